import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api } from "./client";

/** How an entry was settled, or that it is not. */
export const registerResults = [
  "early",
  "onTime",
  "onTimeAfterExtension",
  "late",
  "open",
  "overdue",
] as const;

export interface RegisterFilter {
  agency?: string;
  procedure?: string;
  status?: number;
  result?: string;
  from?: string;
  to?: string;
}

export function useRegisterOfDossiers(filter: RegisterFilter) {
  return useInfiniteQuery({
    queryKey: ["dossiers", "register", filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/register", {
          params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Where the same entries are had as a file or as the form to print. */
export function registerFile(
  kind: "csv" | "xlsx" | "print" | "pdf" | "docx",
  filter: RegisterFilter,
): string {
  const query = new URLSearchParams(
    Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
  );
  if (kind === "pdf" || kind === "docx") query.set("format", kind);
  const path = kind === "csv" || kind === "xlsx" ? `register.${kind}` : "register/print";
  return `/api/${path}${query.size > 0 ? `?${query}` : ""}`;
}
