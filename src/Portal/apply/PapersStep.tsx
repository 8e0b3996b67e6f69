import type { ProcedureSheet } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { useState } from "react";
import { missingComponents, PapersForm } from "../papers/PapersForm";
import type { Papers } from "../papers/usePapers";
import styles from "./apply.module.css";
import { StepButtons } from "./StepButtons";

interface PapersStepProps {
  sheet: ProcedureSheet;
  papers: Papers;
  /** At the counter papers are shown, and scanned in the course of intake: none must be there at once. */
  shown?: boolean;
  onBack: () => void;
  onNext: () => void;
}

export function PapersStep({ sheet, papers, shown, onBack, onNext }: PapersStepProps) {
  const { t, pick } = useTexts();
  const [tried, setTried] = useState(false);
  const missing = shown === true ? [] : missingComponents(papers, sheet.components);
  const next = () => {
    if (missing.length === 0) onNext();
    else setTried(true);
  };
  return (
    <>
      <section aria-labelledby="papers-title">
        <h2 id="papers-title" className={styles.title}>
          {t("apply.step.papers")}
        </h2>
        <p className={styles.muted}>{t("papers.rules")}</p>
        <PapersForm papers={papers} components={sheet.components} />
      </section>
      {tried && missing.length > 0 && (
        <Alert
          className={styles.gap}
          type="error"
          showIcon
          role="alert"
          title={t("papers.missing")}
          description={missing.map((component) => pick(component.name)).join("; ")}
        />
      )}
      <StepButtons
        next={papers.busy ? t("papers.wait") : t("apply.next")}
        nextDisabled={papers.busy}
        onBack={onBack}
        onNext={next}
      />
    </>
  );
}
