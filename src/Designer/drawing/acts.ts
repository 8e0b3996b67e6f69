import type { ModdleNode } from "../model/node";
import { isA, nodesOf, textOf } from "../model/node";
import { type StepData, withStep } from "../model/step";
import { type StepKey, stepTemplates } from "../model/templates";
import type { Modeler } from "./modeler";
import { append, poolOf } from "./insert";
import { type Element, nodeBehind, part, type Shape } from "./services";

interface Ids {
  assigned(id: string): unknown;
  claim(id: string, node: ModdleNode): void;
}

function idsOf(modeler: Modeler): Ids {
  return modeler.get<{ ids: Ids }>("moddle").ids;
}

/** Whether an identifier is well-formed and free, or is the element's own. */
export function isFreeId(modeler: Modeler, id: string, of: ModdleNode): boolean {
  if (!/^[A-Za-z][\w-]{0,63}$/.test(id)) return false;
  const holder = idsOf(modeler).assigned(id);
  return !holder || holder === of;
}

function freeId(modeler: Modeler, wanted: string): string {
  const ids = idsOf(modeler);
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}${n}`;
    if (!ids.assigned(id)) return id;
  }
}

/** A new node of the model; the library's factory gives it an identifier if it has none. */
export function createNode(modeler: Modeler) {
  const factory = part.factory(modeler);
  return (type: string, attributes?: Record<string, unknown>) =>
    factory.create(type, attributes) as ModdleNode;
}

/** A step of the administrative work as a shape that is not on the drawing yet. */
export function stepShape(modeler: Modeler, key: StepKey): Shape {
  const template = stepTemplates[key];
  const create = createNode(modeler);
  const node = create("bpmn:UserTask", { id: freeId(modeler, template.id), name: template.name });
  Object.assign(node, { extensionElements: withStep(create, node, template.step) });
  idsOf(modeler).claim(node.id ?? "", node);
  return part.shapes(modeler).createShape({ type: "bpmn:UserTask", businessObject: node });
}

export const plainShapes = {
  start: { type: "bpmn:StartEvent" },
  end: { type: "bpmn:EndEvent" },
  gateway: { type: "bpmn:ExclusiveGateway" },
  parallel: { type: "bpmn:ParallelGateway" },
  timer: { type: "bpmn:IntermediateCatchEvent", eventDefinitionType: "bpmn:TimerEventDefinition" },
  rule: { type: "bpmn:BusinessRuleTask" },
  script: { type: "bpmn:ScriptTask" },
} as const;
export type PlainKey = keyof typeof plainShapes;

export function plainShape(modeler: Modeler, key: PlainKey): Shape {
  return part.shapes(modeler).createShape({ ...plainShapes[key] });
}

/** Who does a step: the role of the lane it lies in, or of the lane around that. */
export function roleOf(modeler: Modeler, node: ModdleNode): string | undefined {
  const lanes = part.registry(modeler).filter((element) => isA(nodeBehind(element as Element), "bpmn:Lane"));
  let lane = lanes
    .map((element) => nodeBehind(element as Element))
    .find((known) => nodesOf(known, "flowNodeRef").includes(node) && !known.get("childLaneSet"));
  while (lane !== undefined) {
    const role = textOf(lane, "la:role");
    if (role !== "") return role;
    const around: ModdleNode | undefined = lane.$parent?.$parent;
    lane = isA(around, "bpmn:Lane") ? around : undefined;
  }
  return undefined;
}

export function addLane(modeler: Modeler): void {
  const pool = poolOf(modeler);
  if (pool === undefined) {
    append(modeler, part.shapes(modeler).createParticipantShape({ isExpanded: true }));
    return;
  }
  part.selection(modeler).select(part.modeling(modeler).addLane(pool, "bottom"));
}

export function setProperties(modeler: Modeler, element: Element, properties: Record<string, unknown>): void {
  part.modeling(modeler).updateProperties(element, properties);
}

export function rename(modeler: Modeler, element: Element, name: string): void {
  part.modeling(modeler).updateLabel(element, name);
}

export function setStep(modeler: Modeler, element: Element, data: StepData): void {
  setProperties(modeler, element, {
    extensionElements: withStep(createNode(modeler), nodeBehind(element), data),
  });
}

/** An expression as a node of its own, or nothing for an empty one. */
export function expression(modeler: Modeler, body: string): ModdleNode | undefined {
  return body === "" ? undefined : createNode(modeler)("bpmn:FormalExpression", { body });
}

/** Sets one of the three ways a timer can be told; the others go. */
export function setTimer(modeler: Modeler, element: Element, kind: TimerKind, body: string): void {
  const definition = timerOf(nodeBehind(element));
  if (definition === undefined) return;
  const value = createNode(modeler)("bpmn:FormalExpression", { body });
  value.$parent = definition;
  part.modeling(modeler).updateModdleProperties(element, definition, {
    timeDuration: undefined,
    timeDate: undefined,
    timeCycle: undefined,
    [kind]: value,
  });
}

export const timerKinds = ["timeDuration", "timeDate", "timeCycle"] as const;
export type TimerKind = (typeof timerKinds)[number];

export function timerOf(node: ModdleNode): ModdleNode | undefined {
  return nodesOf(node, "eventDefinitions").find((definition) => isA(definition, "bpmn:TimerEventDefinition"));
}
