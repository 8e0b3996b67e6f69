import { useTexts } from "@longan/web/texts";
import { Button, Checkbox, InputNumber, Select } from "antd";
import { useClosedLists } from "../api";
import { roleOf, setStep } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { blankStep, operations, readStep, type StepData } from "../model/step";
import { Field, TextField } from "./Field";
import { LimitFields } from "./LimitFields";
import { OutcomeFields } from "./OutcomeFields";
import type { FieldsProps } from "./Properties";
import styles from "./properties.module.css";

const noForm = "";

/** What the procedure says of a step. */
export function StepFields(props: FieldsProps) {
  const { modeler, element } = props;
  const { t } = useTexts();
  const step = readStep(nodeBehind(element));
  if (step === undefined) {
    return (
      <div className={styles.field}>
        <p className={styles.hint}>{t("properties.noStep")}</p>
        <Button onClick={() => setStep(modeler, element, blankStep)}>{t("properties.makeStep")}</Button>
      </div>
    );
  }
  return <Step {...props} step={step} />;
}

function Step({ modeler, element, draft, step }: FieldsProps & { step: StepData }) {
  const { t, pick } = useTexts();
  const lists = useClosedLists().data;
  const role = roleOf(modeler, nodeBehind(element));
  const change = (part: Partial<StepData>) => setStep(modeler, element, { ...step, ...part });
  const forms = draft.files
    .map((file) => /^forms\/(.+)\.form\.json$/.exec(file.path)?.[1])
    .filter((name) => name !== undefined);
  const known = lists?.operations ?? operations.map((code) => ({ code, name: { vi: code, en: code } }));
  return (
    <>
      <TextField
        label={t("properties.nameEn")}
        value={step.nameEn}
        onCommit={(nameEn) => change({ nameEn })}
      />
      <p className={styles.fact}>
        {t("properties.roleOf")}:{" "}
        <strong>
          {role === undefined
            ? t("properties.noRole")
            : pick(lists?.roles.find((r) => r.code === role)?.name ?? { vi: role, en: role })}
        </strong>
      </p>
      <Field label={t("properties.operation")}>
        {(id) => (
          <Select
            id={id}
            className="la-full"
            value={step.operation}
            options={known.map(({ code, name }) => ({ value: code, label: pick(name) }))}
            onChange={(operation) => change({ operation })}
          />
        )}
      </Field>
      <LimitFields draft={draft} limits={step.limits} onChange={(limits) => change({ limits })} />
      <Checkbox checked={step.excluded} onChange={(event) => change({ excluded: event.target.checked })}>
        {t("properties.clock")}
      </Checkbox>
      <p className={styles.hint}>{t("properties.clockHint")}</p>
      <Field label={t("properties.form")}>
        {(id) => (
          <Select
            id={id}
            className="la-full"
            value={step.form}
            options={[
              { value: noForm, label: t("properties.noForm") },
              ...forms.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(form) => change({ form })}
          />
        )}
      </Field>
      <Field label={t("properties.presence")}>
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            max={20}
            precision={0}
            value={step.presence}
            onChange={(presence) => change({ presence: presence ?? 0 })}
          />
        )}
      </Field>
      <Checkbox checked={step.original} onChange={(event) => change({ original: event.target.checked })}>
        {t("properties.original")}
      </Checkbox>
      <OutcomeFields outcomes={step.outcomes} onChange={(outcomes) => change({ outcomes })} />
    </>
  );
}
