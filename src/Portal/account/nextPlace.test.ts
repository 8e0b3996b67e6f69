import { expect, test } from "vitest";
import { nextPlace } from "./nextPlace";

test("goes back to the page that asked for a sign-in", () => {
  expect(nextPlace("/procedures/2.000908/apply?draft=1")).toBe("/procedures/2.000908/apply?draft=1");
});

test.each([
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "javascript:alert(1)",
  "/sign-in?next=/",
  null,
])("never leads to %s", (place) => {
  expect(nextPlace(place)).toBeUndefined();
});
