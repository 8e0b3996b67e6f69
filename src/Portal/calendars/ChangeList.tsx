import type { CalendarChange } from "@longan/web/api";
import { useCalendarChange } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { useState } from "react";
import styles from "./calendars.module.css";
import { MovesTable } from "./MovesTable";

/** What was changed: by whom, why, and how far the dossiers have followed. */
export function ChangeList({ changes }: { changes: CalendarChange[] }) {
  const { t, pick } = useTexts();
  if (changes.length === 0) return null;
  return (
    <section className={styles.changes} aria-label={t("calendar.changes")}>
      <h2>{t("calendar.changes")}</h2>
      {changes.map((change) => (
        <Change key={change.id} change={change} name={pick(change.ownerName)} />
      ))}
    </section>
  );
}

function Change({ change, name }: { change: CalendarChange; name: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.panel} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {dateTime(change.changedAt)} · {name} · {change.reason}
        <span className={styles.hint}>
          {change.changedBy} ·{" "}
          {change.finishedAt ? t("calendar.finished", { ...change }) : t("calendar.running", { ...change })}
        </span>
      </summary>
      {open && <Moved id={change.id} />}
    </details>
  );
}

function Moved({ id }: { id: string }) {
  const change = useCalendarChange(id);
  return <Loaded query={change}>{(view) => <MovesTable moves={view.dossiers} />}</Loaded>;
}
