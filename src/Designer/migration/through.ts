import type { MigratedDossier } from "@longan/web/api";
import { useState } from "react";
import { chunksOf } from "./plan";

type Ask = (dossiers: string[]) => Promise<MigratedDossier[]>;

/** Going through dossiers a few at a time; what was done before a failure stays done and is shown. */
export function useThrough() {
  const [progress, setProgress] = useState<number>();
  const [done, setDone] = useState<MigratedDossier[]>();
  const [error, setError] = useState<unknown>();
  const go = async (dossiers: readonly MigratedDossier[], ask: Ask) => {
    const results: MigratedDossier[] = [];
    setError(undefined);
    setProgress(0);
    try {
      for (const chunk of chunksOf(dossiers)) {
        results.push(...(await ask(chunk)));
        setProgress(Math.round((results.length / dossiers.length) * 100));
      }
    } catch (failure) {
      setError(failure);
    }
    setProgress(undefined);
    setDone(results);
  };
  return { progress, done, error, busy: progress !== undefined, go };
}
