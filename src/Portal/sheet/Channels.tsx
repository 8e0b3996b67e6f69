import type { ProcedureSheet } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import styles from "./sheet.module.css";

export function Channels({ sheet }: { sheet: ProcedureSheet }) {
  const { t, pick } = useTexts();
  const caseName = (code: string | null | undefined) => {
    const found = sheet.cases.find((one) => one.code === code);
    return found && sheet.cases.length > 1 ? pick(found.name) : undefined;
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("sheet.channel")}</th>
            <th scope="col">{t("sheet.limit")}</th>
            <th scope="col">{t("sheet.fee")}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.channels.map((row, i) => (
            <tr key={i}>
              <th scope="row">
                {t(`channel.${row.channel}`)}
                {caseName(row.caseCode) && <small>{caseName(row.caseCode)}</small>}
              </th>
              <td>{row.limit ? pick(row.limit) : "–"}</td>
              <td>{pick(row.fee)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
