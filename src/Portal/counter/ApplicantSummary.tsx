import { useTexts } from "@longan/web/texts";
import type { Visit } from "./CounterApplication";
import styles from "./counter.module.css";

export function ApplicantSummary({ visit }: { visit: Visit }) {
  const { t } = useTexts();
  return (
    <section className={styles.panel} aria-labelledby="applicant-summary">
      <h2 id="applicant-summary">{t("desk.applicant")}</h2>
      <p>
        <strong>{visit.applicant.name}</strong> · {t("account.identityNumber")}{" "}
        {visit.applicant.identityNumber}
      </p>
      <p className={styles.muted}>
        {t(`channel.${visit.channel}`)} · {t(`filingMode.${visit.filingMode}`)}
      </p>
    </section>
  );
}
