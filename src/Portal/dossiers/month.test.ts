import { expect, test } from "vitest";
import { monthsOf } from "./month";

test("weeks begin on Monday and hold the whole month", () => {
  const [november] = monthsOf([{ date: "2026-11-23" }]);
  expect(november?.weeks[0]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    "2026-11-01",
  ]);
  expect(november?.weeks.flat().filter((day) => day !== undefined)).toHaveLength(30);
  expect(november?.weeks.every((week) => week.length === 7)).toBe(true);
});

test("days in two months give two sheets in order", () => {
  const months = monthsOf([{ date: "2026-12-01" }, { date: "2026-11-30" }]);
  expect(months.map((month) => month.key)).toEqual(["2026-11", "2026-12"]);
});

test("February of a leap year has 29 days", () => {
  expect(
    monthsOf([{ date: "2028-02-10" }])[0]
      ?.weeks.flat()
      .includes("2028-02-29"),
  ).toBe(true);
});
