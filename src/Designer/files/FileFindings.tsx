import { useTexts } from "@longan/web/texts";
import { useAnalysis } from "../api";
import { severityIcons } from "../board/severityIcons";
import styles from "./files.module.css";

interface FileFindingsProps {
  draftId: string;
  path: string;
  onShow?: (line: number, column?: number) => void;
}

/** What the server found in one file. */
export function FileFindings({ draftId, path, onShow }: FileFindingsProps) {
  const { t, pick } = useTexts();
  const analysis = useAnalysis(draftId);
  const findings = analysis.data?.findings.filter((finding) => finding.file === path) ?? [];
  return (
    <section aria-label={t("files.problems")} className={styles.findings}>
      <h2>{t("files.problems")}</h2>
      {analysis.data && findings.length === 0 && <p>{t("files.noProblems")}</p>}
      <ul>
        {findings.map((finding, i) => (
          <li key={i} data-severity={finding.severity}>
            {severityIcons[finding.severity]} {pick(finding.message)}{" "}
            {finding.line && onShow && (
              <button
                type="button"
                onClick={() => onShow(finding.line ?? 1, finding.column ?? 1)}
                title={t("problems.goTo")}
              >
                {t("files.position", { line: finding.line, column: finding.column ?? 1 })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
