import { ExperimentOutlined } from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Button, Skeleton } from "antd";
import { lazy, Suspense, useDeferredValue, useEffect, useId, useState } from "react";
import { useExpressionCheck, useExpressionWords } from "../api";
import { severityIcons } from "../board/severityIcons";
import styles from "./feel.module.css";
import { TryExpression } from "./TryExpression";

const CodeEditor = lazy(() => import("./CodeEditor"));
const quietMilliseconds = 350;

interface ExpressionFieldProps {
  draftId: string;
  label: string;
  hint?: string;
  value: string;
  /** Whether it must come to true or false. */
  isCondition?: boolean;
  onCommit: (text: string) => void;
}

/** An expression of a draft: suggested while one types, checked by the server, set when one leaves it. */
export function ExpressionField(props: ExpressionFieldProps) {
  const { draftId, label, hint, value, isCondition = false, onCommit } = props;
  const { t, pick } = useTexts();
  const [name, notes] = [useId(), useId()];
  const [typed, setTyped] = useState<string>();
  const [trying, setTrying] = useState(false);
  const shown = typed ?? value;
  const asked = useQuiet(shown.trim());
  const words = useExpressionWords(draftId).data;
  const check = useExpressionCheck(draftId, asked, isCondition);
  const isEmpty = shown.trim() === "";
  const answer = isEmpty ? undefined : check.data;
  // What was said of an older text says nothing of this one.
  const isCurrent = asked === shown.trim() && !check.isPlaceholderData;
  const findings = useDeferredValue(isCurrent ? answer?.findings : undefined) ?? nothing;
  const commit = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <div className={styles.field}>
      <p id={name} className={styles.label}>
        {label}
      </p>
      <Suspense fallback={<Skeleton.Input block active />}>
        <CodeEditor
          labelledBy={name}
          describedBy={notes}
          value={shown}
          words={words}
          findings={findings}
          onType={setTyped}
          onLeave={commit}
        />
      </Suspense>
      <div id={notes} role="status" className={styles.notes}>
        {!isEmpty && check.isError && <p>{t("feel.unreachable")}</p>}
        {!isEmpty && !check.isError && !isCurrent && <p>{t("feel.checking")}</p>}
        {isCurrent &&
          findings.map((finding, i) => (
            <p key={i} data-severity={finding.severity}>
              {severityIcons[finding.severity]} {pick(finding.message)}{" "}
              <span>({t("feel.position", { line: finding.line ?? 1, column: finding.column ?? 1 })})</span>
            </p>
          ))}
        {isCurrent && answer?.type && findings.length === 0 && (
          <p>{t("feel.type", { type: pick(answer.type) })}</p>
        )}
        {isEmpty && hint && <p>{hint}</p>}
      </div>
      <div className={styles.tools}>
        <small>{t("feel.keys")}</small>
        {isCurrent && answer?.type && (
          <Button
            size="small"
            icon={<ExperimentOutlined aria-hidden />}
            onClick={() => setTrying(true)}
            aria-haspopup="dialog"
          >
            {t("feel.tryIt")}
          </Button>
        )}
      </div>
      {trying && answer && (
        <TryExpression
          draftId={draftId}
          text={shown.trim()}
          reads={answer.reads}
          onClose={() => setTrying(false)}
        />
      )}
    </div>
  );
}

const nothing: never[] = [];

/** A text once it has not changed for a moment. */
function useQuiet(text: string): string {
  const [quiet, setQuiet] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(text), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return quiet;
}
