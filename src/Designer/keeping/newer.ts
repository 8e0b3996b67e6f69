import type { DraftView } from "../api";
import type { KeepState, KeptFile } from "./keptFile";

/** Whether somebody else stored a newer state of a file while nothing of ours waits to be saved. */
export function newerThan(
  file: KeptFile,
  state: KeepState,
  draft: DraftView,
  path: string,
  asked: number,
): boolean {
  if (state.phase !== "unchanged" && state.phase !== "kept") return false;
  const stored = draft.files.find((known) => known.path === path);
  return stored !== undefined && asked > file.restsSince && bare(stored.etag) !== bare(file.etag);
}

/** Marks travel with quotes in headers and without them in bodies. */
function bare(etag: string): string {
  return etag.replace(/^W\//, "").replaceAll('"', "");
}
