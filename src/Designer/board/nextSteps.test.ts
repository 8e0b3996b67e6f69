import { expect, test } from "vitest";
import type { StepRow } from "../api/types";
import { nextSteps } from "./nextSteps";

const words = { vi: "", en: "" };

function row(elementId: string, kind: StepRow["kind"], ...next: [id: string, name?: string][]): StepRow {
  return {
    elementId,
    kind,
    name: words,
    lane: null,
    role: null,
    operation: null,
    channel: null,
    hours: null,
    limit: null,
    limits: [],
    form: null,
    papers: [],
    presence: 0,
    original: false,
    stopsClock: false,
    outcomes: [],
    attachedTo: null,
    next: next.map(([id, name]) => ({
      flowId: `${elementId}-${id}`,
      elementId: id,
      name: name ?? null,
      condition: null,
      isDefault: false,
    })),
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
