import type BpmnFactory from "bpmn-js/lib/features/modeling/BpmnFactory";
import type ElementFactory from "bpmn-js/lib/features/modeling/ElementFactory";
import type Modeling from "bpmn-js/lib/features/modeling/Modeling";
import type { Element, Shape } from "bpmn-js/lib/model/Types";
import type CommandStack from "diagram-js/lib/command/CommandStack";
import type Canvas from "diagram-js/lib/core/Canvas";
import type ElementRegistry from "diagram-js/lib/core/ElementRegistry";
import type EventBus from "diagram-js/lib/core/EventBus";
import type Create from "diagram-js/lib/features/create/Create";
import type Selection from "diagram-js/lib/features/selection/Selection";
import type { ModdleNode } from "../model/node";
import type { Drawing, Modeler } from "./modeler";

export type { Element, Shape };

/** What the library calls its parts, by name and type. */
export const part = {
  canvas: (drawing: Drawing) => drawing.get<Canvas>("canvas"),
  registry: (drawing: Drawing) => drawing.get<ElementRegistry>("elementRegistry"),
  events: (drawing: Drawing) => drawing.get<EventBus>("eventBus"),
  selection: (drawing: Drawing) => drawing.get<Selection>("selection"),
  modeling: (modeler: Modeler) => modeler.get<Modeling>("modeling"),
  commands: (modeler: Modeler) => modeler.get<CommandStack>("commandStack"),
  create: (modeler: Modeler) => modeler.get<Create>("create"),
  factory: (modeler: Modeler) => modeler.get<BpmnFactory>("bpmnFactory"),
  shapes: (modeler: Modeler) => modeler.get<ElementFactory>("elementFactory"),
};

export function nodeBehind(element: Element): ModdleNode {
  return element.businessObject as ModdleNode;
}

export function elementWith(drawing: Drawing, id: string): Element | undefined {
  return part.registry(drawing).get(id) as Element | undefined;
}

/** Selects an element and brings it into view. */
export function showElement(drawing: Drawing, id: string): void {
  const element = elementWith(drawing, id);
  if (element === undefined) return;
  part.selection(drawing).select(element);
  part.canvas(drawing).scrollToElement(element, 120);
}

/** Selects the steps of a way, as far as they are drawn. */
export function selectAll(drawing: Drawing, ids: readonly string[]): void {
  const elements = ids.flatMap((id) => elementWith(drawing, id) ?? []);
  part.selection(drawing).select(elements);
}

/** Below this the words of a drawing cannot be read: a narrow window begins at the beginning instead of showing all. */
const readable = 0.5;
const narrow = 600;

/** Where one begins: the whole sheet, or what can be read of it in a narrow window. */
export function beginDrawing(drawing: Drawing): void {
  fitDrawing(drawing);
  const canvas = part.canvas(drawing);
  const { outer, inner } = canvas.viewbox();
  if (outer.width > narrow || canvas.zoom() >= readable) return;
  const [width, height] = [outer.width / readable, outer.height / readable];
  const y = inner.height > height ? inner.y - 20 : inner.y + inner.height / 2 - height / 2;
  canvas.viewbox({ x: inner.x - 20, y, width, height });
}

/** Shows the whole sheet with a margin: the lower right corner belongs to the library's mark. */
export function fitDrawing(drawing: Drawing): void {
  const canvas = part.canvas(drawing);
  canvas.zoom("fit-viewport", { x: 0, y: 0 });
  canvas.zoom(canvas.zoom() * 0.92);
}
