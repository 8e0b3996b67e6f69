import type { CalendarMove } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import styles from "./calendars.module.css";

/** Dossiers whose due date moves: from when to when; the slip keeps its date. */
export function MovesTable({ moves }: { moves: CalendarMove[] }) {
  const { t } = useTexts();
  if (moves.length === 0) return null;
  return (
    <ul className={styles.moves} aria-label={t("calendar.moves")}>
      {moves.map((move) => (
        <li key={move.dossierId}>
          <Link to={`/desk/dossiers/${move.dossierId}`}>{move.code}</Link>
          <span>
            <s>{move.oldDueAt && dateTime(move.oldDueAt)}</s> →{" "}
            <strong>{move.newDueAt && dateTime(move.newDueAt)}</strong>
            {move.provisional && ` (${t("day.unconfirmed")})`}
          </span>
          {move.promisedAt && (
            <span className={styles.hint}>{t("calendar.slip", { at: dateTime(move.promisedAt) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
