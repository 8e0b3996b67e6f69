import { expect, test } from "vitest";
import { newId } from ".";

test("an id carries the time first and the marks of version 7", () => {
  const id = newId(Date.UTC(2026, 10, 23), new Uint8Array(10).fill(0xff));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 23));
});

test("later ids sort after earlier ones", () => {
  expect(newId(1_000) < newId(2_000)).toBe(true);
});
