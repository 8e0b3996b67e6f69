import type { ModdleNode } from "../model/node";
import { isA, nodesOf, textOf } from "../model/node";
import { type StepData, withStep } from "../model/step";
import { type StepKey, stepTemplates } from "../model/templates";
import type { Modeler } from "./modeler";
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
} as const;
export type PlainKey = keyof typeof plainShapes;

export function plainShape(modeler: Modeler, key: PlainKey): Shape {
  return part.shapes(modeler).createShape({ ...plainShapes[key] });
}

/** Draws a shape after the selected element, in the lane whose role does it; without a selection, beside what is there. */
export function append(modeler: Modeler, shape: Shape, role?: string): void {
  const [selected] = part.selection(modeler).get() as Element[];
  const source = selected && isA(nodeBehind(selected), "bpmn:FlowNode") ? (selected as Shape) : undefined;
  const lane = role === undefined ? undefined : laneOf(modeler, role);
  const drawn =
    source && (lane === undefined || isWithin(source, lane))
      ? (part.autoPlace(modeler).append(source, shape) as Shape)
      : place(modeler, shape, lane, source);
  part.selection(modeler).select(drawn);
  part.canvas(modeler).scrollToElement(drawn, 120);
}

function place(modeler: Modeler, shape: Shape, lane: Shape | undefined, source: Shape | undefined) {
  const canvas = part.canvas(modeler);
  const box = canvas.viewbox();
  const parent = poolOf(modeler) ?? canvas.getRootElement();
  const row = lane ?? source;
  const at = {
    x: source ? source.x + source.width + 50 + shape.width / 2 : nextFree(modeler, lane, box.x + 120),
    y: row ? row.y + row.height / 2 : box.y + box.height / 2,
  };
  const modeling = part.modeling(modeler);
  return source && isA(nodeBehind(source), "bpmn:FlowNode") && !isA(nodeBehind(source), "bpmn:EndEvent")
    ? modeling.appendShape(source, shape, at, parent as Shape)
    : modeling.createShape(shape, at, parent as Shape);
}

/** Right of what already stands in the lane. */
function nextFree(modeler: Modeler, lane: Shape | undefined, otherwise: number): number {
  if (lane === undefined) return otherwise;
  const shapes = part.registry(modeler).filter((element) => {
    const shape = element as Shape;
    return isA(nodeBehind(shape), "bpmn:FlowNode") && "x" in shape && isWithin(shape, lane);
  }) as Shape[];
  return Math.max(lane.x + 60, ...shapes.map((shape) => shape.x + shape.width + 50)) + 60;
}

function isWithin(shape: Shape, lane: Shape): boolean {
  const middle = shape.y + shape.height / 2;
  return middle >= lane.y && middle <= lane.y + lane.height;
}

function laneOf(modeler: Modeler, role: string): Shape | undefined {
  return part.registry(modeler).find((element) => {
    const node = nodeBehind(element as Element);
    return isA(node, "bpmn:Lane") && textOf(node, "la:role") === role;
  }) as Shape | undefined;
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

function poolOf(modeler: Modeler): Shape | undefined {
  return part.registry(modeler).find((element) => isA(nodeBehind(element as Element), "bpmn:Participant")) as
    Shape | undefined;
}

export function addLane(modeler: Modeler): void {
  const pool = poolOf(modeler);
  if (pool === undefined) {
    append(modeler, part.shapes(modeler).createParticipantShape({ isExpanded: true }));
    return;
  }
  const lane = part.modeling(modeler).addLane(pool, "bottom");
  part.selection(modeler).select(lane);
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
