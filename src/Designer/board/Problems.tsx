import { CheckCircleOutlined } from "@ant-design/icons";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "react-router";
import { type Analysis, type Finding, severities, type Severity } from "../api";
import styles from "./board.module.css";
import { drawingFile } from "./file";
import { severityIcons } from "./severityIcons";

interface ProblemsProps {
  draftId: string;
  analysis: UseQueryResult<Analysis>;
  onShow: (elementId: string) => void;
  /** Shows the way that a finding about time is about. */
  onWay: (finding: Finding) => void;
  /** On a page among others, not at the foot of the board. */
  inline?: boolean;
}

/** What the server found in the draft as it is stored, the worst first. */
export function Problems({ draftId, analysis, onShow, onWay, inline = false }: ProblemsProps) {
  const { t } = useTexts();
  const findings = analysis.data?.findings ?? [];
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return (
    <section
      className={styles.problems}
      data-inline={inline}
      aria-label={t("problems.title")}
      aria-busy={analysis.isFetching}
    >
      <header role="status">
        <h2>{t("problems.title")}</h2>
        {severities.map((severity) => (
          <span key={severity} data-severity={severity} data-none={count(severity) === 0}>
            {severityIcons[severity]} {count(severity)} {t(`problems.${severity}`)}
          </span>
        ))}
        {analysis.isFetching && <small>{t("problems.checking")}</small>}
      </header>
      {analysis.error && <Failed error={analysis.error} onRetry={() => void analysis.refetch()} />}
      {analysis.data && findings.length === 0 && (
        <p className={styles.fine}>
          <CheckCircleOutlined aria-hidden /> {t("problems.none")}
        </p>
      )}
      <ul>
        {[...findings].sort(bySeverity).map((finding, i) => (
          <li key={i} data-severity={finding.severity}>
            {severityIcons[finding.severity]}
            <span className="la-hidden">{t(`problems.${finding.severity}`)}</span>
            <FindingLink draftId={draftId} finding={finding} onShow={onShow} onWay={onWay} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function bySeverity(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function FindingLink({
  draftId,
  finding,
  onShow,
  onWay,
}: Pick<ProblemsProps, "draftId" | "onShow" | "onWay"> & { finding: Finding }) {
  const { t, pick } = useTexts();
  const { elementId, file, channel } = finding;
  if (channel) {
    return (
      <button type="button" title={t("problems.goToWay")} onClick={() => onWay(finding)}>
        {pick(finding.message)}
      </button>
    );
  }
  if (elementId) {
    return (
      <button type="button" title={t("problems.goTo")} onClick={() => onShow(elementId)}>
        {pick(finding.message)}
      </button>
    );
  }
  if (!file) return <span>{pick(finding.message)}</span>;
  const line = finding.line ? `?line=${finding.line}` : "";
  return (
    <Link to={`/drafts/${draftId}/files/${file}${line}`}>
      {pick(finding.message)}
      {file !== drawingFile && <small> {t("problems.inFile", { file, line: finding.line ?? 1 })}</small>}
    </Link>
  );
}
