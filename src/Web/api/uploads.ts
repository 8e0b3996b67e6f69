import { currentLanguage } from "../texts/language";
import { headerName, readToken, renewToken } from "./antiforgery";
import { ProblemError } from "./problem";
import type { Upload } from "./types";

/** Sends one file and tells how much of it (0..1) has gone; `fetch` cannot say that. */
export async function uploadFile(file: File, onProgress: (part: number) => void): Promise<Upload> {
  if (readToken(document.cookie) === undefined) await renewToken();
  const uploaded = await post(file, onProgress);
  const own = await contentHash(file);
  if (own !== undefined && own !== uploaded.content.toLowerCase()) {
    throw new ProblemError(0, { code: "contentDiffers" });
  }
  return uploaded;
}

function post(file: File, onProgress: (part: number) => void): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.responseType = "json";
    request.setRequestHeader("Accept-Language", currentLanguage());
    const token = readToken(document.cookie);
    if (token !== undefined) request.setRequestHeader(headerName, token);
    request.upload.onprogress = (event) => onProgress(event.total === 0 ? 0 : event.loaded / event.total);
    request.onerror = () => reject(new ProblemError(0, undefined));
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Upload);
      else
        reject(new ProblemError(request.status, request.response, request.getResponseHeader("Retry-After")));
    };
    const body = new FormData();
    body.append("file", file);
    request.send(body);
  });
}

/** SHA-256 in hexadecimal; absent where the browser offers no cryptography (plain http from another host). */
async function contentHash(file: File): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
