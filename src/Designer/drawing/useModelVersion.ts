import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Drawing } from "./modeler";
import { part } from "./services";

const events = ["commandStack.changed", "selection.changed", "import.done"];

/** Counts what happens on a drawing, so that what is shown beside it is read anew. */
export function useModelVersion(drawing: Drawing): number {
  const count = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) => {
      const happened = () => {
        count.current++;
        listener();
      };
      const bus = part.events(drawing);
      for (const event of events) bus.on(event, happened);
      return () => {
        for (const event of events) bus.off(event, happened);
      };
    },
    [drawing],
  );
  return useSyncExternalStore(subscribe, () => count.current);
}
