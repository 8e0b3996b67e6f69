import type { ProcedureSheet } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { Link } from "react-router";
import styles from "./sheet.module.css";

/** What matters most, beside the text and always in sight: time, fee, result, and the one action. */
export function SheetSummary({ sheet }: { sheet: ProcedureSheet }) {
  const { t, pick } = useTexts();
  const online = sheet.channels.find((channel) => channel.channel === "online") ?? sheet.channels[0];
  return (
    <aside className={styles.summary} aria-label={t("sheet.summary")}>
      <dl>
        {online?.limit && (
          <>
            <dt>{t("sheet.limit")}</dt>
            <dd>{pick(online.limit)}</dd>
          </>
        )}
        {online && (
          <>
            <dt>{t("sheet.fee")}</dt>
            <dd>{pick(online.fee)}</dd>
          </>
        )}
        <dt>{t("sheet.result")}</dt>
        <dd>{pick(sheet.result.name)}</dd>
        <dt>{t("sheet.applicants")}</dt>
        <dd>{sheet.applicants.map(pick).join(", ")}</dd>
        <dt>{t("sheet.where")}</dt>
        <dd>{pick(sheet.competentAgency)}</dd>
      </dl>
      {sheet.level === "informationOnly" ? (
        <p>{t("sheet.notOnline")}</p>
      ) : (
        <Link to={`/procedures/${sheet.code}/apply`} tabIndex={-1}>
          <Button type="primary" size="large" block>
            {t("sheet.apply")}
          </Button>
        </Link>
      )}
    </aside>
  );
}
