import { newModdle } from "./moddle";
import { isA, type ModdleNode, nodeOf, nodesOf, textOf } from "./node";
import { readStep, type StepData } from "./step";

export const aspects = [
  "kind",
  "name",
  "nameEn",
  "lane",
  "role",
  "operation",
  "clock",
  "form",
  "presence",
  "original",
  "limits",
  "outcomes",
  "timer",
  "condition",
  "from",
  "to",
  "default",
] as const;
export type Aspect = (typeof aspects)[number];

export interface Change {
  aspect: Aspect;
  before: string;
  after: string;
}

/** One element that two drawings do not share; where it stands on the sheet is no difference. */
export interface Difference {
  kind: "added" | "removed" | "changed";
  elementId: string;
  /** Type of BPMN, e.g. `bpmn:UserTask`. */
  type: string;
  name: string;
  changes: Change[];
}

type Facts = Partial<Record<Aspect, string>>;

interface Described {
  type: string;
  name: string;
  facts: Facts;
}

/** What differs between two drawings, by the identifiers of their elements. Fails where a text is no BPMN. */
export async function compare(before: string, after: string): Promise<Difference[]> {
  const [old, now] = await Promise.all([describe(before), describe(after)]);
  const differences: Difference[] = [];
  for (const [id, described] of now) {
    const was = old.get(id);
    if (was === undefined) {
      differences.push({
        kind: "added",
        elementId: id,
        type: described.type,
        name: described.name,
        changes: [],
      });
      continue;
    }
    const changes = changesOf(was.facts, described.facts);
    if (changes.length > 0)
      differences.push({
        kind: "changed",
        elementId: id,
        type: described.type,
        name: described.name,
        changes,
      });
  }
  for (const [id, was] of old) {
    if (!now.has(id))
      differences.push({ kind: "removed", elementId: id, type: was.type, name: was.name, changes: [] });
  }
  return differences.sort((a, b) => rank(a) - rank(b));
}

/** Steps before arrows: a person reads what is done, then how it is joined. */
function rank(difference: Difference): number {
  const kind = { removed: 0, added: 1, changed: 2 }[difference.kind];
  return (difference.type === "bpmn:SequenceFlow" ? 10 : 0) + kind;
}

function changesOf(before: Facts, after: Facts): Change[] {
  return aspects.flatMap((aspect) => {
    const [was, is] = [before[aspect] ?? "", after[aspect] ?? ""];
    return was === is ? [] : [{ aspect, before: was, after: is }];
  });
}

async function describe(xml: string): Promise<Map<string, Described>> {
  const { rootElement } = await newModdle().fromXML(xml);
  const found = new Map<string, Described>();
  for (const root of nodesOf(rootElement, "rootElements")) {
    if (isA(root, "bpmn:Process")) describeScope(root, found);
  }
  return found;
}

function describeScope(scope: ModdleNode, found: Map<string, Described>): void {
  const laneOf = new Map<string, string>();
  for (const set of nodesOf(scope, "laneSets")) describeLanes(set, laneOf, found);
  for (const element of nodesOf(scope, "flowElements")) {
    if (element.id === undefined) continue;
    const lane = laneOf.get(element.id);
    found.set(element.id, {
      type: element.$type,
      name: nameOf(element),
      facts: { ...factsOf(element), ...(lane === undefined ? {} : { lane }) },
    });
    if (isA(element, "bpmn:SubProcess")) describeScope(element, found);
  }
}

function describeLanes(set: ModdleNode, laneOf: Map<string, string>, found: Map<string, Described>): void {
  for (const lane of nodesOf(set, "lanes")) {
    const name = textOf(lane, "name");
    if (lane.id !== undefined)
      found.set(lane.id, { type: lane.$type, name, facts: { name, role: textOf(lane, "la:role") } });
    for (const node of nodesOf(lane, "flowNodeRef")) {
      if (node.id !== undefined) laneOf.set(node.id, name);
    }
    const inner = nodeOf(lane, "childLaneSet");
    if (inner) describeLanes(inner, laneOf, found);
  }
}

/** An arrow without words is named by its ends. */
function nameOf(element: ModdleNode): string {
  const name = textOf(element, "name");
  if (name !== "" || !isA(element, "bpmn:SequenceFlow")) return name;
  return `${labelOf(nodeOf(element, "sourceRef"))} → ${labelOf(nodeOf(element, "targetRef"))}`;
}

function labelOf(node: ModdleNode | undefined): string {
  return textOf(node, "name") || (node?.id ?? "");
}

function factsOf(element: ModdleNode): Facts {
  const facts: Facts = { kind: element.$type.replace(/^bpmn:/, ""), name: textOf(element, "name") };
  const step = readStep(element);
  if (step) Object.assign(facts, stepFacts(step));
  if (isA(element, "bpmn:ServiceTask")) facts.operation = textOf(element, "la:operation");
  if (isA(element, "bpmn:SequenceFlow")) {
    facts.condition = textOf(nodeOf(element, "conditionExpression"), "body");
    facts.from = labelOf(nodeOf(element, "sourceRef"));
    facts.to = labelOf(nodeOf(element, "targetRef"));
  }
  const taken = nodeOf(element, "default");
  if (taken) facts.default = labelOf(nodeOf(taken, "targetRef"));
  const timer = nodesOf(element, "eventDefinitions").find((d) => isA(d, "bpmn:TimerEventDefinition"));
  if (timer) facts.timer = timerText(timer);
  return facts;
}

function timerText(timer: ModdleNode): string {
  const value = (["timeDuration", "timeDate", "timeCycle"] as const)
    .map((name) => textOf(nodeOf(timer, name), "body"))
    .find((body) => body !== "");
  return `${value ?? ""}${timer.get("la:workingTime") === true ? " (workingTime)" : ""}`;
}

function stepFacts(step: StepData): Facts {
  return {
    operation: step.operation,
    nameEn: step.nameEn,
    clock: step.excluded ? "excluded" : "running",
    form: step.form,
    presence: step.presence === 0 ? "" : String(step.presence),
    original: step.original ? "true" : "",
    limits: step.limits
      .map((l) =>
        [`${l.value} ${l.unit}`, l.channel, l.case].filter((part) => part !== undefined).join(" · "),
      )
      .join("; "),
    outcomes: step.outcomes
      .map(
        (o) =>
          `${o.code} “${o.name}”${o.effects.length > 0 ? ` → ${o.effects.join(" ")}` : ""}${o.reason ? " (reason)" : ""}`,
      )
      .join("; "),
  };
}
