import { Alert, Button } from "antd";
import { ProblemError } from "../api/problem";
import { useTexts } from "../texts";
import { problemText } from "./problemText";

/** Something did not work: what, and what to do next. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTexts();
  // What is gone does not come back for asking again.
  const gone = error instanceof ProblemError && error.status === 410;
  const findings = error instanceof ProblemError ? error.findings : [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemText(error)}
      description={
        findings.length > 0 && (
          <ul>
            {findings.map((finding, i) => (
              <li key={i}>{finding.message}</li>
            ))}
          </ul>
        )
      }
      action={!gone && onRetry && <Button onClick={onRetry}>{t("states.retry")}</Button>}
    />
  );
}
