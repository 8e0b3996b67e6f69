import { newModdle } from "./moddle";
import { isA, type ModdleNode, nodeOf, nodesOf, textOf } from "./node";
import { type Limit, type Outcome, readStep, type StepData } from "./step";

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

/** What is compared, and how it is told: an end of an arrow is the same element though its name changed. */
interface Fact {
  key: string;
  text: string;
}

type Facts = Partial<Record<Aspect, Fact>>;

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

const nothing = told("");

function told(text: string): Fact {
  return { key: text, text };
}

/** Another element, told by its name. */
function element(node: ModdleNode | undefined): Fact {
  return { key: node?.id ?? "", text: labelOf(node) };
}

function changesOf(before: Facts, after: Facts): Change[] {
  return aspects.flatMap((aspect) => {
    const [was, is] = [before[aspect] ?? nothing, after[aspect] ?? nothing];
    return was.key === is.key ? [] : [{ aspect, before: was.text, after: is.text }];
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
  const laneOf = new Map<string, ModdleNode>();
  for (const set of nodesOf(scope, "laneSets")) describeLanes(set, laneOf, found);
  for (const node of nodesOf(scope, "flowElements")) {
    if (node.id === undefined) continue;
    const lane = laneOf.get(node.id);
    found.set(node.id, {
      type: node.$type,
      name: nameOf(node),
      facts: { ...factsOf(node), ...(lane === undefined ? {} : { lane: element(lane) }) },
    });
    if (isA(node, "bpmn:SubProcess")) describeScope(node, found);
  }
}

function describeLanes(
  set: ModdleNode,
  laneOf: Map<string, ModdleNode>,
  found: Map<string, Described>,
): void {
  for (const lane of nodesOf(set, "lanes")) {
    const name = textOf(lane, "name");
    if (lane.id !== undefined)
      found.set(lane.id, {
        type: lane.$type,
        name,
        facts: { name: told(name), role: told(textOf(lane, "la:role")) },
      });
    for (const node of nodesOf(lane, "flowNodeRef")) {
      if (node.id !== undefined) laneOf.set(node.id, lane);
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

function factsOf(node: ModdleNode): Facts {
  const facts: Facts = { kind: told(node.$type.replace(/^bpmn:/, "")), name: told(textOf(node, "name")) };
  const step = readStep(node);
  if (step) Object.assign(facts, stepFacts(step));
  if (isA(node, "bpmn:ServiceTask")) facts.operation = told(textOf(node, "la:operation"));
  if (isA(node, "bpmn:SequenceFlow")) {
    facts.condition = told(textOf(nodeOf(node, "conditionExpression"), "body"));
    facts.from = element(nodeOf(node, "sourceRef"));
    facts.to = element(nodeOf(node, "targetRef"));
  }
  const taken = nodeOf(node, "default");
  if (taken) facts.default = { key: taken.id ?? "", text: labelOf(nodeOf(taken, "targetRef")) };
  const timer = nodesOf(node, "eventDefinitions").find((d) => isA(d, "bpmn:TimerEventDefinition"));
  if (timer) facts.timer = told(timerText(timer));
  return facts;
}

function timerText(timer: ModdleNode): string {
  const value = (["timeDuration", "timeDate", "timeCycle"] as const)
    .map((name) => textOf(nodeOf(timer, name), "body"))
    .find((body) => body !== "");
  const counted = (["workingTime", "legalLimit"] as const).filter((name) => timer.get(`la:${name}`) === true);
  return [value ?? "", ...counted.map((name) => ` (${name})`)].join("");
}

function stepFacts(step: StepData): Facts {
  return {
    operation: told(step.operation),
    nameEn: told(step.nameEn),
    clock: told(step.excluded ? "excluded" : "running"),
    form: told(step.form),
    presence: told(step.presence === 0 ? "" : String(step.presence)),
    original: told(step.original ? "true" : ""),
    limits: told(step.limits.map(limitText).join("; ")),
    outcomes: told(step.outcomes.map(outcomeText).join("; ")),
  };
}

function limitText({ value, unit, channel, case: only }: Limit): string {
  return [`${value} ${unit}`, channel, only].filter((part) => part !== undefined).join(" · ");
}

function outcomeText({ code, name, effects, reason }: Outcome): string {
  const done = effects.length > 0 ? ` → ${effects.join(" ")}` : "";
  return `${code} “${name}”${done}${reason ? " (reason)" : ""}`;
}
