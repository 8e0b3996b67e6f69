import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import la from "./la.json";
import { newModdle } from "./moddle";
import { isA, nodesOf } from "./node";
import { readStep, withStep } from "./step";
import { stepKeys, stepTemplates } from "./templates";

const definitions = new URL("../../../definitions/", import.meta.url);
const drawings = readdirSync(definitions, { recursive: true, encoding: "utf8" }).filter((f) =>
  f.endsWith("process.bpmn"),
);

test("the descriptor knows every element and attribute of the schema", () => {
  const schema = readFileSync(new URL("../../Workflows/Bpmn/la-1.xsd", import.meta.url), "utf8");
  const known = la.types.flatMap((type) => [
    type.name.toLowerCase(),
    ...type.properties.map((property) => property.name),
  ]);
  const named = [...schema.matchAll(/<xs:(?:attribute|element) name="([^"]+)"/g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !known.includes(name ?? ""))).toEqual([]);
});

test.each(drawings)("every step of %s survives being read, set again and written", async (file) => {
  const moddle = newModdle();
  const { rootElement } = await moddle.fromXML(readFileSync(new URL(file, definitions), "utf8"));
  const { xml: before } = await moddle.toXML(rootElement, { format: true });
  const process = nodesOf(rootElement, "rootElements").find((node) => isA(node, "bpmn:Process"));
  const tasks = nodesOf(process, "flowElements").filter((node) => readStep(node) !== undefined);
  expect(tasks.length).toBeGreaterThan(0);
  for (const task of tasks) {
    const step = readStep(task);
    if (step) Object.assign(task, { extensionElements: withStep(moddle.create, task, step) });
  }
  const { xml: after } = await moddle.toXML(rootElement, { format: true });
  expect(after).toBe(before);
});

test.each(stepKeys)("the template %s is read back as it was written", (key) => {
  const moddle = newModdle();
  const { step } = stepTemplates[key];
  const task = moddle.create("bpmn:UserTask", {
    extensionElements: withStep(moddle.create, undefined, step),
  });
  expect(readStep(task)).toEqual(step);
});
