import type { ElementPair, MigratedDossier, MigrationTrial } from "@longan/web/api";
import type { Mark, Marks } from "../drawing/marks";

/** Elements of the old version by what takes their place; the others are matched by their identifier. */
export type Chosen = ReadonlyMap<string, string>;

export function pairsOf(chosen: Chosen): ElementPair[] {
  return [...chosen].map(([from, to]) => ({ from, to }));
}

/** What is gone or new, and what takes the place of what, on the two drawings. */
export function marksOf(trial: MigrationTrial | undefined, chosen: Chosen): { before: Marks; after: Marks } {
  const taken = new Set(chosen.values());
  return {
    before: new Map<string, Mark>(
      trial?.lost.map((one) => [one.id, chosen.has(one.id) ? "changed" : "removed"]),
    ),
    after: new Map<string, Mark>(
      trial?.found.map((one) => [one.id, taken.has(one.id) ? "changed" : "added"]),
    ),
  };
}

/** So many dossiers in one request, that progress can be seen. */
export const chunkSize = 5;

export function chunksOf(dossiers: readonly MigratedDossier[]): string[][] {
  const ids = dossiers.map((one) => one.dossierId);
  return Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, i) =>
    ids.slice(i * chunkSize, (i + 1) * chunkSize),
  );
}
