import { useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import { useDossiersChanged } from "./dossiers";

/** What is owed in a dossier; while a payment is waited for it is asked for often. */
export function usePayments(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["dossier", id, "payments"],
    queryFn: () => answerOf(api.GET("/api/dossiers/{id}/payments", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === "waiting" ? 2_000 : 30_000),
    enabled,
  });
}

/** Begins a payment and gives the page of the gateway to go to. */
export function useStartPayment(id: string) {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (commandId: string) =>
      answerOf(api.POST("/api/dossiers/{id}/payments", { params: { path: { id } }, body: { commandId } })),
    onError: refresh,
  });
}
