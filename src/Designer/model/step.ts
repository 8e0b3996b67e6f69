import { type CreateNode, type ModdleNode, nodeOf, nodesOf, textOf } from "./node";

export const operations = [
  "intake",
  "supplement",
  "appraise",
  "confirmDraft",
  "pay",
  "sign",
  "issue",
  "bookAppointment",
  "return",
  "work",
] as const;

export const timeUnits = ["hour", "workingDay", "calendarDay", "month"] as const;
export type TimeUnit = (typeof timeUnits)[number];

export interface Limit {
  value: string;
  unit: string;
  channel?: string;
  case?: string;
}

export interface Outcome {
  code: string;
  name: string;
  nameEn?: string;
  effects: string[];
  reason: boolean;
}

/** What `la:step` says of a user task (docs/formats/bpmn-extension.md). */
export interface StepData {
  operation: string;
  nameEn: string;
  excluded: boolean;
  form: string;
  presence: number;
  original: boolean;
  limits: Limit[];
  outcomes: Outcome[];
}

export const blankStep: StepData = {
  operation: "work",
  nameEn: "",
  excluded: false,
  form: "",
  presence: 0,
  original: false,
  limits: [],
  outcomes: [],
};

function stepNode(task: ModdleNode): ModdleNode | undefined {
  return nodesOf(nodeOf(task, "extensionElements"), "values").find((value) => value.$type === "la:Step");
}

export function readStep(task: ModdleNode): StepData | undefined {
  const step = stepNode(task);
  if (step === undefined) return undefined;
  return {
    operation: textOf(step, "operation"),
    nameEn: textOf(step, "nameEn"),
    excluded: textOf(step, "clock") === "excluded",
    form: textOf(step, "form"),
    presence: Number(step.get("presence") ?? 0),
    original: step.get("original") === true,
    limits: nodesOf(step, "limits").map(readLimit),
    outcomes: nodesOf(step, "outcomes").map(readOutcome),
  };
}

function readLimit(node: ModdleNode): Limit {
  return {
    value: textOf(node, "value"),
    unit: textOf(node, "unit"),
    channel: textOf(node, "channel") || undefined,
    case: textOf(node, "case") || undefined,
  };
}

function readOutcome(node: ModdleNode): Outcome {
  return {
    code: textOf(node, "code"),
    name: textOf(node, "name"),
    nameEn: textOf(node, "nameEn") || undefined,
    effects: textOf(node, "effects").split(/\s+/).filter(Boolean),
    reason: textOf(node, "reason") === "required",
  };
}

/** The extension of a task with this step in it; whatever else stood there stays. One value, so that setting it is one undoable act. */
export function withStep(create: CreateNode, task: ModdleNode | undefined, data: StepData): ModdleNode {
  const old = task && nodeOf(task, "extensionElements");
  const others = nodesOf(old, "values").filter((value) => value.$type !== "la:Step");
  const step = create("la:Step", {
    operation: data.operation,
    nameEn: data.nameEn || undefined,
    clock: data.excluded ? "excluded" : undefined,
    form: data.form || undefined,
    presence: data.presence || undefined,
    original: data.original || undefined,
    limits: data.limits.map((limit) => create("la:Limit", { ...limit })),
    outcomes: data.outcomes.map((outcome) =>
      create("la:Outcome", {
        code: outcome.code,
        name: outcome.name,
        nameEn: outcome.nameEn === "" ? undefined : outcome.nameEn,
        effects: outcome.effects.length > 0 ? outcome.effects.join(" ") : undefined,
        reason: outcome.reason ? "required" : undefined,
      }),
    ),
  });
  for (const child of [...nodesOf(step, "limits"), ...nodesOf(step, "outcomes")]) child.$parent = step;
  const extension = create("bpmn:ExtensionElements", { values: [step, ...others] });
  for (const value of [step, ...others]) value.$parent = extension;
  return extension;
}
