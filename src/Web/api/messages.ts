import { useMutation } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import { useDossiersChanged } from "./dossiers";
import type { MessageBody } from "./types";

/** An officer records that a message has arrived; a system delivers it the same way. */
export function useDeliverMessage() {
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (body: MessageBody) => answerOf(api.POST("/api/messages", { body })),
    onSuccess: () => void refresh(),
  });
}
