import type { CalendarView } from "@longan/web/api";
import { expect, test } from "vitest";
import { isRestDay, shownDays, withDay, withoutDay } from "./year";

const holiday = {
  date: "2026-11-24",
  kind: "holiday" as const,
  name: "Ngày Văn hóa",
  confirmed: true,
  source: "NQ 28",
  hours: [],
};
const closure = { ...holiday, kind: "localClosure" as const, name: "Mất điện" };
const nothing = { week: [], weekConfirmed: false, weekSource: "", scheduledYears: [], days: [] };

const ward: CalendarView = {
  owner: "H39.31.01",
  name: { vi: "Phường", en: "Ward" },
  above: [],
  version: "",
  own: nothing,
  week: [],
  weekSource: "",
  weekConfirmed: false,
  scheduledYears: [2026],
  days: [{ day: holiday, owner: "national" }],
};

test("a day of one's own stands over the inherited one, and without it the inherited one holds again", () => {
  const own = withDay(nothing, closure);
  expect(shownDays(ward, own).get("2026-11-24")).toEqual({ ...closure, inherited: false });
  expect(shownDays(ward, withoutDay(own, "2026-11-24")).get("2026-11-24")).toEqual({
    ...holiday,
    inherited: true,
  });
});

test("a day is kept once, in order", () => {
  const days = withDay(withDay(withDay(nothing, closure), { ...closure, date: "2026-01-02" }), holiday).days;
  expect(days.map((day) => day.date)).toEqual(["2026-01-02", "2026-11-24"]);
  expect(days[1]?.kind).toBe("holiday");
});

test("Saturdays and Sundays are days of rest", () => {
  expect(["2026-11-21", "2026-11-22", "2026-11-23"].map(isRestDay)).toEqual([true, true, false]);
});
