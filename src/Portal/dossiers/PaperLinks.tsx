import { dossierFiles, type DossierView } from "@longan/web/api";
import { fileSize } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import styles from "./dossiers.module.css";

export function PaperLinks({ dossier }: { dossier: DossierView }) {
  const { t, pick, language } = useTexts();
  if (dossier.papers.length === 0) return <p className={styles.muted}>{t("dossier.noPapers")}</p>;
  return (
    <ul className={styles.plain}>
      {dossier.papers.map((paper, i) => (
        <li key={`${paper.content}-${i}`}>
          <a href={dossierFiles.paper(dossier.id, paper.content)} download={paper.fileName}>
            {paper.fileName}
          </a>
          <div className={styles.muted}>
            {paper.componentName ? pick(paper.componentName) : t("papers.other")} ·{" "}
            {fileSize(paper.size, language)}
          </div>
        </li>
      ))}
    </ul>
  );
}
