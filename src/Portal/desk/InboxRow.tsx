import { ClockCircleOutlined, PauseOutlined, UserOutlined, WarningOutlined } from "@ant-design/icons";
import type { WorkItemRow } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import styles from "./desk.module.css";

/** Under a fifth of the time left is said to be at risk. */
const atRisk = 0.8;

export function InboxRow({ row, selected, to }: { row: WorkItemRow; selected: boolean; to: string }) {
  const { t, pick } = useTexts();
  const pace = row.overdue
    ? "late"
    : row.waitingFor
      ? "paused"
      : (row.fraction ?? 0) >= atRisk
        ? "risk"
        : "calm";
  return (
    <li>
      <Link to={to} aria-current={selected || undefined} className={styles.row} data-pace={pace}>
        <span className={styles.rowTop}>
          <strong>{pick(row.stepName)}</strong>
          <span className={styles.code}>{shortCode(row)}</span>
        </span>
        <span className={styles.rowText}>
          {pick(row.procedureName)} · {row.applicantName}
        </span>
        <span className={styles.rowDue}>
          <span className={styles.pace}>
            {pace === "late" && <WarningOutlined aria-hidden />}
            {pace === "paused" && <PauseOutlined aria-hidden />}
            {(pace === "calm" || pace === "risk") && <ClockCircleOutlined aria-hidden />}{" "}
            {dueWords(row, t, pick)}
          </span>
          {row.fraction !== null && !row.waitingFor && (
            <span
              className={styles.bar}
              role="meter"
              aria-label={t("desk.timeUsed")}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(row.fraction * 100)}
            >
              <progress max={1} value={Math.min(row.fraction, 1)} aria-hidden />
            </span>
          )}
        </span>
        {row.claimedBy && (
          <span className={styles.claimed}>
            <UserOutlined aria-hidden /> {row.claimedBy}
          </span>
        )}
      </Link>
    </li>
  );
}

function dueWords(
  row: WorkItemRow,
  t: ReturnType<typeof useTexts>["t"],
  pick: ReturnType<typeof useTexts>["pick"],
): string {
  if (row.waitingFor) return pick(row.waitingFor);
  if (row.remaining) return pick(row.remaining);
  if (row.dueAt)
    return t(row.overdue ? "dossier.overdueSince" : "dossier.dueAt", { at: dateTime(row.dueAt) });
  return t("desk.since", { at: dateTime(row.openedAt) });
}

function shortCode(row: WorkItemRow): string {
  return row.code ? (row.code.split("-").at(-1) ?? row.code) : row.reference;
}
