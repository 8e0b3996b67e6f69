import type { Coded } from "../api";
import { useStoredText } from "../keeping/useKeptFile";

/** Cases of the procedure, as its catalogue data name them; none where the file is being rewritten. */
export function useCases(draftId: string): Coded[] {
  const { data } = useStoredText(draftId, "procedure.json");
  if (data === undefined) return [];
  try {
    const { cases } = JSON.parse(data.text) as { cases?: Coded[] };
    return Array.isArray(cases) ? cases : [];
  } catch {
    return [];
  }
}
