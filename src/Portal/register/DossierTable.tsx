import type { DossierRow } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import { DueText } from "../dossiers/DueText";
import { StatusTag } from "../dossiers/StatusTag";
import styles from "./register.module.css";

/** A table on a wide screen; on a phone each row becomes a card with its own labels. */
export function DossierTable({ rows }: { rows: DossierRow[] }) {
  const { t, pick } = useTexts();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("dossier.code")}</th>
          <th scope="col">{t("counter.procedure")}</th>
          <th scope="col">{t("desk.applicant")}</th>
          <th scope="col">{t("register.filed")}</th>
          <th scope="col">{t("register.status")}</th>
          <th scope="col">{t("register.due")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/desk/dossiers/${row.id}`}>{row.code ?? row.reference}</Link>
            </th>
            <td data-label={t("counter.procedure")}>{pick(row.procedureName)}</td>
            <td data-label={t("desk.applicant")}>{row.applicantName}</td>
            <td data-label={t("register.filed")}>
              {dateTime(row.submittedAt)} · {t(`channel.${row.channel}`)}
            </td>
            <td data-label={t("register.status")}>
              <StatusTag status={row.status} name={row.statusName} />
            </td>
            <td data-label={t("register.due")}>
              {row.dueAt ? (
                <DueText dueAt={row.dueAt} overdue={row.overdue} stopped={row.clockStopped} />
              ) : (
                "–"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
