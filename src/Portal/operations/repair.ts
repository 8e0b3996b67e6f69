import type { RepairBody, RepairChoices, RepairKind, Variable } from "@longan/web/api";

/** A repair as it is being filled in. */
export interface Repair {
  incident: number | undefined;
  kind: RepairKind | undefined;
  scope: number;
  /** What was typed, by the name of the variable; only what was changed. */
  entries: Record<string, string>;
  flow: string | undefined;
  instance: number | undefined;
  target: string | undefined;
  reason: string;
}

export type Gap = "kind" | "flow" | "variables" | "json" | "target" | "reason";

export function begin(choices: RepairChoices): Repair {
  return {
    incident: choices.incidents[0]?.key,
    kind: undefined,
    scope: choices.scopes[0]?.key ?? 0,
    entries: {},
    flow: undefined,
    instance: choices.instances[0]?.key,
    target: undefined,
    reason: "",
  };
}

/** The ways that are open: without an incident there is nothing to try again or to skip. */
export function kindsOf(choices: RepairChoices): RepairKind[] {
  const stuck = choices.incidents.length > 0;
  return [
    ...(stuck ? (["retry"] as const) : []),
    ...(choices.scopes.length > 0 ? (["setData"] as const) : []),
    ...(stuck ? (["skip"] as const) : []),
    ...(choices.instances.length > 0 ? (["move"] as const) : []),
  ];
}

/** What is still missing, the first thing first. */
export function gapOf(repair: Repair, choices: RepairChoices): Gap | undefined {
  const incident = choices.incidents.find((one) => one.key === repair.incident);
  if (repair.kind === undefined) return "kind";
  if (repair.kind === "skip" && (incident?.flows.length ?? 0) > 0 && repair.flow === undefined) return "flow";
  if (repair.kind === "setData") {
    if (Object.keys(repair.entries).length === 0) return "variables";
    const variables = variablesOf(repair, choices);
    if (
      variables.some(
        (one) => one.name in repair.entries && valueOf(one, repair.entries[one.name] ?? "") === undefined,
      )
    )
      return "json";
  }
  if (repair.kind === "move" && repair.target === undefined) return "target";
  return repair.reason.trim() === "" ? "reason" : undefined;
}

/** What is sent; nothing before it is complete. */
export function bodyOf(repair: Repair, choices: RepairChoices, commandId: string): RepairBody | undefined {
  if (repair.kind === undefined || gapOf(repair, choices) !== undefined) return undefined;
  const { kind, reason, incident } = repair;
  const said = { commandId, kind, reason: reason.trim() };
  switch (kind) {
    case "retry":
      return { ...said, incident: incident ?? null };
    case "skip":
      return { ...said, incident: incident ?? null, flow: repair.flow ?? null };
    case "move":
      return { ...said, instance: repair.instance ?? null, target: repair.target ?? null };
    case "setData": {
      const changed = variablesOf(repair, choices).filter((one) => one.name in repair.entries);
      const variables = Object.fromEntries(
        changed.map((one) => [one.name, valueOf(one, repair.entries[one.name] ?? "")]),
      );
      return { ...said, incident: incident ?? null, scope: repair.scope, variables };
    }
  }
}

export function variablesOf(repair: Repair, choices: RepairChoices): Variable[] {
  return choices.scopes.find((scope) => scope.key === repair.scope)?.variables ?? [];
}

export type Writing = "text" | "number" | "boolean" | "date" | "json";

/** How a variable is written: by its declared type, else like what it holds. */
export function writingOf(variable: Variable): Writing {
  if (variable.isList) return "json";
  if (variable.type !== "any") return variable.type;
  const held = variable.value[variable.name];
  if (typeof held === "string") return "text";
  if (typeof held === "number") return "number";
  return typeof held === "boolean" ? "boolean" : "json";
}

/** What a variable holds, as it is typed. */
export function entryOf(variable: Variable): string {
  const held = variable.value[variable.name];
  if (held === undefined || held === null) return "";
  if (typeof held === "object" && "$date" in held) return String(held.$date);
  return typeof held === "string" ? held : JSON.stringify(held);
}

/** The value that was typed: null for nothing; undefined where it is none. */
export function valueOf(variable: Variable, entry: string): unknown {
  if (entry === "") return null;
  switch (writingOf(variable)) {
    case "text":
      return entry;
    case "date":
      return { $date: entry };
    default:
      try {
        return JSON.parse(entry) as unknown;
      } catch {
        return undefined;
      }
  }
}
