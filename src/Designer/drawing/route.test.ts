import { describe, expect, it } from "vitest";
import { route } from "./route";

const from = { x: 0, y: 0, width: 100, height: 80 };

describe("the way of a new arrow", () => {
  it("is straight between neighbours in a row", () => {
    const way = route(from, { ...from, x: 150 }, [], []);
    expect(new Set(way.map((point) => point.y))).toEqual(new Set([40]));
    expect([way[0]?.x, way.at(-1)?.x]).toEqual([100, 150]);
  });

  it("runs around the steps between, not through them", () => {
    const to = { x: 400, y: 200, width: 100, height: 80 };
    const wall = { x: 200, y: -100, width: 60, height: 240 };
    const way = route(from, to, [from, to, wall], []);
    const inWall = way.slice(1).some((end, i) => {
      const begin = way[i] ?? end;
      const [left, right] = [Math.min(begin.x, end.x), Math.max(begin.x, end.x)];
      const [top, bottom] = [Math.min(begin.y, end.y), Math.max(begin.y, end.y)];
      return left < 260 && right > 200 && top < 140 && bottom > -100;
    });
    expect(inWall).toBe(false);
  });

  it("does not lie on another arrow", () => {
    const to = { x: 300, y: 200, width: 100, height: 80 };
    const free = route(from, to, [from, to], []);
    const taken = route(from, to, [from, to], [free]);
    expect(taken).not.toEqual(free);
  });
});
