import { useTexts } from "@longan/web/texts";
import { Input } from "antd";
import { useId } from "react";
import styles from "./migration.module.css";

interface ReasonProps {
  value: string;
  /** Whether it was asked for and is still missing. */
  missing: boolean;
  onChange: (value: string) => void;
}

/** Why dossiers are moved or taken back: the journal of each keeps it. */
export function Reason({ value, missing, onChange }: ReasonProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{t("migration.reason")}</label>
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={2000}
          aria-required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {missing && (
        <p role="alert" className={styles.gap}>
          {t("migration.reasonMissing")}
        </p>
      )}
    </>
  );
}
