import type { MigratedDossier } from "@longan/web/api";
import { expect, it } from "vitest";
import { chunksOf, marksOf, pairsOf } from "./plan";

const named = (id: string) => ({ id, name: { vi: id, en: id } });

it("marks what is gone, what is new and what takes the place of what", () => {
  const trial = {
    open: 1,
    matched: 3,
    lost: [named("a"), named("b")],
    found: [named("c"), named("d")],
    dossiers: [],
  };
  const chosen = new Map([["a", "c"]]);
  expect([...marksOf(trial, chosen).before]).toEqual([
    ["a", "changed"],
    ["b", "removed"],
  ]);
  expect([...marksOf(trial, chosen).after]).toEqual([
    ["c", "changed"],
    ["d", "added"],
  ]);
  expect(pairsOf(chosen)).toEqual([{ from: "a", to: "c" }]);
});

it("goes through all dossiers, a few at a time", () => {
  const dossiers = Array.from({ length: 12 }, (_, i) => ({ dossierId: String(i) }) as MigratedDossier);
  const chunks = chunksOf(dossiers);
  expect(chunks.map((chunk) => chunk.length)).toEqual([5, 5, 2]);
  expect(chunks.flat()).toEqual(dossiers.map((one) => one.dossierId));
});
