import type { Text } from "@longan/web/api";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { filePath, order, read, readText } from "./call";
import type { Analysis, ClosedLists, ProcedureLine, VersionFile, VersionLine, VersionView } from "./types";

export function useProcedures(q: string) {
  return useQuery({
    queryKey: ["designs", "procedures", q],
    queryFn: () =>
      read<{ items: ProcedureLine[] }>(`/procedures${q === "" ? "" : `?q=${encodeURIComponent(q)}`}`),
    placeholderData: (before) => before,
  });
}

export function useVersions(code: string) {
  return useQuery({
    queryKey: ["designs", "versions", code],
    queryFn: () =>
      read<{ code: string; name: Text; versions: VersionLine[] }>(
        `/procedures/${encodeURIComponent(code)}/versions`,
      ),
  });
}

export function useVersion(id: string) {
  return useQuery({
    queryKey: ["designs", "version", id],
    queryFn: () => read<VersionView>(`/versions/${id}`),
  });
}

export function useVersionFiles(id: string) {
  return useQuery({
    queryKey: ["version", id, "files"],
    queryFn: () => read<VersionFile[]>(`/versions/${id}/files`),
    staleTime: Infinity,
  });
}

export function versionFileAddress(id: string, path: string): string {
  return `/api/designer/versions/${id}/files/${filePath(path)}`;
}

/** Step table and ruler of a version, as of a draft. */
export function useVersionAnalysis(id: string) {
  return useQuery({
    queryKey: ["version", id, "analysis"],
    queryFn: () => read<Analysis>(`/versions/${id}/analysis`),
    staleTime: Infinity,
  });
}

/** A file of a version never changes. */
export function useVersionText(id: string | undefined | null, path: string) {
  return useQuery({
    queryKey: ["version", id, "file", path],
    queryFn: async () => (await readText(`/versions/${id ?? ""}/files/${filePath(path)}`)).text,
    enabled: !!id,
    staleTime: Infinity,
  });
}

export function useWithdraw() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ versionId, reason }: { versionId: string; reason: string }) =>
      order<unknown>("POST", `/versions/${versionId}/withdrawal`, { reason }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["designs"] }),
  });
}

/** The closed lists of the format: they change with the server only. */
export function useClosedLists() {
  return useQuery({
    queryKey: ["elements"],
    queryFn: () => read<ClosedLists>("/elements"),
    staleTime: Infinity,
  });
}
