import { expect, test } from "vitest";
import type { StepRow } from "../api/types";
import { nextSteps } from "./nextSteps";

const words = { vi: "", en: "" };

function row(elementId: string, kind: string, ...next: [id: string, name?: string][]): StepRow {
  return {
    elementId,
    kind,
    name: words,
    limits: [],
    presence: 0,
    original: false,
    outcomes: [],
    next: next.map(([id, name]) => ({ elementId: id, name, isDefault: false })),
  };
}

test("branches are looked through, with the words on their arrows; a circle of branches ends", () => {
  const check = row("check", "user", ["decision"]);
  const sign = row("sign", "user", ["end"]);
  const rows = [
    check,
    sign,
    row("decision", "gateway", ["sign", "pass"], ["which", "fail"], ["decision"]),
    row("which", "gateway", ["end"], ["check", "again"]),
    row("end", "end"),
  ];
  const known = new Map(rows.map((r) => [r.elementId, r]));
  expect(nextSteps(check, known)).toEqual([
    { id: "sign", word: "pass" },
    { id: "end", word: "fail" },
    { id: "check", word: "fail, again" },
  ]);
  expect(nextSteps(sign, known)).toEqual([{ id: "end", word: "" }]);
});
