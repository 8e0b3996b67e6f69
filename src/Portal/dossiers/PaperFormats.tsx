import { usePaperFormats } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import styles from "./dossiers.module.css";

/** The same paper as a Word document and a PDF; where no PDF is made, how to get one. */
export function PaperFormats({ href, name }: { href: (format: "docx" | "pdf") => string; name: string }) {
  const { t } = useTexts();
  const formats = usePaperFormats();
  return (
    <span className={styles.formats}>
      <a href={href("docx")} aria-label={t("papersOut.word", { name })} download>
        {t("papersOut.asWord")}
      </a>
      {formats.data?.pdf === true && (
        <a href={href("pdf")} aria-label={t("papersOut.pdf", { name })} download>
          {t("papersOut.asPdf")}
        </a>
      )}
      {formats.data?.pdf === false && (
        <span className={styles.muted} title={t("papersOut.noPdf")}>
          {t("papersOut.asPdf")}
        </span>
      )}
    </span>
  );
}
