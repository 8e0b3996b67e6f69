import createClient from "openapi-fetch";
import { currentLanguage } from "../texts/language";
import { headerName, isUnsafe, readToken, renewToken } from "./antiforgery";
import { ProblemError } from "./problem";
import type { paths } from "./schema";

/** Adds the reader's language and the antiforgery token; a token that went stale is renewed once. */
export async function sendRequest(request: Request): Promise<Response> {
  const unsafe = isUnsafe(request.method);
  if (unsafe && readToken(document.cookie) === undefined) await renewToken();
  const again = unsafe ? request.clone() : undefined;
  const response = await fetch(prepared(request, unsafe));
  if (response.status !== 403 || again === undefined) return response;
  await renewToken();
  return fetch(prepared(again, true));
}

function prepared(request: Request, unsafe: boolean): Request {
  request.headers.set("Accept-Language", currentLanguage());
  const token = readToken(document.cookie);
  if (unsafe && token !== undefined) request.headers.set(headerName, token);
  return request;
}

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: sendRequest });

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; anything else is thrown as a {@link ProblemError}. */
export async function answerOf<T>(request: Promise<Answered<T>>): Promise<T> {
  let answered: Answered<T>;
  try {
    answered = await request;
  } catch {
    throw new ProblemError(0, undefined);
  }
  const { response, error, data } = answered;
  if (!response.ok) throw new ProblemError(response.status, error, response.headers.get("Retry-After"));
  return data as T;
}
