import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { filePath, readText, type TextFile, writeText } from "../api";
import { KeptFile } from "./keptFile";

/** A file of a draft as it is stored when one begins to work on it. */
export function useStoredText(draftId: string, path: string) {
  return useQuery({
    queryKey: ["stored", draftId, path],
    queryFn: () => readText(`/drafts/${draftId}/files/${filePath(path)}`),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Keeps a file of a draft saved; what the server says of the draft is asked for anew after every save. */
export function useKeptFile(draftId: string, path: string, stored: TextFile, produce: () => Promise<string>) {
  const queries = useQueryClient();
  return useMemo(() => {
    const address = `/drafts/${draftId}/files/${filePath(path)}`;
    const store = {
      produce,
      write: (text: string, etag: string) => writeText(address, text, etag),
      read: () => readText(address),
    };
    return new KeptFile(
      store,
      stored,
      () => void queries.invalidateQueries({ queryKey: ["design", draftId] }),
    );
  }, [draftId, path, stored, produce, queries]);
}
