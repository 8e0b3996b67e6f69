import { useRef, useState } from "react";
import type { Analysis, Finding } from "../api";
import { worstLine } from "./rulerParts";

/** Which channel and case the ruler shows: the fullest, until somebody chooses or follows a finding. */
export function useRulerLine(analysis: Analysis | undefined) {
  const [chosen, setChosen] = useState<number>();
  const ruler = useRef<HTMLElement>(null);
  const lines = analysis?.time ?? [];
  const index = chosen !== undefined && chosen < lines.length ? chosen : worstLine(lines);
  return {
    ruler,
    index,
    choose: setChosen,
    /** Shows the line that a finding is about; gives the steps on it. */
    follow: (finding: Finding): string[] => {
      const found = lines.findIndex(
        (line) => line.channel === finding.channel && (line.case ?? null) === (finding.case ?? null),
      );
      if (found >= 0) setChosen(found);
      ruler.current?.scrollIntoView({ block: "nearest" });
      return lines[found]?.path ?? [];
    },
  };
}

export type RulerLine = ReturnType<typeof useRulerLine>;
