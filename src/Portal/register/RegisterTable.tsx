import type { RegisterEntry } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Tag } from "antd";
import { Link } from "react-router";
import { StatusTag } from "../dossiers/StatusTag";
import styles from "./register.module.css";

const colours = { early: "green", onTime: "green", onTimeAfterExtension: "gold", late: "red" } as const;

/** A table on a wide screen; on a phone each entry becomes a card with its own labels. */
export function RegisterTable({ rows }: { rows: RegisterEntry[] }) {
  const { t, pick } = useTexts();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("dossier.code")}</th>
          <th scope="col">{t("counter.procedure")}</th>
          <th scope="col">{t("desk.applicant")}</th>
          <th scope="col">{t("book.received")}</th>
          <th scope="col">{t("register.due")}</th>
          <th scope="col">{t("book.returned")}</th>
          <th scope="col">{t("register.status")}</th>
          <th scope="col">{t("book.result")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/desk/dossiers/${row.id}`}>{row.code}</Link>
            </th>
            <td data-label={t("counter.procedure")}>
              {pick(row.procedureName)}
              <div className={styles.small}>{pick(row.agency)}</div>
            </td>
            <td data-label={t("desk.applicant")}>
              {row.applicant}
              <div className={styles.small}>{row.contact}</div>
            </td>
            <td data-label={t("book.received")}>{dateTime(row.receivedAt)}</td>
            <td data-label={t("register.due")}>{row.dueAt ? dateTime(row.dueAt) : "–"}</td>
            <td data-label={t("book.returned")}>
              {row.returnedAt ? dateTime(row.returnedAt) : t(`book.delivery.${row.delivery}`)}
            </td>
            <td data-label={t("register.status")}>
              <StatusTag status={row.status} name={row.statusName} />
              {row.financial !== "nothingOwed" && (
                <div className={styles.small}>{t(`book.financial.${row.financial}`)}</div>
              )}
            </td>
            <td data-label={t("book.result")}>
              {row.punctuality && <Tag color={colours[row.punctuality]}>{t(`book.${row.punctuality}`)}</Tag>}
              {row.overdue && <Tag color="red">{t("book.overdue")}</Tag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
