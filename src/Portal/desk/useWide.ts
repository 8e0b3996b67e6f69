import { useSyncExternalStore } from "react";

const query = "(min-width: 1180px)";

/** Whether the desk has room for the work beside the dossier. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
  );
}
