import { BankOutlined, ClockCircleOutlined, TeamOutlined, UserOutlined } from "@ant-design/icons";
import type { ProcedureSheet } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import styles from "./sheet.module.css";

/** The way of a dossier, drawn as a line from top to bottom: who does what and how long it takes. */
export function StepsDrawing({ steps }: { steps: ProcedureSheet["steps"] }) {
  const { t, pick } = useTexts();
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li
          key={step.elementId}
          data-citizen={step.byCitizen || undefined}
          data-when-needed={step.whenNeeded || undefined}
        >
          <div className={styles.step}>
            <strong>{pick(step.name)}</strong>
            {step.whenNeeded && <span className={styles.whenNeeded}>{t("sheet.whenNeeded")}</span>}
            <ul>
              <li>
                {step.byCitizen ? <UserOutlined aria-hidden /> : <BankOutlined aria-hidden />}{" "}
                {step.byCitizen ? t("sheet.you") : pick(step.who)}
              </li>
              {step.limit && (
                <li>
                  <ClockCircleOutlined aria-hidden /> {pick(step.limit)}
                </li>
              )}
              {step.presence > 0 && (
                <li className={styles.presence}>
                  <TeamOutlined aria-hidden /> {t("sheet.presence", { n: step.presence })}
                </li>
              )}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
