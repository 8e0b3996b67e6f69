import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { order, read } from "./call";
import type { DecisionLine, DecisionTrial, ExpressionCheck, ExpressionTrial, ExpressionWords } from "./types";

/** What an analyst may write into an expression: data of the procedure, functions of the language. */
export function useExpressionWords(draftId: string) {
  return useQuery({
    queryKey: ["design", draftId, "expression-names"],
    queryFn: () => read<ExpressionWords>(`/drafts/${draftId}/expression-names`),
    placeholderData: keepPreviousData,
  });
}

/** What the server says of an expression; nothing for an empty one. */
export function useExpressionCheck(draftId: string, text: string, isCondition: boolean) {
  return useQuery({
    queryKey: ["design", draftId, "expression-check", isCondition, text],
    queryFn: () =>
      order<ExpressionCheck>("POST", `/drafts/${draftId}/expression-check`, { text, isCondition }),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export type SampleData = Record<string, string>;

export function useExpressionTrial(draftId: string) {
  return useMutation({
    mutationFn: (body: { text: string; data: SampleData }) =>
      order<ExpressionTrial>("POST", `/drafts/${draftId}/expression-trial`, body),
  });
}

export function useDecisions(draftId: string) {
  return useQuery({
    queryKey: ["design", draftId, "decisions"],
    queryFn: () => read<DecisionLine[]>(`/drafts/${draftId}/decisions`),
    placeholderData: keepPreviousData,
  });
}

export function useDecisionTrial(draftId: string) {
  return useMutation({
    mutationFn: (body: { decision: string; data: SampleData }) =>
      order<DecisionTrial>("POST", `/drafts/${draftId}/decision-trial`, body),
  });
}
