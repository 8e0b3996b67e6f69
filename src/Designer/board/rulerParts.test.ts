import { expect, test } from "vitest";
import type { TimeLine } from "../api/types";
import { rulerParts, worstLine } from "./rulerParts";

const words = { vi: "", en: "" };

function line(limitHours: number, ...hours: number[]): TimeLine {
  const segments = hours.map((taken, i) => ({ elementId: `s${i}`, hours: taken }));
  const sumHours = hours.reduce((sum, taken) => sum + taken, 0);
  return {
    case: null,
    channel: "online",
    estimated: false,
    limit: words,
    limitHours,
    sum: words,
    sumHours,
    exceeds: sumHours > limitHours,
    path: segments.map((segment) => segment.elementId),
    segments,
  };
}

test("steps within the limit leave room at the end", () => {
  expect(rulerParts(line(8, 2, 3))).toEqual({
    scale: 8,
    limitAt: 8,
    parts: [
      { key: "s0-0", elementId: "s0", hours: 2, over: false },
      { key: "s1-2", elementId: "s1", hours: 3, over: false },
    ],
  });
});

test("a step that crosses the limit is cut there, and all after it lies over", () => {
  const { scale, parts } = rulerParts(line(8, 6, 4, 1));
  expect(scale).toBe(11);
  expect(parts.map((part) => [part.elementId, part.hours, part.over])).toEqual([
    ["s0", 6, false],
    ["s1", 2, false],
    ["s1", 2, true],
    ["s2", 1, true],
  ]);
});

test("the line that uses most of its limit comes first", () => {
  expect(worstLine([line(8, 2), line(4, 3), line(100, 20)])).toBe(1);
});
