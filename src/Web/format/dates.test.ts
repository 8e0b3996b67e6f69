import { expect, test } from "vitest";
import { date, dateTime, isoDay, weekday } from "./dates";
import { money } from "./amounts";

test("an instant is read on the office's clock", () => {
  expect(dateTime("2026-11-23T17:30:00Z")).toBe("24/11/2026 00:30");
  expect(isoDay("2026-11-23T17:30:00Z")).toBe("2026-11-24");
});

test("a calendar date stays as it stands", () => {
  expect(date("2026-11-23")).toBe("23/11/2026");
  expect(weekday("2026-11-23", "vi")).toBe("Thứ Hai");
});

test("money has points and the sign of the đồng", () => {
  expect(money(37500)).toBe("37.500 đ");
});
