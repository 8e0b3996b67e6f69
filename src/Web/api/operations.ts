import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import { useDossiersChanged } from "./dossiers";
import type { RepairBody, ResendBody } from "./types";

/** Dossiers that are stuck, the oldest first; for administrators. */
export function useIncidents() {
  return useInfiniteQuery({
    queryKey: ["incidents"],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET("/api/incidents", { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });
}

/** Calls of systems outside that were given up, the oldest first; for administrators. */
export function useJobs() {
  return useInfiniteQuery({
    queryKey: ["jobs"],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET("/api/jobs", { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });
}

/** Sends calls that were given up again. */
export function useResendJobs() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ResendBody) => answerOf(api.POST("/api/jobs/resending", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["jobs"] }),
  });
}

/** Where a dossier is stuck, and what there is to choose from. */
export function useRepair(id: string) {
  return useQuery({
    queryKey: ["dossier", id, "repair"],
    queryFn: () => answerOf(api.GET("/api/dossiers/{id}/repair", { params: { path: { id } } })),
  });
}

/** What a repair would lead to; nothing happens. */
export function useTryRepair(id: string) {
  return useMutation({
    mutationFn: (body: RepairBody) =>
      answerOf(api.POST("/api/dossiers/{id}/repair/trial", { params: { path: { id } }, body })),
  });
}

export function useRepairDossier(id: string) {
  const refresh = useDossiersChanged();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RepairBody) =>
      answerOf(api.POST("/api/dossiers/{id}/repair", { params: { path: { id } }, body })),
    onSuccess: () => {
      void refresh();
      void queries.invalidateQueries({ queryKey: ["incidents"] });
    },
  });
}
