import { useMemo } from "react";
import type { Analysis } from "../api";
import type { Mark, Marks } from "../drawing/marks";

/** Elements with something found about them; the worst decides. */
export function useFindingMarks(analysis: Analysis | undefined): Marks {
  return useMemo(() => {
    const marks = new Map<string, Mark>();
    for (const { elementId, severity } of analysis?.findings ?? []) {
      if (!elementId || severity === "info" || marks.get(elementId) === "error") continue;
      marks.set(elementId, severity);
    }
    return marks;
  }, [analysis]);
}
