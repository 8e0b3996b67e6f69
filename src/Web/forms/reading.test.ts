import { expect, test } from "vitest";
import { readForm } from "./reading";

const words = { yes: "Có", no: "Không", none: "–" };

test("groups stand in the form's order, under one heading where section and group share a name", () => {
  const form = {
    schema: {
      type: "object",
      properties: {
        person: {
          type: "object",
          title: "Người yêu cầu",
          properties: { name: { type: "string", title: "Họ tên" } },
        },
        role: { type: "string", title: "Tư cách", oneOf: [{ const: "self", title: "Bản thân" }] },
        born: { type: "string", format: "date", title: "Ngày sinh" },
        agreed: { type: "boolean", title: "Đồng ý" },
      },
    },
    ui: { "ui:sections": [{ title: "Người yêu cầu", fields: ["person", "role"] }] },
  };
  const data = { person: { name: "Nguyễn Thị Mai" }, role: "self", born: "1990-05-14", agreed: true };
  expect(readForm(form, data, words)).toEqual([
    {
      title: "Người yêu cầu",
      fields: [
        { label: "Họ tên", value: "Nguyễn Thị Mai" },
        { label: "Tư cách", value: "Bản thân" },
      ],
    },
    {
      title: undefined,
      fields: [
        { label: "Ngày sinh", value: "14/05/1990" },
        { label: "Đồng ý", value: "Có" },
      ],
    },
  ]);
});
