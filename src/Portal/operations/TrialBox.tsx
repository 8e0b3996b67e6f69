import type { RepairTrial } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { BothWords } from "./BothWords";
import styles from "./operations.module.css";

interface TrialBoxProps {
  trial: RepairTrial;
  pending: boolean;
  onApply: () => void;
}

/** What would happen, and the one press that makes it happen. */
export function TrialBox({ trial, pending, onApply }: TrialBoxProps) {
  const { t, pick } = useTexts();
  return (
    <div className={styles.trial} role="status">
      <h3>{t("repair.previewTitle")}</h3>
      {trial.steps.length > 0 && (
        <>
          <p>{t("repair.willMove")}</p>
          <ul>
            {trial.steps.map((step, i) => (
              <li key={i}>
                <strong>{pick(step)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {trial.ends && <p>{t("repair.willEnd")}</p>}
      {trial.incidents.map((incident) => (
        <p key={incident.key} className={styles.gap}>
          {t("repair.willStick", { name: pick(incident.elementName) })} <BothWords text={incident.message} />
        </p>
      ))}
      <p>{t("repair.willStatus", { status: pick(trial.statusName) })}</p>
      <details>
        <summary>{t("repair.willWrite", { n: trial.events.length })}</summary>
        <ol>
          {trial.events.map((event, i) => (
            <li key={i}>{pick(event)}</li>
          ))}
        </ol>
      </details>
      <Button type="primary" block loading={pending} onClick={onApply}>
        {t("repair.apply")}
      </Button>
    </div>
  );
}
