import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import { useDossiersChanged } from "./dossiers";
import type { Schemas } from "./types";

/** The calendars that there are; for administrators, like all of these. */
export function useCalendars() {
  return useQuery({ queryKey: ["calendars"], queryFn: () => answerOf(api.GET("/api/calendars")) });
}

export function useCalendar(owner: string) {
  return useQuery({
    queryKey: ["calendars", owner],
    queryFn: () => answerOf(api.GET("/api/calendars/{owner}", { params: { path: { owner } } })),
    // What is being edited is not replaced behind the editor's back.
    refetchOnWindowFocus: false,
  });
}

/** What a change would do; nothing happens. */
export function useTryCalendar(owner: string) {
  return useMutation({
    mutationFn: (body: Schemas["CalendarTrialBody"]) =>
      answerOf(api.POST("/api/calendars/{owner}/trial", { params: { path: { owner } }, body })),
  });
}

export function useChangeCalendar(owner: string) {
  const queries = useQueryClient();
  const refresh = useDossiersChanged();
  return useMutation({
    mutationFn: (body: Schemas["CalendarChangeBody"]) =>
      answerOf(api.POST("/api/calendars/{owner}/changes", { params: { path: { owner } }, body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["calendars"] });
      void queries.invalidateQueries({ queryKey: ["calendar-changes"] });
      void refresh();
    },
  });
}

/** The changes, the latest first; asked again while a batch runs. */
export function useCalendarChanges() {
  return useQuery({
    queryKey: ["calendar-changes"],
    queryFn: () => answerOf(api.GET("/api/calendar-changes")),
    refetchInterval: (query) => (query.state.data?.some((one) => !one.finishedAt) ? 2_000 : false),
  });
}

export function useCalendarChange(id: string) {
  return useQuery({
    queryKey: ["calendar-changes", id],
    queryFn: () => answerOf(api.GET("/api/calendar-changes/{id}", { params: { path: { id } } })),
  });
}
