import type { ExpressionName, ExpressionWords } from "../api";

/** A word that fits where the cursor stands; `from` is where it begins. */
export interface Suggestion {
  kind: "name" | "function" | "value";
  label: string;
  /** What is written; its parameters are to be filled in. */
  text: string;
  name?: ExpressionName;
  forms?: string[];
}

export interface Suggestions {
  from: number;
  words: Suggestion[];
}

const beginsWord = /[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u;
const comparesPath = /([\p{L}_][\p{L}\p{M}\p{N}_.]*)\s*(?:!?=|in\s*\((?:[^()]*,)?)\s*("[^"]*)?$/u;

/** What may stand at the end of a text that is being written; nothing where nothing is known. */
export function suggest(before: string, words: ExpressionWords, asked: boolean): Suggestions | undefined {
  const compared = comparesPath.exec(before);
  const choices = compared ? (find(words.names, compared[1] ?? "")?.choices ?? []) : [];
  if (compared && choices.length > 0) {
    const typed = compared[2] ?? "";
    return {
      from: before.length - typed.length,
      words: choices.map((choice) => ({ kind: "value", label: choice, text: choice })),
    };
  }
  const word = beginsWord.exec(before)?.[0] ?? "";
  if (word === "" && !asked) return undefined;
  if (isWithinText(before)) return undefined;
  const point = word.lastIndexOf(".");
  const from = before.length - (word.length - point - 1);
  if (point >= 0) {
    const entries = find(words.names, word.slice(0, point))?.entries ?? [];
    return entries.length === 0 ? undefined : { from, words: entries.map(ofName) };
  }
  return {
    from,
    words: [
      ...words.names.map(ofName),
      ...words.functions.map((known) => ({
        kind: "function" as const,
        label: known.name,
        text: `${known.name}(${known.parameters.map((parameter) => `\${${parameter}}`).join(", ")})`,
        forms: known.forms,
      })),
    ],
  };
}

function ofName(name: ExpressionName): Suggestion {
  return { kind: "name", label: name.name, text: name.name, name };
}

/** The name that a path leads to. */
function find(names: ExpressionName[], path: string): ExpressionName | undefined {
  let among: ExpressionName[] = names;
  let found: ExpressionName | undefined;
  for (const step of path.split(".")) {
    found = among.find((known) => known.name === step);
    if (found === undefined) return undefined;
    among = found.entries;
  }
  return found;
}

function isWithinText(before: string): boolean {
  return (before.replace(/\\./g, "").split('"').length - 1) % 2 === 1;
}
