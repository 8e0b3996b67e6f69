import type { IncidentRow } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import register from "../register/register.module.css";
import { BothWords } from "./BothWords";

/** A table on a wide screen; on a phone each row becomes a card with its own labels. */
export function StuckTable({ rows }: { rows: IncidentRow[] }) {
  const { t, pick } = useTexts();
  return (
    <table className={register.table} aria-label={t("stuck.title")}>
      <thead>
        <tr>
          <th scope="col">{t("dossier.code")}</th>
          <th scope="col">{t("counter.procedure")}</th>
          <th scope="col">{t("stuck.step")}</th>
          <th scope="col">{t("stuck.why")}</th>
          <th scope="col">{t("stuck.since")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.dossierId}/${row.key}`}>
            <th scope="row">
              <Link to={`/desk/stuck/${row.dossierId}`}>{row.code ?? row.reference}</Link>
            </th>
            <td data-label={t("counter.procedure")}>
              {pick(row.procedureName)} · {pick(row.agencyName)}
            </td>
            <td data-label={t("stuck.step")}>{pick(row.elementName)}</td>
            <td data-label={t("stuck.why")}>
              <BothWords text={row.message} />
            </td>
            <td data-label={t("stuck.since")}>{dateTime(row.since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
