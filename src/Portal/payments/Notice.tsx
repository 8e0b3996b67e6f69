import { PrinterOutlined } from "@ant-design/icons";
import { dossierFiles, type Obligation } from "@longan/web/api";
import { date, money } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import styles from "./payments.module.css";

/** What is to be paid, line by line, as the notice of the tax authority has it. */
export function Notice({ dossierId, obligation }: { dossierId: string; obligation: Obligation }) {
  const { t } = useTexts();
  return (
    <div>
      <table className={styles.lines}>
        <tbody>
          {obligation.lines.map((line, i) => (
            <tr key={i}>
              <th scope="row">{line.name}</th>
              <td>{money(line.amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("payment.total")}</th>
            <td>{money(obligation.amount)}</td>
          </tr>
        </tfoot>
      </table>
      {obligation.noticeNumber && obligation.issuedOn && (
        <p className={styles.muted}>
          {t("payment.notice", { number: obligation.noticeNumber, date: date(obligation.issuedOn) })}
          {obligation.payBy && ` ${t("payment.payBy", { date: date(obligation.payBy) })}`}
        </p>
      )}
      {typeof obligation.slip === "number" && (
        <a href={dossierFiles.slip(dossierId, obligation.slip)} target="_blank" rel="noreferrer">
          <PrinterOutlined aria-hidden /> {t("payment.print")}
        </a>
      )}
    </div>
  );
}
