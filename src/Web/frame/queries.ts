import { ProblemError } from "../api";
import { QueryClient } from "@tanstack/react-query";

/** Asks again only when the line or a busy server is the reason; a refusal stays a refusal. */
function shouldRetry(failures: number, error: unknown): boolean {
  return error instanceof ProblemError && [0, 502, 503, 504].includes(error.status) && failures < 2;
}

export const queries = new QueryClient({
  defaultOptions: { queries: { retry: shouldRetry, staleTime: 5_000 }, mutations: { retry: false } },
});
