import type { StepRow } from "../api";

/** What comes after a step, and under which word; `id` of an element that is no branch. */
export interface NextStep {
  id: string;
  word: string;
}

/** Looks through branches: a person reads what is done next, not where the arrows meet. */
export function nextSteps(step: StepRow, rows: ReadonlyMap<string, StepRow>): NextStep[] {
  const found = new Map<string, NextStep>();
  const seen = new Set<string>();
  const follow = (from: StepRow, word: string) => {
    for (const next of from.next) {
      const name = [word, next.name ?? ""].filter((part) => part !== "").join(", ");
      const row = rows.get(next.elementId);
      if (row?.kind !== "gateway") found.set(`${next.elementId} ${name}`, { id: next.elementId, word: name });
      else if (!seen.has(row.elementId)) {
        seen.add(row.elementId);
        follow(row, name);
      }
    }
  };
  follow(step, "");
  return [...found.values()];
}
