import { loadTexts } from "@longan/web/texts";
import { beforeAll, expect, test } from "vitest";
import { largest, refusalOf } from "./limits";

beforeAll(() => loadTexts("vi"));

test.each(["can-cuoc.pdf", "ANH.JPG", "to khai.docx"])("takes %s", (name) => {
  expect(refusalOf({ name, size: 10 })).toBeUndefined();
});

test.each([
  ["virus.exe", 10],
  ["khong-duoi", 10],
  ["lon.pdf", largest + 1],
  ["rong.pdf", 0],
])("refuses %s and says which file", (name, size) => {
  expect(refusalOf({ name, size })).toContain(name);
});
