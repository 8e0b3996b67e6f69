import { Input } from "antd";
import { type ReactNode, useId, useState } from "react";
import styles from "./properties.module.css";

interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  children: (id: string) => ReactNode;
}

/** A label, what is set, and a word on it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {error ? <small role="alert">{error}</small> : hint && <small>{hint}</small>}
    </div>
  );
}

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  /** Why a text cannot be taken; nothing when it can. */
  refuse?: (text: string) => string | undefined;
  onCommit: (text: string) => void;
  rows?: number;
  code?: boolean;
}

/** A text that is set when one leaves it or presses Enter: one act to undo, not one a letter. */
export function TextField({ label, hint, value, refuse, onCommit, rows, code }: TextFieldProps) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? value;
  const error = typed === undefined ? undefined : refuse?.(typed.trim());
  const commit = () => {
    if (typed === undefined || error !== undefined) return;
    setTyped(undefined);
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  const common = {
    value: shown,
    className: code ? styles.code : "",
    status: error ? ("error" as const) : ("" as const),
    spellCheck: !code,
    onBlur: commit,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { error })}
    >
      {(id) =>
        rows ? (
          <Input.TextArea id={id} rows={rows} {...common} />
        ) : (
          <Input id={id} {...common} onPressEnter={commit} />
        )
      }
    </Field>
  );
}
