import { Select } from "antd";
import { useId } from "react";
import styles from "./migration.module.css";

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of several, by its words. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="la-full"
        {...(value === undefined ? {} : { value })}
        options={options}
        onChange={onChange}
      />
    </div>
  );
}
