import { type DraftBody, saveDraft } from "@longan/web/api";
import { useCallback, useEffect, useRef, useState } from "react";

export type SaveState = "untouched" | "waiting" | "saving" | "saved" | "failed";

const quietMilliseconds = 1000;

/** Saves the draft once the person pauses, and says how that stands. */
export function useAutosave(id: string, draft: DraftBody, enabled: boolean) {
  const [state, setState] = useState<SaveState>("untouched");
  const [savedAt, setSavedAt] = useState<Date>();
  const content = JSON.stringify(draft);
  const stored = useRef(content);
  const latest = useRef(content);

  const save = useCallback(async () => {
    const sending = latest.current;
    setState("saving");
    try {
      await saveDraft(id, JSON.parse(sending) as DraftBody);
      stored.current = sending;
      setSavedAt(new Date());
      setState(latest.current === sending ? "saved" : "waiting");
    } catch {
      setState("failed");
    }
  }, [id]);

  useEffect(() => {
    latest.current = content;
    if (!enabled || content === stored.current) return;
    setState("waiting");
    const timer = setTimeout(() => void save(), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [content, enabled, save]);

  return { state, savedAt, save };
}

export type Autosave = ReturnType<typeof useAutosave>;
