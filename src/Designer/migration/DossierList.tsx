import { CheckCircleOutlined, StopOutlined } from "@ant-design/icons";
import type { MigratedDossier } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import styles from "./migration.module.css";

interface DossierListProps {
  dossiers: readonly MigratedDossier[];
  /** Shows an element on the drawings, where there are any. */
  onShow?: (elementId: string) => void;
}

/** Each dossier with what becomes of it: where it would stand, or what stands in the way. */
export function DossierList({ dossiers, onShow }: DossierListProps) {
  const { t, pick } = useTexts();
  return (
    <ul className={styles.dossiers}>
      {dossiers.map((one) => (
        <li key={one.dossierId} data-done={one.done}>
          <strong>{one.code ?? one.reference}</strong>
          {one.done ? (
            <span className={styles.goes}>
              <CheckCircleOutlined aria-hidden />{" "}
              {one.steps.length > 0
                ? t("migration.goesOn", { steps: one.steps.map(pick).join(", ") })
                : t("migration.goesOnWaiting")}
            </span>
          ) : (
            one.obstacles.map((obstacle) => (
              <span key={`${obstacle.elementId}/${obstacle.reason}`} className={styles.stays}>
                <StopOutlined aria-hidden /> {pick(obstacle.message)}
                {onShow && obstacle.elementId && (
                  <Button type="link" size="small" onClick={() => onShow(obstacle.elementId)}>
                    {t("migration.show")}
                  </Button>
                )}
              </span>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}
