import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import type { SubmitDossier } from "./types";

export interface DossierFilter {
  q?: string;
  status?: number;
  procedure?: string;
  from?: string;
  to?: string;
}

export function useMyDossiers(enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ["dossiers", "mine"],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET("/api/dossiers/mine", { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });
}

export function useDossierSearch(filter: DossierFilter) {
  return useInfiniteQuery({
    queryKey: ["dossiers", "search", filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/dossiers/search", {
          params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useDossier(id: string | undefined) {
  return useQuery({
    queryKey: ["dossier", id],
    queryFn: () => answerOf(api.GET("/api/dossiers/{id}", { params: { path: { id: id ?? "" } } })),
    enabled: id !== undefined,
    refetchInterval: 30_000,
  });
}

export function useDueDate(id: string) {
  return useQuery({
    queryKey: ["dossier", id, "due-date"],
    queryFn: () => answerOf(api.GET("/api/dossiers/{id}/due-date", { params: { path: { id } } })),
  });
}

export function useAppointmentSlots(id: string) {
  return useQuery({
    queryKey: ["dossier", id, "slots"],
    queryFn: async () => {
      const slots = await answerOf(
        api.GET("/api/dossiers/{id}/appointment-slots", { params: { path: { id } } }),
      );
      return slots.map(String);
    },
  });
}

export function useSubmitDossier() {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (body: SubmitDossier) => answerOf(api.POST("/api/dossiers", { body })),
    onSuccess: () => void refresh(),
  });
}

export function useWithdraw(id: string) {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (body: { commandId: string; reason: string }) =>
      answerOf(api.POST("/api/dossiers/{id}/withdrawal", { params: { path: { id } }, body })),
    onSettled: () => void refresh(),
  });
}

/** What was written down of the dossier, line by line; for officials. */
export function useJournal(id: string) {
  return useQuery({
    queryKey: ["dossier", id, "journal"],
    queryFn: () => answerOf(api.GET("/api/dossiers/{id}/journal", { params: { path: { id } } })),
  });
}

export function useExtendDueDate(id: string) {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (body: { commandId: string; newDueAt: string; reason: string }) =>
      answerOf(api.POST("/api/dossiers/{id}/extension", { params: { path: { id } }, body })),
    onSettled: () => void refresh(),
  });
}

/** Days lost to force majeure do not count; for the leader. */
export function useForceMajeure(id: string) {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (body: { commandId: string; first: string; last: string; reason: string }) =>
      answerOf(api.POST("/api/dossiers/{id}/force-majeure", { params: { path: { id } }, body })),
    onSettled: () => void refresh(),
  });
}

/**
 * Whatever shows dossiers or work is asked for again. A mutation whose caller has something to say afterwards does not
 * wait for it: the answer may take the caller off the page, and what it had to say would be lost.
 */
export function useDossiersChanged() {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => ["dossier", "dossiers", "inbox", "drafts"].includes(String(queryKey[0])),
    });
}

export const dossierFiles = {
  paper: (id: string, content: string) => `/api/dossiers/${id}/papers/${content}`,
  slip: (id: string, number: number, format?: "docx" | "pdf") =>
    `/api/dossiers/${id}/slips/${number}${format ? `?format=${format}` : ""}`,
  controlSlip: (id: string, format?: "docx" | "pdf") =>
    `/api/dossiers/${id}/control-slip${format ? `?format=${format}` : ""}`,
  result: (id: string) => `/api/dossiers/${id}/result`,
  drawing: (id: string) => `/api/dossiers/${id}/process.svg`,
};
