import type { Connection } from "bpmn-js/lib/model/Types";
import type CommandStack from "diagram-js/lib/command/CommandStack";
import type Canvas from "diagram-js/lib/core/Canvas";
import type EventBus from "diagram-js/lib/core/EventBus";
import { isA, nodeOf, textOf } from "../model/node";
import { laneNames } from "../model/templates";
import type { Modeler } from "./modeler";
import { freePlace, gap } from "./place";
import { route } from "./route";
import { type Element, nodeBehind, part, type Shape } from "./services";

const command = "la.insert";

interface Insertion {
  modeler: Modeler;
  shape: Shape;
  source: Shape | undefined;
  role: string | undefined;
  drawn?: Shape;
}

/** Draws a shape after the selected element, into the arrow that leaves it, in the lane whose role does it. */
export function append(modeler: Modeler, shape: Shape, role?: string): void {
  const [selected] = part.selection(modeler).get() as Element[];
  const source = selected && canBeLeft(selected) ? (selected as Shape) : undefined;
  const insertion: Insertion = { modeler, shape, source, role };
  part.commands(modeler).execute(command, insertion);
  const { drawn } = insertion;
  if (drawn === undefined) return;
  part.selection(modeler).select(drawn);
  part.canvas(modeler).focus();
  part.canvas(modeler).scrollToElement(drawn, 120);
}

function canBeLeft(element: Element): boolean {
  const node = nodeBehind(element);
  return isA(node, "bpmn:FlowNode") && !isA(node, "bpmn:EndEvent") && element.type !== "label";
}

/** Whatever inserting takes is one act: undone together. */
class Inserting {
  preExecute(insertion: Insertion): void {
    const { modeler, shape, source, role } = insertion;
    const modeling = part.modeling(modeler);
    const lane = role === undefined ? undefined : (laneOf(modeler, role) ?? newLane(modeler, role));
    const row = lane ?? (source && laneAround(modeler, source)) ?? source;
    const parent = poolOf(modeler) ?? (part.canvas(modeler).getRootElement() as Shape);
    const at = placeFor(modeler, shape, row, source);
    const onward = source && onlyArrow(source);
    if (source === undefined) {
      insertion.drawn = modeling.createShape(shape, at, parent);
      return;
    }
    const drawn = modeling.appendShape(source, shape, at, parent);
    insertion.drawn = drawn;
    if (onward && !isA(nodeBehind(drawn), "bpmn:EndEvent")) {
      makeRoom(modeler, drawn, onward.target as Shape);
      modeling.reconnectStart(onward, drawn, { x: drawn.x + drawn.width, y: drawn.y + drawn.height / 2 });
      leadAround(modeler, onward);
    }
    for (const arrow of drawn.incoming as Connection[]) leadAround(modeler, arrow);
  }
}

function registerInserting(commands: CommandStack, events: EventBus, canvas: Canvas): void {
  commands.registerHandler(command, Inserting);
  // What was dragged here from the palette is undone by the keys at once: they go where the drawing is.
  events.on("create.cleanup", () => canvas.focus());
}
registerInserting.$inject = ["commandStack", "eventBus", "canvas"];

export const insertModule = { __init__: ["inserting"], inserting: ["type", registerInserting] };

/** The arrow that leaves a step, if it is the only one and bears no condition; branches are never cut. */
function onlyArrow(source: Shape): Connection | undefined {
  const leaving = (source.outgoing as Connection[]).filter((arrow) =>
    isA(nodeBehind(arrow), "bpmn:SequenceFlow"),
  );
  const [arrow] = leaving;
  if (leaving.length !== 1 || arrow === undefined || isA(nodeBehind(source), "bpmn:Gateway"))
    return undefined;
  return nodeOf(nodeBehind(arrow), "conditionExpression") ? undefined : arrow;
}

/** An end that lies where the new step is drawn moves to its right. */
function makeRoom(modeler: Modeler, drawn: Shape, target: Shape): void {
  const missing = drawn.x + drawn.width + gap - target.x;
  if (missing > 0 && target.outgoing.length === 0)
    part.modeling(modeler).moveElements([target], { x: missing, y: 0 }, target.parent as Shape);
}

/** Lays an arrow so that it runs through no step, as far as that is possible. */
function leadAround(modeler: Modeler, arrow: Connection): void {
  const others = arrows(modeler).filter((other) => other !== arrow);
  const steps = flowNodes(modeler).filter((node) => node.type !== "label");
  const way = route(
    arrow.source as Shape,
    arrow.target as Shape,
    steps,
    others.map((other) => other.waypoints),
  );
  if (way.length > 1) part.modeling(modeler).updateWaypoints(arrow, way);
}

/** Middle of a free place: right of the source, in the row, on no shape and no arrow. */
function placeFor(modeler: Modeler, shape: Shape, row: Shape | undefined, source: Shape | undefined) {
  const view = part.canvas(modeler).viewbox();
  const middle = row ? row.y + row.height / 2 : view.y + view.height / 2;
  const begin = {
    x: source ? source.x + source.width + gap : (row?.x ?? view.x) + 2 * gap,
    y: middle - shape.height / 2,
  };
  const cut = source && onlyArrow(source);
  // An end that the cut arrow leads to makes room by itself.
  const shapes = flowNodes(modeler).filter((node) => node !== cut?.target || node.outgoing.length > 0);
  const lines = arrows(modeler)
    .filter((arrow) => arrow !== cut)
    .map((arrow) => arrow.waypoints);
  const place = freePlace(shape, begin, row ?? { ...begin, width: 0, height: shape.height }, {
    shapes,
    arrows: lines,
  });
  return { x: place.x + shape.width / 2, y: place.y + shape.height / 2 };
}

function arrows(modeler: Modeler): Connection[] {
  return part.registry(modeler).filter((element) => "waypoints" in element) as Connection[];
}

function flowNodes(modeler: Modeler): Shape[] {
  return part
    .registry(modeler)
    .filter((element) => "x" in element && isA(nodeBehind(element as Element), "bpmn:FlowNode")) as Shape[];
}

function lanes(modeler: Modeler): Shape[] {
  return part
    .registry(modeler)
    .filter((element) => isA(nodeBehind(element as Element), "bpmn:Lane")) as Shape[];
}

function laneOf(modeler: Modeler, role: string): Shape | undefined {
  return lanes(modeler).find((lane) => textOf(nodeBehind(lane), "la:role") === role);
}

function laneAround(modeler: Modeler, shape: Shape): Shape | undefined {
  const middle = shape.y + shape.height / 2;
  return lanes(modeler).find((lane) => middle >= lane.y && middle <= lane.y + lane.height);
}

function newLane(modeler: Modeler, role: string): Shape | undefined {
  const pool = poolOf(modeler);
  if (pool === undefined) return undefined;
  const modeling = part.modeling(modeler);
  const lane = modeling.addLane(pool, "bottom");
  modeling.updateProperties(lane, { name: laneNames[role] ?? role, "la:role": role });
  return lane;
}

export function poolOf(modeler: Modeler): Shape | undefined {
  return part.registry(modeler).find((element) => isA(nodeBehind(element as Element), "bpmn:Participant")) as
    Shape | undefined;
}
