import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { words } from "./words";

const libraries = ["bpmn-js/lib", "diagram-js/lib"].map(
  (name) => new URL(`../../node_modules/${name}/`, import.meta.url),
);

/** Texts of the library that it never shows: a sample in a comment, a part put together with keys, gateways it has commented out. */
const notShown = ["HELLO {you}", " + shift + ", "Align elements "];

test("every text of the drawing library has its Vietnamese", () => {
  const found = libraries.flatMap((library) =>
    readdirSync(library, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".js"))
      .flatMap((file) =>
        textsOf(file, readFileSync(new URL(file, library), "utf8").replace(/^\s*\/\/.*$/gm, "")),
      ),
  );
  expect(found.length).toBeGreaterThan(100);
  expect([...new Set(found)].filter((text) => !(text in words) && !notShown.includes(text))).toEqual([]);
});

function textsOf(file: string, source: string): string[] {
  const patterns = [/translate\(\s*["']([^"']+)["']/g];
  if (/ReplaceOptions|PopupEntries/.test(file)) patterns.push(/label: ["']([^"']+)["']/g);
  return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ""));
}
