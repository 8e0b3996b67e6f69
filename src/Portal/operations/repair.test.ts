import type { RepairChoices } from "@longan/web/api";
import { expect, test } from "vitest";
import { begin, bodyOf, entryOf, gapOf, kindsOf, valueOf, writingOf } from "./repair";

const text = (word: string) => ({ vi: word, en: word });

const choices: RepairChoices = {
  incidents: [
    {
      key: 7,
      elementId: "decide",
      elementName: text("Decide"),
      kind: "conditionNotBoolean",
      message: text("?"),
      since: "2026-11-23T02:00:00Z",
      flows: [
        { id: "yes", name: text("Yes") },
        { id: "no", name: text("No") },
      ],
    },
  ],
  scopes: [
    {
      key: 0,
      name: text("Process"),
      variables: [
        { name: "year", type: "number", isList: false, value: {} },
        { name: "born", type: "date", isList: false, value: { born: { $date: "2001-02-03" } } },
        { name: "outcome", type: "any", isList: false, value: { outcome: "pass" } },
        { name: "parts", type: "text", isList: true, value: {} },
      ],
    },
  ],
  instances: [
    {
      key: 5,
      elementId: "decide",
      elementName: text("Decide"),
      targets: [{ id: "sign", name: text("Sign") }],
    },
  ],
};

test("what is missing is told first things first", () => {
  const repair = begin(choices);
  expect(gapOf(repair, choices)).toBe("kind");
  expect(gapOf({ ...repair, kind: "skip" }, choices)).toBe("flow");
  expect(gapOf({ ...repair, kind: "setData" }, choices)).toBe("variables");
  expect(gapOf({ ...repair, kind: "setData", entries: { parts: "[1" } }, choices)).toBe("json");
  expect(gapOf({ ...repair, kind: "move" }, choices)).toBe("target");
  expect(gapOf({ ...repair, kind: "retry", reason: " " }, choices)).toBe("reason");
  expect(gapOf({ ...repair, kind: "retry", reason: "x" }, choices)).toBeUndefined();
});

test("only what was changed is sent, as its type is written", () => {
  const repair = {
    ...begin(choices),
    kind: "setData" as const,
    entries: { year: "2010", born: "2002-03-04", outcome: "refuse", parts: '["a"]' },
    reason: " seen ",
  };
  expect(bodyOf(repair, choices, "id")).toEqual({
    commandId: "id",
    kind: "setData",
    reason: "seen",
    incident: 7,
    scope: 0,
    variables: { year: 2010, born: { $date: "2002-03-04" }, outcome: "refuse", parts: ["a"] },
  });
  expect(bodyOf({ ...repair, entries: { year: "2010" } }, choices, "id")?.variables).toEqual({ year: 2010 });
});

test("each way sends what it is about and nothing else", () => {
  const repair = { ...begin(choices), reason: "x", flow: "yes", target: "sign" };
  expect(bodyOf({ ...repair, kind: "retry" }, choices, "id")).toEqual({
    commandId: "id",
    kind: "retry",
    reason: "x",
    incident: 7,
  });
  expect(bodyOf({ ...repair, kind: "skip" }, choices, "id")).toMatchObject({ incident: 7, flow: "yes" });
  expect(bodyOf({ ...repair, kind: "move" }, choices, "id")).toEqual({
    commandId: "id",
    kind: "move",
    reason: "x",
    instance: 5,
    target: "sign",
  });
});

test("without an incident nothing is tried again or skipped", () => {
  expect(kindsOf(choices)).toEqual(["retry", "setData", "skip", "move"]);
  expect(kindsOf({ ...choices, incidents: [] })).toEqual(["setData", "move"]);
});

test("a variable is written by its type, else like what it holds", () => {
  const [year, born, outcome, parts] = choices.scopes[0]?.variables ?? [];
  if (!year || !born || !outcome || !parts) throw new Error("Expected four variables.");
  expect([year, born, outcome, parts].map(writingOf)).toEqual(["number", "date", "text", "json"]);
  expect([year, born, outcome, parts].map(entryOf)).toEqual(["", "2001-02-03", "pass", ""]);
  expect(valueOf(year, "")).toBeNull();
  expect(valueOf(year, "x")).toBeUndefined();
});
