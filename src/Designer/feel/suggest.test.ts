import { describe, expect, it } from "vitest";
import type { ExpressionName, ExpressionWords } from "../api";
import { stretchOf } from "./place";
import { suggest } from "./suggest";

const text = { vi: "văn bản", en: "text" };

function name(path: string, choices: string[] = [], entries: ExpressionName[] = []): ExpressionName {
  return { path, name: path.split(".").at(-1) ?? path, type: text, title: null, choices, entries };
}

const words: ExpressionWords = {
  names: [
    name("channel", ['"online"', '"direct"']),
    name("form", [], [name("form.copies"), name("form.vai trò", ['"chính chủ"'])]),
  ],
  functions: [
    { name: "starts with", forms: ["starts with(string, match)"], parameters: ["string", "match"] },
  ],
};

function offered(before: string, asked = false) {
  const found = suggest(before, words, asked);
  return found && { from: found.from, labels: found.words.map((word) => word.label) };
}

describe("suggestions", () => {
  it("offer names and functions where a word begins", () => {
    expect(offered("ch")).toEqual({ from: 0, labels: ["channel", "form", "starts with"] });
    expect(offered("not(ch")?.from).toBe(4);
  });

  it("offer nothing unasked where no word begins", () => {
    expect(offered("channel and ")).toBeUndefined();
    expect(offered("", true)?.labels).toContain("channel");
  });

  it("offer what is below a path", () => {
    expect(offered("1 + form.")).toEqual({ from: 9, labels: ["copies", "vai trò"] });
    expect(offered("form.copies.")).toBeUndefined();
  });

  it("offer the values of what is compared", () => {
    expect(offered('channel = "on')).toEqual({ from: 10, labels: ['"online"', '"direct"'] });
    expect(offered("channel != ")?.labels).toEqual(['"online"', '"direct"']);
    expect(offered('channel in ("online", ')?.labels).toEqual(['"online"', '"direct"']);
  });

  it("offer nothing within a text", () => {
    expect(offered('form.copies = "for')).toBeUndefined();
  });

  it("leave the parameters of a function to be filled in", () => {
    const word = suggest("st", words, false)?.words.find((known) => known.kind === "function");
    expect(word?.text).toBe("starts with(${string}, ${match})");
  });
});

describe("the stretch of a finding", () => {
  it("is the path, text or number that begins there", () => {
    expect(stretchOf("a and form.nobody = 1", 1, 7)).toEqual({ from: 6, to: 17 });
    expect(stretchOf('a =\n "trực tuyến" + 1', 2, 2)).toEqual({ from: 5, to: 17 });
    expect(stretchOf("phí > 12.5 kg", 1, 7)).toEqual({ from: 6, to: 10 });
  });

  it("is the last character where the text ends too early", () => {
    expect(stretchOf("1 +", 1, 4)).toEqual({ from: 2, to: 3 });
    expect(stretchOf("", 1, 1)).toEqual({ from: 0, to: 0 });
  });
});
