import { useCallback, useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigate, useNavigationType } from "react-router";

/** What of a board one looks at; it stands in the address, which can be sent to a colleague. */
export function useBoardPlace() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const how = useNavigationType();
  // The address is written a moment after it is asked for: the next change builds on what was asked for, not on what stands.
  const asked = useRef(search);
  useEffect(() => {
    if (how !== NavigationType.Replace) asked.current = search;
  }, [how, search]);
  const set = useCallback(
    (name: string, value: string | undefined) => {
      const after = new URLSearchParams(asked.current);
      if (value === undefined) after.delete(name);
      else after.set(name, value);
      asked.current = after.toString();
      void navigate({ search: asked.current }, { replace: true });
    },
    [navigate],
  );
  const address = new URLSearchParams(search);
  return {
    table: address.get("view") === "table",
    setTable: useCallback((on: boolean) => set("view", on ? "table" : undefined), [set]),
    /** The element one looks at. */
    at: address.get("at") ?? undefined,
    setAt: useCallback((id: string | undefined) => set("at", id), [set]),
  };
}

export type BoardPlace = ReturnType<typeof useBoardPlace>;
