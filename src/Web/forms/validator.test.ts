import { beforeAll, expect, test } from "vitest";
import { loadTexts } from "../texts";
import { errorsOf } from "./validator";

beforeAll(() => loadTexts("vi"));

const schema = {
  type: "object" as const,
  required: ["name"],
  properties: {
    name: { type: "string" as const, title: "Họ tên", minLength: 2 },
    phone: { type: "string" as const, title: "Điện thoại", format: "phone" },
    kind: { type: "string" as const, title: "Loại", oneOf: [{ const: "a", title: "A" }] },
  },
};

test("a missing field is named by its label and placed at itself", () => {
  expect(errorsOf(schema, {})).toMatchObject([
    { property: ".name", stack: expect.stringMatching(/^Họ tên: /) as string },
  ]);
});

test("each broken rule gives one message in words", () => {
  const errors = errorsOf(schema, { name: "x", phone: "12", kind: "b" });
  expect(errors.map((error) => error.property)).toEqual([".name", ".phone", ".kind"]);
  expect(errors[0]?.message).toContain("2");
});

test("good data have no errors", () => {
  expect(errorsOf(schema, { name: "Mai", phone: "0912345678", kind: "a" })).toEqual([]);
});
