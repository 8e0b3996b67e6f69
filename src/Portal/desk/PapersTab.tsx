import type { DossierView } from "@longan/web/api";
import { fileSize } from "@longan/web/format";
import { Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { useState } from "react";
import styles from "./desk.module.css";
import { PaperViewer } from "./PaperViewer";

/** The papers as a list, the chosen one opened beside it. */
export function PapersTab({ dossier }: { dossier: DossierView }) {
  const { t, pick, language } = useTexts();
  const [chosen, setChosen] = useState(0);
  const paper = dossier.papers[chosen];
  if (paper === undefined) return <Nothing title={t("dossier.noPapers")} />;
  return (
    <div className={styles.papers}>
      <ul>
        {dossier.papers.map((one, i) => (
          <li key={`${one.content}-${i}`}>
            <button type="button" aria-pressed={i === chosen} onClick={() => setChosen(i)}>
              <strong>{one.componentName ? pick(one.componentName) : t("papers.other")}</strong>
              <span>
                {one.fileName} · {fileSize(one.size, language)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <PaperViewer key={paper.content} dossierId={dossier.id} paper={paper} />
    </div>
  );
}
