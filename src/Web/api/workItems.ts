import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import { useDossiersChanged } from "./dossiers";
import type { Completion } from "./types";

export const boxes = ["mine", "unit", "waiting", "overdue"] as const;
export type Box = (typeof boxes)[number];

export function useInbox(box: Box) {
  return useInfiniteQuery({
    queryKey: ["inbox", box],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/work-items", {
          params: { query: { box, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });
}

export function useClaim(id: string, key: number) {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (commandId: string) =>
      answerOf(
        api.POST("/api/dossiers/{id}/work-items/{key}/claim", {
          params: { path: { id, key } },
          body: { commandId },
        }),
      ),
    onSettled: refresh,
  });
}

export function useRelease(id: string, key: number) {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (commandId: string) =>
      answerOf(
        api.POST("/api/dossiers/{id}/work-items/{key}/release", {
          params: { path: { id, key } },
          body: { commandId },
        }),
      ),
    onSettled: refresh,
  });
}

export function useComplete(id: string, key: number) {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (body: Completion) =>
      answerOf(
        api.POST("/api/dossiers/{id}/work-items/{key}/completion", { params: { path: { id, key } }, body }),
      ),
    onSuccess: () => void refresh(),
  });
}
