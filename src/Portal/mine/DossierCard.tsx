import type { DossierRow } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import { DueText } from "../dossiers/DueText";
import { StatusTag } from "../dossiers/StatusTag";
import styles from "./mine.module.css";

export function DossierCard({ row }: { row: DossierRow }) {
  const { t, pick } = useTexts();
  return (
    <li className={styles.row}>
      <div>
        <Link to={`/dossiers/${row.id}`} className={styles.name}>
          {pick(row.procedureName)}
        </Link>
        <p className={styles.muted}>
          {row.code ?? row.reference} · {t("dossier.filedAt", { at: dateTime(row.submittedAt) })}
        </p>
      </div>
      <div className={styles.state}>
        <StatusTag status={row.status} name={row.statusName} />
        {row.dueAt && row.status < 9 && (
          <DueText dueAt={row.dueAt} overdue={row.overdue} stopped={row.clockStopped} />
        )}
      </div>
    </li>
  );
}
