import { expect, test } from "vitest";
import { changedFiles } from "./changedFiles";
import { officeInstant } from "./officeInstant";

test("an hour of the office is the same instant on every device", () => {
  expect(officeInstant("2026-12-01T00:00")).toBe("2026-11-30T17:00:00.000Z");
});

test("files are compared by their content, the drawing apart", () => {
  const base = [
    { path: "process.bpmn", hash: "00" },
    { path: "procedure.json", hash: "AB" },
    { path: "templates/result.html", hash: "01" },
    { path: "forms/old.form.json", hash: "02" },
  ];
  const draft = [
    { path: "process.bpmn", etag: "ff" },
    { path: "procedure.json", etag: '"ab"' },
    { path: "templates/result.html", etag: "10" },
    { path: "forms/new.form.json", etag: "03" },
  ];
  expect(changedFiles(base, draft)).toEqual([
    { path: "forms/old.form.json", kind: "removed" },
    { path: "templates/result.html", kind: "changed" },
    { path: "forms/new.form.json", kind: "added" },
  ]);
});
