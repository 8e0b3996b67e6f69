import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./client";

const quarterHour = 15 * 60_000;

export function useProcedures(q: string) {
  return useQuery({
    queryKey: ["procedures", q],
    queryFn: () => answerOf(api.GET("/api/procedures", { params: { query: q === "" ? {} : { q } } })),
    staleTime: quarterHour,
    placeholderData: (before) => before,
  });
}

export function useProcedure(code: string | undefined) {
  return useQuery({
    queryKey: ["procedure", code],
    queryFn: () => answerOf(api.GET("/api/procedures/{code}", { params: { path: { code: code ?? "" } } })),
    enabled: code !== undefined,
    staleTime: quarterHour,
  });
}

export function useProcedureForm(code: string | undefined) {
  return useQuery({
    queryKey: ["procedure", code, "form"],
    queryFn: () =>
      answerOf(api.GET("/api/procedures/{code}/form", { params: { path: { code: code ?? "" } } })),
    enabled: code !== undefined,
    staleTime: quarterHour,
  });
}

export function useAgencies() {
  return useQuery({
    queryKey: ["agencies"],
    queryFn: () => answerOf(api.GET("/api/agencies")),
    staleTime: quarterHour,
  });
}
