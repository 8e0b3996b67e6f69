import { expect, test } from "vitest";
import { readMappings, withMappings } from "./mappings";
import { newModdle } from "./moddle";
import { nodesOf, textOf } from "./node";

const calling = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:la="urn:longan:workflow:1" xmlns:x="urn:else" targetNamespace="urn:test">
  <bpmn:process id="p">
    <bpmn:callActivity id="call" la:procedure="2.000908" la:agency="form.keeper" la:case="&#34;chung&#34;">
      <bpmn:extensionElements>
        <la:input name="document" value="form.document" />
        <la:input name="copies" value="1" />
        <la:output name="number" value="answer.number" />
        <x:note>kept</x:note>
      </bpmn:extensionElements>
    </bpmn:callActivity>
  </bpmn:process>
</bpmn:definitions>`;

async function opened() {
  const moddle = newModdle();
  const { rootElement } = await moddle.fromXML(calling);
  const [call] = nodesOf(nodesOf(rootElement, "rootElements")[0], "flowElements");
  if (call === undefined) throw new Error("Expected a call activity in the file.");
  const written = async () => (await moddle.toXML(rootElement, { format: true })).xml;
  return { moddle, call, written };
}

test("a call says what it calls, where and in which case", async () => {
  const { call } = await opened();
  expect(["la:procedure", "la:agency", "la:case"].map((name) => textOf(call, name))).toEqual([
    "2.000908",
    "form.keeper",
    '"chung"',
  ]);
});

test("setting again what a call says leaves every other word of the file as it was", async () => {
  const { moddle, call, written } = await opened();
  const before = await written();
  for (const kind of ["la:Input", "la:Output"] as const) {
    const extensionElements = withMappings(moddle.create, call, kind, readMappings(call, kind));
    Object.assign(call, { extensionElements });
  }
  expect(await written()).toBe(before);
});

test("what is handed in changes without touching what is handed out", async () => {
  const { moddle, call, written } = await opened();
  const extensionElements = withMappings(moddle.create, call, "la:Input", [{ name: "copies", value: "2" }]);
  Object.assign(call, { extensionElements });
  expect(readMappings(call, "la:Input")).toEqual([{ name: "copies", value: "2" }]);
  expect(readMappings(call, "la:Output")).toEqual([{ name: "number", value: "answer.number" }]);
  expect(await written()).toContain("<x:note>kept</x:note>");
});

test("an activity without mappings carries no empty extension", () => {
  const { create } = newModdle();
  const call = create("bpmn:CallActivity", { id: "call" });
  expect(withMappings(create, call, "la:Input", [])).toBeUndefined();
});
