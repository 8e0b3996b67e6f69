import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { filePath, order, read, readText } from "./call";
import type {
  Analysis,
  ClosedLists,
  ProcedureHistory,
  ProcedureLine,
  Repeal,
  Repealed,
  VersionFile,
  VersionView,
} from "./types";

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
    queryFn: () => read<ProcedureHistory>(`/procedures/${encodeURIComponent(code)}/versions`),
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

function useHistoryOrder<Body, Answer>(send: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => void queries.invalidateQueries({ queryKey: ["designs"] }),
  });
}

export function useWithdraw(versionId: string) {
  return useHistoryOrder((reason: string) => order("POST", `/versions/${versionId}/withdrawal`, { reason }));
}

/** Ends a procedure from a moment on. */
export function useRepeal(code: string) {
  return useHistoryOrder((body: Repeal) =>
    order<Repealed>("POST", `/procedures/${encodeURIComponent(code)}/repeals`, body),
  );
}

export function useWithdrawRepeal(id: string) {
  return useHistoryOrder((reason: string) => order("POST", `/repeals/${id}/withdrawal`, { reason }));
}

/** The closed lists of the format: they change with the server only. */
export function useClosedLists() {
  return useQuery({
    queryKey: ["elements"],
    queryFn: () => read<ClosedLists>("/elements"),
    staleTime: Infinity,
  });
}
