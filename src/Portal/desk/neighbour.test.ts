import { expect, test } from "vitest";
import { neighbour } from "./neighbour";

const rows = ["a", "b", "b", "c"].map((dossierId) => ({ dossierId }));

test("moving down passes over further work of the same dossier", () => {
  expect(neighbour(rows, "b", 1)).toBe("c");
});

test("the ends hold", () => {
  expect(neighbour(rows, "c", 1)).toBe("c");
  expect(neighbour(rows, "a", -1)).toBe("a");
});

test("from nowhere the first is taken, and from an empty box nothing", () => {
  expect(neighbour(rows, undefined, 1)).toBe("a");
  expect(neighbour(rows, "gone", -1)).toBe("a");
  expect(neighbour([], undefined, 1)).toBeUndefined();
});
