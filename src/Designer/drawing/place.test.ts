import { describe, expect, it } from "vitest";
import { freePlace } from "./place";

const size = { width: 100, height: 80 };
const row = { x: 0, y: 0, width: 1000, height: 200 };
const begin = { x: 200, y: 60 };

describe("the place of a new step", () => {
  it("is where it was asked for when nothing is there", () => {
    expect(freePlace(size, begin, row, { shapes: [], arrows: [] })).toEqual(begin);
  });

  it("is right of a step in the way, with room between", () => {
    const other = { x: 240, y: 60, width: 100, height: 80 };
    expect(freePlace(size, begin, row, { shapes: [other], arrows: [] })).toEqual({ x: 390, y: 60 });
  });

  it("is beside an arrow that runs through the lane, not on it", () => {
    const arrow = [
      { x: 230, y: -300 },
      { x: 230, y: 500 },
    ];
    const { x } = freePlace(size, begin, row, { shapes: [], arrows: [arrow] });
    expect(x).toBeGreaterThan(230);
    expect(x).toBeLessThan(260);
  });

  it("is above or below an arrow that runs along the lane", () => {
    const arrow = [
      { x: -100, y: 120 },
      { x: 2000, y: 120 },
    ];
    const place = freePlace(size, begin, row, { shapes: [], arrows: [arrow] });
    expect(place.x).toBe(200);
    expect(place.y + size.height).toBeLessThan(120);
  });

  it("leaves the row to the right when the row is full", () => {
    const shapes = [{ x: 0, y: 0, width: 3000, height: 200 }];
    expect(freePlace(size, begin, row, { shapes, arrows: [] })).toEqual({ x: 3050, y: 60 });
  });
});
