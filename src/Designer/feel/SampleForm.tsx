import { useTexts } from "@longan/web/texts";
import { Input, InputNumber, Select } from "antd";
import type { SampleData, SampleField } from "../api";
import { Field } from "../properties/Field";

interface SampleFormProps {
  fields: SampleField[];
  data: SampleData;
  /** What the server did not take for a value, by path. */
  troubles: Record<string, string>;
  onChange: (data: SampleData) => void;
}

/** Asks for sample data; each value is kept as it stands in an expression. */
export function SampleForm({ fields, data, troubles, onChange }: SampleFormProps) {
  const { pick } = useTexts();
  const errorOf = (path: string) => (path in troubles ? { error: troubles[path] ?? "" } : {});
  return fields.map((field) => (
    <Field
      key={field.path}
      label={field.title ? `${pick(field.title)} (${field.path})` : field.path}
      hint={pick(field.type)}
      {...errorOf(field.path)}
    >
      {(id) => (
        <Sample
          id={id}
          field={field}
          value={data[field.path] ?? ""}
          onChange={(value) => onChange({ ...data, [field.path]: value })}
        />
      )}
    </Field>
  ));
}

interface SampleProps {
  id: string;
  field: SampleField;
  value: string;
  onChange: (value: string) => void;
}

function Sample({ id, field, value, onChange }: SampleProps) {
  const { t } = useTexts();
  const choices = field.kind === "truth" ? ["true", "false"] : field.choices;
  if (choices.length > 0) {
    const labels: Record<string, string> = { true: t("sample.yes"), false: t("sample.no") };
    return (
      <Select
        id={id}
        className="la-full"
        value={value}
        options={[
          { value: "", label: t("sample.notSet") },
          ...choices.map((choice) => ({
            value: choice,
            label: labels[choice] ?? choice.replace(/^"(.*)"$/, "$1"),
          })),
        ]}
        onChange={onChange}
      />
    );
  }
  switch (field.kind) {
    case "date":
      return (
        <Input
          id={id}
          type="date"
          value={/^@"(.*)"$/.exec(value)?.[1] ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? "" : `@"${event.target.value}"`)}
        />
      );
    case "number":
      return (
        <InputNumber<string>
          id={id}
          stringMode
          className="la-full"
          value={value}
          onChange={(number) => onChange(number ?? "")}
        />
      );
    case "text":
      return (
        <Input
          id={id}
          value={value === "" ? "" : textOf(value)}
          onChange={(event) => onChange(event.target.value === "" ? "" : JSON.stringify(event.target.value))}
        />
      );
    default:
      return (
        <Input
          id={id}
          placeholder={t("sample.expression")}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function textOf(literal: string): string {
  return JSON.parse(literal) as string;
}
