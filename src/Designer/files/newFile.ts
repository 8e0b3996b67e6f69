export const newFileKinds = ["form", "template", "decision", "scenario"] as const;
export type NewFileKind = (typeof newFileKinds)[number];

const paths: Record<NewFileKind, (name: string) => string> = {
  form: (name) => `forms/${name}.form.json`,
  template: (name) => `templates/${name}.html`,
  decision: (name) => `decisions/${name}.dmn`,
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
    case "decision":
      return oneDecision(name);
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

/** A decision by the channel of the application, with one rule; the name of a file is a name of FEEL but for its hyphens. */
function oneDecision(file: string): string {
  const name = file.replaceAll("-", "_");
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" id="${name}_definitions" name="${name}" namespace="urn:longan:decisions:${file}">
  <itemDefinition id="tChannel" name="tChannel">
    <typeRef>string</typeRef>
    <allowedValues id="tChannel_values">
      <text>"online", "direct", "post"</text>
    </allowedValues>
  </itemDefinition>
  <inputData id="in_channel" name="channel" label="Kênh nộp">
    <variable id="in_channel_var" name="channel" typeRef="tChannel" />
  </inputData>
  <decision id="${name}" name="${name}">
    <variable id="${name}_var" name="${name}" typeRef="string" />
    <informationRequirement id="${name}_needs_channel">
      <requiredInput href="#in_channel" />
    </informationRequirement>
    <decisionTable id="${name}_table" hitPolicy="UNIQUE">
      <input id="${name}_in" label="Kênh nộp">
        <inputExpression id="${name}_in_text" typeRef="tChannel">
          <text>channel</text>
        </inputExpression>
      </input>
      <output id="${name}_out" label="Kết quả" name="${name}" typeRef="string" />
      <rule id="${name}_rule1">
        <inputEntry id="${name}_rule1_in">
          <text>"online"</text>
        </inputEntry>
        <outputEntry id="${name}_rule1_out">
          <text>"yes"</text>
        </outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="${name}_diagram">
      <dmndi:DMNShape id="in_channel_shape" dmnElementRef="in_channel">
        <dc:Bounds x="160" y="260" width="125" height="45" />
      </dmndi:DMNShape>
      <dmndi:DMNShape id="${name}_shape" dmnElementRef="${name}">
        <dc:Bounds x="130" y="100" width="180" height="80" />
      </dmndi:DMNShape>
      <dmndi:DMNEdge id="${name}_edge" dmnElementRef="${name}_needs_channel">
        <di:waypoint x="222" y="260" />
        <di:waypoint x="220" y="180" />
      </dmndi:DMNEdge>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
}
