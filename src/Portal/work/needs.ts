import type { Outcome, WorkItem } from "@longan/web/api";

/** What a person must give together with one outcome of a work item; its form belongs to the ordinary outcome, the first. */
export interface Needs {
  form: boolean;
  reason: boolean;
  defects: boolean;
  present: boolean;
  appointment: boolean;
  supplementPapers: boolean;
  resultFile: boolean;
}

export function needsOf(item: WorkItem, outcome: Outcome | undefined): Needs {
  const has = (effect: Outcome["effects"][number]) => outcome?.effects.includes(effect) ?? false;
  return {
    form: Boolean(item.form) && outcome === item.outcomes[0],
    reason: outcome?.requiresReason ?? false,
    defects: has("requestSupplement"),
    present: has("recordPresence"),
    appointment: has("bookAppointment") || item.operation === "bookAppointment",
    supplementPapers: item.operation === "supplement",
    resultFile: item.needsResultFile && has("issueResult"),
  };
}

/** Outcomes that end the dossier or send it back: they are asked twice. */
export function isGrave(outcome: Outcome): boolean {
  return outcome.effects.includes("refuse");
}
