import { useTexts } from "@longan/web/texts";
import { Input } from "antd";
import { useId } from "react";
import styles from "./work.module.css";

interface ReasonFieldProps {
  required: boolean;
  value: string;
  onChange: (reason: string) => void;
}

export function ReasonField({ required, value, onChange }: ReasonFieldProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{required ? t("work.reason") : t("work.remark")}</label>
      <Input.TextArea
        id={id}
        rows={required ? 3 : 2}
        maxLength={2000}
        aria-required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
