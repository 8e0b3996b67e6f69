import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Button, Checkbox, Select } from "antd";
import { useClosedLists } from "../api";
import type { Outcome } from "../model/step";
import { Field, TextField } from "./Field";
import styles from "./properties.module.css";

interface OutcomeFieldsProps {
  outcomes: Outcome[];
  onChange: (outcomes: Outcome[]) => void;
}

/** How a step may end, each with the words of its button and what it does to the dossier. */
export function OutcomeFields({ outcomes, onChange }: OutcomeFieldsProps) {
  const { t, pick } = useTexts();
  const effects = useClosedLists().data?.effects ?? [];
  const set = (i: number, part: Partial<Outcome>) =>
    onChange(outcomes.map((outcome, n) => (n === i ? { ...outcome, ...part } : outcome)));
  const refuseCode = (i: number) => (code: string) =>
    /^[A-Za-z][\w-]{0,63}$/.test(code) && !outcomes.some((other, n) => n !== i && other.code === code)
      ? undefined
      : t("properties.outcomeCodeWrong");
  return (
    <fieldset className={styles.group}>
      <legend>{t("properties.outcomes")}</legend>
      {outcomes.map((outcome, i) => (
        <div
          key={i}
          className={styles.outcome}
          role="group"
          aria-label={t("properties.outcome", { n: i + 1 })}
        >
          <TextField
            label={t("properties.outcomeName")}
            value={outcome.name}
            refuse={(name) => (name === "" ? t("form.required") : undefined)}
            onCommit={(name) => set(i, { name })}
          />
          <TextField
            label={t("properties.nameEn")}
            value={outcome.nameEn ?? ""}
            onCommit={(nameEn) => set(i, { nameEn: nameEn || undefined })}
          />
          <TextField
            code
            label={t("properties.outcomeCode")}
            value={outcome.code}
            refuse={refuseCode(i)}
            onCommit={(code) => set(i, { code })}
          />
          <Field label={t("properties.outcomeEffects")}>
            {(id) => (
              <Select
                id={id}
                className="la-full"
                mode="multiple"
                value={outcome.effects}
                options={effects.map(({ code, name }) => ({ value: code, label: pick(name) }))}
                onChange={(chosen: string[]) => set(i, { effects: chosen })}
              />
            )}
          </Field>
          <div className={styles.between}>
            <Checkbox checked={outcome.reason} onChange={(event) => set(i, { reason: event.target.checked })}>
              {t("properties.outcomeReason")}
            </Checkbox>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t("properties.removeOutcome", { n: i + 1 })}
              onClick={() => onChange(outcomes.filter((_, other) => other !== i))}
            />
          </div>
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() =>
          onChange([
            ...outcomes,
            { ...blank(outcomes), name: t("properties.outcome", { n: outcomes.length + 1 }) },
          ])
        }
      >
        {t("properties.addOutcome")}
      </Button>
    </fieldset>
  );
}

function blank(outcomes: Outcome[]): Outcome {
  let n = outcomes.length + 1;
  while (outcomes.some((outcome) => outcome.code === `outcome${n}`)) n++;
  return { code: `outcome${n}`, name: "", effects: [], reason: false };
}
