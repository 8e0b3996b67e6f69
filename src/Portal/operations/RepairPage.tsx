import { ArrowLeftOutlined } from "@ant-design/icons";
import { useDossier, useRepair } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { DossierHead } from "../desk/DossierHead";
import { ProcessDrawing } from "../desk/ProcessDrawing";
import { IncidentFacts } from "./IncidentFacts";
import styles from "./operations.module.css";
import { RepairPanel } from "./RepairPanel";

/** A stuck dossier: where it stands on the drawing, why, and what can be done about it. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTexts();
  usePageTitle(t("repair.title"));
  const dossier = useDossier(id);
  const choices = useRepair(id);
  // After each repair the drawing and the panel begin anew.
  const [round, setRound] = useState(0);
  return (
    <div className={styles.repair}>
      <Link to="/desk/stuck" className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t("stuck.title")}
      </Link>
      <Loaded query={dossier}>{(seen) => <DossierHead dossier={seen} />}</Loaded>
      <Loaded query={choices}>
        {(view) => (
          <div className={styles.columns}>
            <div className={styles.facts}>
              <IncidentFacts choices={view} repaired={round > 0} />
              <Link to={`/desk/dossiers/${id}`}>{t("repair.open")}</Link>
              <section aria-label={t("desk.drawing")}>
                <ProcessDrawing id={id} round={round} />
              </section>
            </div>
            <RepairPanel
              key={`${round}/${view.incidents.map((one) => one.key).join(",")}`}
              id={id}
              choices={view}
              onRepaired={() => setRound(round + 1)}
            />
          </div>
        )}
      </Loaded>
    </div>
  );
}
