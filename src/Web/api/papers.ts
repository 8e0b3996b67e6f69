import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./client";

/** Whether this server makes PDF. */
export function usePaperFormats() {
  return useQuery({
    queryKey: ["paper-formats"],
    queryFn: () => answerOf(api.GET("/api/paper-formats")),
    staleTime: Infinity,
  });
}
