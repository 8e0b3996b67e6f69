export const feel = {
  label: "Expression",
  type: "Comes to: {{type}}",
  checking: "Checking…",
  unreachable: "The server could not check it yet",
  position: "line {{line}}, column {{column}}",
  keys: "Ctrl + space: suggests data and functions",
  tryIt: "Try with sample data",
  tryTitle: "Try the expression with sample data",
  run: "Evaluate",
  nothingRead: "The expression reads no data of the procedure.",
  result: "Result: {{value}}",
  warnings: "Why something has no value",
};

export const sample = {
  notSet: "(none)",
  yes: "True",
  no: "False",
  expression: 'Written as an expression, such as [1, 2] or @"2026-11-23"',
};

export const decision = {
  openFile: "Open the decision table",
  file: "Decision table",
  views: "Parts of the file",
  drd: "Diagram",
  asTable: "Table",
  asText: "Text",
  readOnly: "A shared file: it can only be looked at here.",
  unreadable: "This file cannot be opened as tables",
  unreadableHint: "Open it as text to repair it.",
  tryTitle: "Try a decision",
  which: "Decision",
  run: "Decide",
  noDecisions: "This file has no decision yet that can be made.",
  result: "Result",
  explanation: "Why",
  matched: "Rules that matched are coloured in the table.",
  noRule: "No rule matched.",
  openTable: "Open the table “{{name}}”",
};
