import { Select } from "antd";
import { useId } from "react";
import styles from "./operations.module.css";

interface ChoiceProps<T extends string | number> {
  label: string;
  value: T | undefined;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of several, by its words. */
export function Choice<T extends string | number>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="la-full"
        showSearch={{ optionFilterProp: "label" }}
        {...(value === undefined ? {} : { value })}
        options={options}
        onChange={onChange}
      />
    </div>
  );
}
