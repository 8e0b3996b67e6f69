import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const keywords = new Set(
  "if then else for in return some every satisfies and or between instance of function external not".split(
    " ",
  ),
);
const constants = new Set(["true", "false", "null"]);

/** Colours the words of the language. What they mean, the server alone says. */
const language = StreamLanguage.define({
  name: "feel",
  languageData: { closeBrackets: { brackets: ["(", "[", "{", '"'] }, commentTokens: { line: "//" } },
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/^\/\/.*/) || stream.match(/^\/\*.*?(\*\/|$)/)) return "comment";
    if (stream.match(/^@"[^"]*"?/)) return "number";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
    if (stream.match(/^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/)) return "number";
    const word = stream.match(/^[\p{L}_][\p{L}\p{M}\p{N}_]*/u) as RegExpMatchArray | null;
    if (word) return keywords.has(word[0]) ? "keyword" : constants.has(word[0]) ? "atom" : "variableName";
    if (stream.match(/^(?:\*\*|!=|<=|>=|\.\.|[-+*/=<>?])/)) return "operator";
    stream.next();
    return null;
  },
});

/** All of them readable on white: at least 4.5 to 1. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "#7a1fa2", fontWeight: "600" },
  { tag: tags.string, color: "#1b6e3c" },
  { tag: [tags.number, tags.atom], color: "#0b5cad" },
  { tag: tags.comment, color: "#5b6673", fontStyle: "italic" },
  { tag: tags.operator, color: "#8a3b00" },
]);

export const feelLanguage = [language, syntaxHighlighting(colours)];
