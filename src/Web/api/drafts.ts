import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import type { DraftBody } from "./types";

export function useDrafts(enabled: boolean) {
  return useQuery({ queryKey: ["drafts"], queryFn: () => answerOf(api.GET("/api/drafts")), enabled });
}

export function useDraft(id: string | undefined) {
  return useQuery({
    queryKey: ["draft", id],
    queryFn: () => answerOf(api.GET("/api/drafts/{id}", { params: { path: { id: id ?? "" } } })),
    enabled: id !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function saveDraft(id: string, body: DraftBody) {
  return answerOf(api.PUT("/api/drafts/{id}", { params: { path: { id } }, body }));
}

export function useDiscardDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE("/api/drafts/{id}", { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["drafts"] }),
  });
}
