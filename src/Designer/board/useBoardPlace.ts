import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** What of a board one looks at; it stands in the address, which can be sent to a colleague. */
export function useBoardPlace() {
  const [address, setAddress] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | undefined) =>
      setAddress(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === undefined) after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: true },
      ),
    [setAddress],
  );
  return {
    table: address.get("view") === "table",
    setTable: useCallback((on: boolean) => set("view", on ? "table" : undefined), [set]),
    /** The element one looks at. */
    at: address.get("at") ?? undefined,
    setAt: useCallback((id: string | undefined) => set("at", id), [set]),
  };
}

export type BoardPlace = ReturnType<typeof useBoardPlace>;
