import { useMutation } from "@tanstack/react-query";
import { answerOf, api } from "./client";

export function useLookup() {
  return useMutation({
    mutationFn: (body: { code: string; identityNumber: string }) =>
      answerOf(api.POST("/api/lookup", { body })),
  });
}
