import type { RepairChoices, Variable } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { DatePicker, Input, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { Choice } from "./Choice";
import styles from "./operations.module.css";
import { entryOf, type Repair, valueOf, variablesOf, writingOf } from "./repair";

interface VariableFieldsProps {
  choices: RepairChoices;
  repair: Repair;
  onChange: (part: Partial<Repair>) => void;
}

/** The data of the process, each item as its type is written. */
export function VariableFields({ choices, repair, onChange }: VariableFieldsProps) {
  const { t, pick } = useTexts();
  const variables = variablesOf(repair, choices);
  return (
    <>
      {choices.scopes.length > 1 && (
        <Choice
          label={t("repair.scope")}
          value={repair.scope}
          options={choices.scopes.map((one) => ({ value: one.key, label: pick(one.name) }))}
          onChange={(scope) => onChange({ scope, entries: {} })}
        />
      )}
      {variables.length === 0 && <p className={styles.hint}>{t("repair.noVariables")}</p>}
      {variables.map((variable) => (
        <VariableField
          key={variable.name}
          variable={variable}
          entry={repair.entries[variable.name] ?? entryOf(variable)}
          onChange={(entry) => onChange({ entries: { ...repair.entries, [variable.name]: entry } })}
        />
      ))}
    </>
  );
}

interface VariableFieldProps {
  variable: Variable;
  entry: string;
  onChange: (entry: string) => void;
}

function VariableField({ variable, entry, onChange }: VariableFieldProps) {
  const { t } = useTexts();
  const id = `variable-${variable.name}`;
  const writing = writingOf(variable);
  const wrong = writing === "json" && valueOf(variable, entry) === undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{variable.name}</label>
      {writing === "text" && (
        <Input id={id} maxLength={2000} value={entry} onChange={(event) => onChange(event.target.value)} />
      )}
      {writing === "number" && (
        <InputNumber
          id={id}
          className="la-full"
          stringMode
          controls={false}
          value={entry === "" ? null : entry}
          onChange={(value) => onChange(value ?? "")}
        />
      )}
      {writing === "boolean" && (
        <Select
          id={id}
          className="la-full"
          value={entry === "" ? null : entry}
          options={[
            { value: "true", label: t("repair.yes") },
            { value: "false", label: t("repair.no") },
          ]}
          onChange={onChange}
        />
      )}
      {writing === "date" && (
        <DatePicker
          id={id}
          className="la-full"
          format={["DD/MM/YYYY", "D/M/YYYY"]}
          placeholder="dd/MM/yyyy"
          value={entry === "" ? null : dayjs(entry)}
          onChange={(date) => onChange(date?.format("YYYY-MM-DD") ?? "")}
        />
      )}
      {writing === "json" && (
        <>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={10_000}
            aria-describedby={`${id}-hint`}
            aria-invalid={wrong}
            value={entry}
            onChange={(event) => onChange(event.target.value)}
          />
          <p id={`${id}-hint`} className={styles.hint}>
            {wrong ? t("repair.jsonWrong") : t("repair.json")}
          </p>
        </>
      )}
    </div>
  );
}
