import type { WorkItem } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Radio } from "antd";
import styles from "./work.module.css";

interface OutcomeChoiceProps {
  item: WorkItem;
  value: string | undefined;
  onChange: (code: string) => void;
}

export function OutcomeChoice({ item, value, onChange }: OutcomeChoiceProps) {
  const { t, pick } = useTexts();
  return (
    <fieldset className={styles.field}>
      <legend>{t("work.outcome")}</legend>
      <Radio.Group
        aria-label={t("work.outcome")}
        className={styles.choices}
        value={value}
        onChange={(event) => onChange(String(event.target.value))}
        options={item.outcomes.map((outcome) => ({ value: outcome.code, label: pick(outcome.name) }))}
      />
    </fieldset>
  );
}
