import { PrinterOutlined } from "@ant-design/icons";
import { dossierFiles, type DossierView } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { PaperFormats } from "./PaperFormats";
import styles from "./dossiers.module.css";

/** The slips of the dossier; each opens as a page to print. */
export function SlipList({ dossier }: { dossier: DossierView }) {
  const { pick } = useTexts();
  return (
    <ul className={styles.plain}>
      {dossier.slips.map((slip) => (
        <li key={slip.number}>
          <a href={dossierFiles.slip(dossier.id, slip.number)} target="_blank" rel="noreferrer">
            <PrinterOutlined aria-hidden /> {pick(slip.name)}
          </a>
          <PaperFormats
            name={pick(slip.name)}
            href={(format) => dossierFiles.slip(dossier.id, slip.number, format)}
          />
          <div className={styles.muted}>{dateTime(slip.at)}</div>
        </li>
      ))}
    </ul>
  );
}

export function Slips({ dossier }: { dossier: DossierView }) {
  const { t } = useTexts();
  if (dossier.slips.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="slips">
      <h2 id="slips">{t("dossier.slips")}</h2>
      <SlipList dossier={dossier} />
    </section>
  );
}
