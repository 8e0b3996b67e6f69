import type { Completion, Defect, FormValues, Person } from "@longan/web/api";
import type { UploadedPaper } from "../papers/usePapers";
import type { Needs } from "./needs";

/** What was entered for a work item, whatever the outcome asks of it. */
export interface Answer {
  outcome: string | undefined;
  reason: string;
  data: FormValues;
  defects: Defect[];
  present: Person[];
  appointmentAt: string | undefined;
}

export type Gap = "outcome" | "reason" | "defects" | "present" | "appointment" | "resultFile" | "papers";

/** The first thing that is still missing. */
export function gapOf(answer: Answer, needs: Needs, papers: UploadedPaper[]): Gap | undefined {
  if (answer.outcome === undefined) return "outcome";
  if (needs.defects && filledDefects(answer).length === 0) return "defects";
  if (needs.reason && !needs.defects && answer.reason.trim() === "") return "reason";
  if (needs.present && !answer.present.every(isFilled)) return "present";
  if (needs.appointment && answer.appointmentAt === undefined) return "appointment";
  if (needs.resultFile && papers.length === 0) return "resultFile";
  return undefined;
}

/** Only what the chosen outcome asks for goes to the server. */
export function completionOf(
  commandId: string,
  answer: Answer,
  needs: Needs,
  papers: UploadedPaper[],
): Completion {
  const reason = answer.reason.trim();
  return {
    commandId,
    outcome: answer.outcome ?? "",
    ...(reason === "" ? {} : { reason }),
    ...(needs.form ? { data: answer.data } : {}),
    ...(needs.defects ? { defects: filledDefects(answer) } : {}),
    ...(needs.present ? { present: answer.present.map(trimmed) } : {}),
    ...(needs.appointment && answer.appointmentAt ? { appointmentAt: answer.appointmentAt } : {}),
    ...(papers.length === 0
      ? {}
      : {
          papers: papers.map(({ component, upload }) => ({
            ...(component === undefined ? {} : { component }),
            uploadId: upload.id,
          })),
        }),
  };
}

function filledDefects(answer: Answer): Defect[] {
  return answer.defects
    .map((defect) => ({ ...defect, description: defect.description.trim() }))
    .filter((defect) => defect.description !== "");
}

function isFilled(person: Person): boolean {
  return person.name.trim() !== "" && person.identityNumber.trim() !== "";
}

function trimmed(person: Person): Person {
  return { name: person.name.trim(), identityNumber: person.identityNumber.trim() };
}
