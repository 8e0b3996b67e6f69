export const newFileKinds = ["form", "template", "scenario"] as const;
export type NewFileKind = (typeof newFileKinds)[number];

const paths: Record<NewFileKind, (name: string) => string> = {
  form: (name) => `forms/${name}.form.json`,
  template: (name) => `templates/${name}.html`,
  scenario: (name) => `scenarios/${name}.json`,
};

export function pathOf(kind: NewFileKind, name: string): string {
  return paths[kind](name);
}

/** What a new file begins with: enough to be read, to be filled in. */
export function beginningOf(kind: NewFileKind, name: string): string {
  switch (kind) {
    case "form":
      return pretty({
        schema: {
          $schema: "https://json-schema.org/draft/2020-12/schema",
          type: "object",
          title: name,
          properties: { note: { type: "string", title: "Ghi chú", "x-en": "Note", maxLength: 1000 } },
        },
        ui: { "ui:order": ["note"] },
      });
    case "template":
      return '<!doctype html>\n<html lang="vi">\n  <body>\n    <p></p>\n  </body>\n</html>\n';
    case "scenario":
      return pretty({
        name: { vi: name, en: name },
        given: {
          profile: "a",
          at: "2026-11-16T09:00",
          agency: "H39.31.01",
          case: "chung",
          channel: "online",
          filingMode: "selfRemote",
          returnMode: "online",
          data: {},
        },
        when: [],
        expect: {},
      });
  }
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
