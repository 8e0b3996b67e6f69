import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import type { MigrationBody, MigrationUndo } from "./types";

/** What would become of the dossiers of a version in another one; nothing happens. */
export function useMigrationTrial(code: string, body: MigrationBody | undefined) {
  return useQuery({
    queryKey: ["migration", code, body],
    queryFn: body
      ? () =>
          answerOf(api.POST("/api/procedures/{code}/migrations/trial", { params: { path: { code } }, body }))
      : skipToken,
    gcTime: 0,
    placeholderData: (before) => before,
  });
}

/** Dossiers of a version that were moved there, and what taking them back would lead to. */
export function useMovedDossiers(code: string, version: string) {
  return useQuery({
    queryKey: ["movedDossiers", code, version],
    queryFn: () =>
      answerOf(
        api.GET("/api/procedures/{code}/migrations/undo", { params: { path: { code }, query: { version } } }),
      ),
    gcTime: 0,
  });
}

export function useMigrate(code: string) {
  return useMutation({
    mutationFn: (body: MigrationBody) =>
      answerOf(api.POST("/api/procedures/{code}/migrations", { params: { path: { code } }, body })),
  });
}

export function useUndoMigration(code: string) {
  return useMutation({
    mutationFn: (body: MigrationUndo) =>
      answerOf(api.POST("/api/procedures/{code}/migrations/undo", { params: { path: { code } }, body })),
  });
}
