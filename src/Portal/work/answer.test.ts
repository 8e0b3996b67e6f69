import type { Upload, WorkItem } from "@longan/web/api";
import { expect, test } from "vitest";
import { type Answer, completionOf, gapOf } from "./answer";
import { needsOf } from "./needs";

const text = { vi: "", en: "" };
const item: WorkItem = {
  dossierId: "d",
  key: 1,
  openedAt: "2026-11-23T01:00:00Z",
  dueAt: null,
  claimedBy: null,
  elementId: "appraise",
  name: text,
  operation: "appraise",
  role: "specialist",
  claimedByMe: true,
  form: { schema: {}, ui: {} },
  presence: 0,
  original: false,
  needsResultFile: true,
  fee: null,
  outcomes: [
    { code: "pass", name: text, requiresReason: false, effects: ["issueResult"] },
    { code: "supplement", name: text, requiresReason: true, effects: ["requestSupplement"] },
    { code: "refuse", name: text, requiresReason: true, effects: ["refuse"] },
    { code: "back", name: text, requiresReason: true, effects: [] },
  ],
};
const nothing: Answer = {
  outcome: undefined,
  reason: "",
  data: { checked: true },
  defects: [],
  present: [],
  appointmentAt: undefined,
};
const upload: Upload = { id: "u", fileName: "a.pdf", size: 1, mediaType: "application/pdf", content: "00" };
const file = { component: undefined, upload };

test("an outcome must be chosen first", () => {
  expect(gapOf(nothing, needsOf(item, undefined), [])).toBe("outcome");
});

test("passing asks for the result file and sends the step's form", () => {
  const answer = { ...nothing, outcome: "pass" };
  const needs = needsOf(item, item.outcomes[0]);
  expect(gapOf(answer, needs, [])).toBe("resultFile");
  expect(gapOf(answer, needs, [file])).toBeUndefined();
  expect(completionOf("c", answer, needs, [file])).toEqual({
    commandId: "c",
    outcome: "pass",
    data: { checked: true },
    papers: [{ uploadId: "u" }],
  });
});

test("sending back asks for a reason, not for the result file", () => {
  const answer = { ...nothing, outcome: "back", reason: "thiếu trang" };
  expect(gapOf(answer, needsOf(item, item.outcomes[3]), [])).toBeUndefined();
});

test("a request for a supplement carries every written defect and no form data", () => {
  const answer = {
    ...nothing,
    outcome: "supplement",
    defects: [{ component: "ID", description: " ảnh mờ " }, { description: "" }],
  };
  const needs = needsOf(item, item.outcomes[1]);
  expect(gapOf({ ...answer, defects: [] }, needs, [])).toBe("defects");
  expect(gapOf(answer, needs, [])).toBeUndefined();
  expect(completionOf("c", answer, needs, [])).toEqual({
    commandId: "c",
    outcome: "supplement",
    defects: [{ component: "ID", description: "ảnh mờ" }],
  });
});

test("a refusal needs a reason", () => {
  const needs = needsOf(item, item.outcomes[2]);
  expect(gapOf({ ...nothing, outcome: "refuse", reason: "  " }, needs, [])).toBe("reason");
  expect(gapOf({ ...nothing, outcome: "refuse", reason: "không đủ" }, needs, [])).toBeUndefined();
});

test("both persons must be named before their presence is recorded", () => {
  const hall: WorkItem = {
    ...item,
    presence: 2,
    needsResultFile: false,
    outcomes: [
      { code: "present", name: text, requiresReason: false, effects: ["recordPresence", "returnResult"] },
      { code: "absent", name: text, requiresReason: true, effects: [] },
    ],
  };
  const needs = needsOf(hall, hall.outcomes[0]);
  const one = { name: "Người có mặt (thử nghiệm)", identityNumber: "080090000001" };
  const answer = { ...nothing, outcome: "present", present: [one, { name: "", identityNumber: "" }] };
  expect(gapOf(answer, needs, [])).toBe("present");
  expect(gapOf({ ...answer, present: [one, one] }, needs, [])).toBeUndefined();
  const absent = needsOf(hall, hall.outcomes[1]);
  expect(gapOf({ ...answer, outcome: "absent", reason: "vắng một bên" }, absent, [])).toBeUndefined();
});
