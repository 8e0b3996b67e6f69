import { expect, test } from "vitest";
import { offsetOf } from "./position";

test("a line and column are found, and never lie beyond the text", () => {
  const text = "one\ntwo\nthree";
  expect(text.slice(offsetOf(text, 2, 1))).toBe("two\nthree");
  expect(text.slice(offsetOf(text, 3, 3))).toBe("ree");
  expect(offsetOf(text, 9, 9)).toBe(text.length);
});
