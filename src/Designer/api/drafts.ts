import { newId } from "@longan/web/ids";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { filePath, order, read, readText, writeText } from "./call";
import type {
  Analysis,
  DraftLine,
  DraftOrigin,
  DraftView,
  Publication,
  Published,
  ScenarioRun,
} from "./types";

const lookAgain = 10_000;

/** A draft and how it stands; looked at again and again, for others work on it too. */
export function useDraft(id: string) {
  return useQuery({
    queryKey: ["design", id],
    queryFn: () => read<DraftView>(`/drafts/${id}`),
    refetchInterval: lookAgain,
  });
}

/** What the server says of the draft as it is stored. */
export function useAnalysis(id: string) {
  return useQuery({
    queryKey: ["design", id, "analysis"],
    // An answer that nobody waits for any more is not computed.
    queryFn: ({ signal }) => read<Analysis>(`/drafts/${id}/analysis`, signal),
    placeholderData: (before) => before,
  });
}

export function useCreateDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id = newId(), origin }: { id?: string; origin: DraftOrigin }) =>
      order<DraftLine>("POST", "/drafts", { id, ...origin }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["designs"] }),
  });
}

/** Keeps a text as a draft of its own: a copy of the draft with this file in its place. */
export async function copyWith(draftId: string, path: string, text: string): Promise<string> {
  const copy = await order<DraftLine>("POST", "/drafts", { id: newId(), fromDraft: draftId });
  const address = `/drafts/${copy.id}/files/${filePath(path)}`;
  const stored = await readText(address);
  await writeText(address, text, stored.etag);
  return copy.id;
}

function useDraftOrder<Body, Answer>(id: string, send: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    // Not waited for: the answer may take the caller off the page, and what it had to say would be lost.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["design", id] });
      void queries.invalidateQueries({ queryKey: ["designs"] });
    },
  });
}

export function useAskReview(id: string) {
  return useDraftOrder(id, (note: string) =>
    order("POST", `/drafts/${id}/review`, note === "" ? {} : { note }),
  );
}

export function useTakeBack(id: string) {
  return useDraftOrder<undefined, unknown>(id, () => order("DELETE", `/drafts/${id}/review`));
}

export function useReturnDraft(id: string) {
  return useDraftOrder(id, (reason: string) => order("POST", `/drafts/${id}/return`, { reason }));
}

export function usePublish(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Publication) => order<Published>("POST", `/drafts/${id}/publication`, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["designs"] }),
  });
}

export function useDiscard() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => order("DELETE", `/drafts/${id}`),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["designs"] }),
  });
}

export function useScenarioRuns(id: string) {
  return useMutation({
    mutationFn: () => order<{ scenarios: ScenarioRun[] }>("POST", `/drafts/${id}/scenario-runs`),
  });
}
