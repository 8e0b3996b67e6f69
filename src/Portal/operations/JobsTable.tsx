import type { JobRow, ResendBody } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { Link } from "react-router";
import register from "../register/register.module.css";
import styles from "./operations.module.css";

/** A table on a wide screen; on a phone each row becomes a card with its own labels. */
export function JobsTable(props: { rows: JobRow[]; busy: boolean; onResend: (body: ResendBody) => void }) {
  const { t } = useTexts();
  return (
    <table className={register.table} aria-label={t("jobs.title")}>
      <thead>
        <tr>
          <th scope="col">{t("dossier.code")}</th>
          <th scope="col">{t("jobs.target")}</th>
          <th scope="col">{t("jobs.failure")}</th>
          <th scope="col">{t("jobs.attempts")}</th>
          <th scope="col">{t("jobs.givenUp")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={`${row.dossierId}/${row.sequence}`}>
            <th scope="row">
              <Link to={`/desk/dossiers/${row.dossierId}`}>{row.code ?? row.reference}</Link>
            </th>
            <td data-label={t("jobs.target")}>
              {row.target}
              {row.isAwaited && <span className={styles.other}>{t("jobs.awaited")}</span>}
            </td>
            <td data-label={t("jobs.failure")}>
              {/* A failure without words of its own is shown as it is: status503 says enough to an operator. */}
              {t(`jobs.failures.${row.failure ?? ""}` as "jobs.failures.timeOut", {
                defaultValue: row.failure,
              })}
            </td>
            <td data-label={t("jobs.attempts")}>{row.attempts}</td>
            <td data-label={t("jobs.givenUp")}>{dateTime(row.givenUpAt)}</td>
            <td>
              <Button
                disabled={props.busy}
                aria-label={t("jobs.resendOf", { target: row.target, code: row.code ?? row.reference })}
                onClick={() => props.onResend({ dossierId: row.dossierId, sequence: row.sequence })}
              >
                {t("jobs.resend")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
