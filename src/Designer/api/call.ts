import { ProblemError, sendRequest } from "@longan/web/api";

const root = "/api/designer";

async function send(method: string, path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await sendRequest(
      new Request(new URL(root + path, window.location.origin), { ...init, method }),
    );
  } catch {
    throw new ProblemError(0, undefined);
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => undefined);
  throw new ProblemError(response.status, body, response.headers.get("Retry-After"));
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await send("GET", path, signal ? { signal } : {})).json()) as T;
}

/** Sends a command; the body of the answer, if it has one. */
export async function order<T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, {
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** A file as text, with the mark of the state that was read. */
export interface TextFile {
  text: string;
  etag: string;
}

export async function readText(path: string): Promise<TextFile> {
  const response = await send("GET", path, {});
  return { text: await response.text(), etag: response.headers.get("ETag") ?? "" };
}

/** Writes a file over the state that `etag` marks; without a mark the file must not exist yet. */
export async function writeText(path: string, text: string, etag: string | undefined) {
  const condition: Record<string, string> =
    etag === undefined ? { "If-None-Match": "*" } : { "If-Match": etag };
  const response = await send("PUT", path, {
    body: text,
    headers: { ...condition, "Content-Type": "application/octet-stream" },
  });
  return (await response.json()) as { etag: string; savedAt: string };
}

export async function removeFile(path: string, etag: string): Promise<void> {
  await send("DELETE", path, { headers: { "If-Match": etag } });
}

export function filePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
