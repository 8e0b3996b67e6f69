import type { Difference } from "../model/compare";
import { drawingFile } from "../board/file";

interface Known {
  path: string;
  /** Hash of the content, in hexadecimal. */
  hash: string;
}

interface Drafted {
  path: string;
  etag: string;
}

export interface ChangedFile {
  path: string;
  kind: Difference["kind"];
}

/** Files other than the drawing that a draft does not share with its version; a file's mark is the hash of its content. */
export function changedFiles(base: readonly Known[], draft: readonly Drafted[]): ChangedFile[] {
  const before = new Map(base.map((file) => [file.path, file.hash.toLowerCase()]));
  const now = new Set(draft.map((file) => file.path));
  const found: ChangedFile[] = [];
  for (const { path } of base) if (!now.has(path)) found.push({ path, kind: "removed" });
  for (const { path, etag } of draft) {
    const was = before.get(path);
    if (was === undefined) found.push({ path, kind: "added" });
    else if (was !== etag.replaceAll('"', "").toLowerCase()) found.push({ path, kind: "changed" });
  }
  return found.filter(({ path }) => path !== drawingFile);
}
