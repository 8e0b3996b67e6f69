import type { Mark, Marks } from "../drawing/marks";
import type { Difference } from "../model/compare";

/** What to mark on each of two compared drawings: what is gone stands on the old one alone, what is new on the new one. */
export function marksOf(differences: readonly Difference[]): { before: Marks; after: Marks } {
  const marksFor = (own: Difference["kind"]) =>
    new Map<string, Mark>(
      differences.filter((d) => d.kind === own || d.kind === "changed").map((d) => [d.elementId, d.kind]),
    );
  return { before: marksFor("removed"), after: marksFor("added") };
}
