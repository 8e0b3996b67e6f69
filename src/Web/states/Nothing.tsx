import { InboxOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import styles from "./states.module.css";

/** An empty place: what would stand here and what to do next. */
export function Nothing({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className={styles.nothing}>
      <InboxOutlined className={styles.icon} aria-hidden />
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action}
    </div>
  );
}
