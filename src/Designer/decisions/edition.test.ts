import { expect, it } from "vitest";
import { asTables } from "./edition";

it("reads an edition that only has another name", () => {
  const text = '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"><decision/></definitions>';
  expect(asTables(text)).toContain("20191111/MODEL/");
});

it("refuses what the table library would lose", () => {
  expect(asTables("<dmn:conditional><dmn:if/></dmn:conditional>")).toBeUndefined();
  expect(asTables("<typeConstraint><text>1</text></typeConstraint>")).toBeUndefined();
});
