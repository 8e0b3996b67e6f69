import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compare } from "./compare";

const published = readFileSync(
  new URL("../../../definitions/chung-thuc/2.000908/process.bpmn", import.meta.url),
  "utf8",
);

test("a drawing does not differ from itself, wherever its shapes stand", async () => {
  expect(await compare(published, published.replaceAll('x="515"', 'x="600"'))).toEqual([]);
});

test("a changed limit is told with what it was and what it is", async () => {
  const changed = published.replace(
    '<la:limit value="3" unit="hour" />',
    '<la:limit value="0.5" unit="workingDay" />',
  );
  expect(await compare(published, changed)).toEqual([
    {
      kind: "changed",
      elementId: "appraise",
      type: "bpmn:UserTask",
      name: "Thẩm định hồ sơ",
      changes: [{ aspect: "limits", before: "3 hour", after: "0.5 workingDay" }],
    },
  ]);
});

test("a step and an arrow that are gone are told, steps first", async () => {
  const without = published
    .replace(/<bpmn:endEvent id="delivered"[\s\S]*?<\/bpmn:endEvent>/, "")
    .replace(/<bpmn:sequenceFlow id="online"[\s\S]*?<\/bpmn:sequenceFlow>/, "")
    .replace("<bpmn:outgoing>online</bpmn:outgoing>", "")
    .replace("<bpmn:flowNodeRef>delivered</bpmn:flowNodeRef>", "");
  const differences = await compare(published, without);
  expect(differences.map((d) => [d.kind, d.elementId])).toEqual([
    ["removed", "delivered"],
    ["removed", "online"],
  ]);
  expect(await compare(without, published)).toMatchObject([
    { kind: "added", elementId: "delivered", name: "Đã trả kết quả trực tuyến" },
    { kind: "added", elementId: "online" },
  ]);
});

test("a changed condition, role and outcome are each found", async () => {
  const changed = published
    .replace('outcome = "approve"', 'outcome = "approved"')
    .replace('la:role="leader"', 'la:role="clerk"')
    .replace('effects="issueResult complete"', 'effects="complete"');
  const differences = await compare(published, changed);
  expect(differences.flatMap((d) => d.changes.map((c) => [d.elementId, c.aspect]))).toEqual([
    ["leader", "role"],
    ["issue", "outcomes"],
    ["approved", "condition"],
  ]);
});

test("a renamed step is one difference: its arrows still join the same steps, its lane is the same", async () => {
  const renamed = published
    .replace('name="Thẩm định hồ sơ"', 'name="Thẩm tra"')
    .replace('name="Chuyên môn"', 'name="Phòng chuyên môn"');
  const differences = await compare(published, renamed);
  expect(differences.map((d) => [d.elementId, ...d.changes.map((c) => c.aspect)])).toEqual([
    ["office", "name"],
    ["appraise", "name"],
  ]);
});
