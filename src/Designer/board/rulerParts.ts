import type { TimeLine } from "../api";

export interface RulerPart {
  key: string;
  elementId: string;
  hours: number;
  /** Whether this part lies beyond the limit. */
  over: boolean;
}

/** The line to show first: where the steps use the most of what the law allows. */
export function worstLine(lines: readonly TimeLine[]): number {
  const used = lines.map((line) => line.sumHours / line.limitHours);
  return used.indexOf(Math.max(...used));
}

/** Lays the steps of a way end to end; a step that crosses the limit is cut there. */
export function rulerParts(line: TimeLine) {
  const parts: RulerPart[] = [];
  let from = 0;
  for (const { elementId, hours } of line.segments) {
    if (hours <= 0) continue;
    const within = Math.min(hours, Math.max(0, line.limitHours - from));
    if (within > 0) parts.push({ key: `${elementId}-${from}`, elementId, hours: within, over: false });
    if (hours > within)
      parts.push({ key: `${elementId}-${from}-over`, elementId, hours: hours - within, over: true });
    from += hours;
  }
  return { scale: Math.max(line.limitHours, from), limitAt: line.limitHours, parts };
}
