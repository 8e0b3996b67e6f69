import { offsetOf } from "../files/position";

/** The stretch of a text that a finding is about: from its place to the end of the word, path or literal there. */
export function stretchOf(text: string, line: number, column: number): { from: number; to: number } {
  const at = Math.min(offsetOf(text, line, column), text.length);
  const word = /^(?:[\p{L}_?][\p{L}\p{M}\p{N}_.]*|@?"[^"]*"?|\d[\d.]*|\S)/u.exec(text.slice(at))?.[0] ?? "";
  // A finding at the very end is about what is missing there: the last character shows it.
  return word === "" ? { from: Math.max(0, at - 1), to: at } : { from: at, to: at + word.length };
}
