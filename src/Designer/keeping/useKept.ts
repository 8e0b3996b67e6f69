import { useEffect, useSyncExternalStore } from "react";
import type { KeptFile } from "./keptFile";

/** How a kept file stands; a person who leaves with something unsaved is asked first. */
export function useKept(file: KeptFile) {
  const state = useSyncExternalStore(file.subscribe, file.snapshot);
  const unsafe = !["unchanged", "kept"].includes(state.phase);
  useEffect(() => () => file.leave(), [file]);
  useEffect(() => {
    if (!unsafe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsafe]);
  return state;
}
