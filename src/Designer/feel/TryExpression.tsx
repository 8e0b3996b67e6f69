import { problemText } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Alert, Button, Modal } from "antd";
import { useState } from "react";
import { type SampleData, type SampleField, useExpressionTrial } from "../api";
import styles from "./feel.module.css";
import { SampleForm } from "./SampleForm";

interface TryExpressionProps {
  draftId: string;
  text: string;
  reads: SampleField[];
  onClose: () => void;
}

/** An expression with a form for what it reads: the server evaluates it as it will for a dossier. */
export function TryExpression({ draftId, text, reads, onClose }: TryExpressionProps) {
  const { t, pick } = useTexts();
  const [data, setData] = useState<SampleData>({});
  const trial = useExpressionTrial(draftId);
  const answer = trial.data;
  const troubles = Object.fromEntries((answer?.samples ?? []).map((s) => [s.path, pick(s.message)]));
  const isGiven = answer?.samples.length === 0 && answer.findings.length === 0;
  return (
    <Modal open title={t("feel.tryTitle")} footer={null} onCancel={onClose}>
      <pre className={styles.tried}>{text}</pre>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          trial.mutate({ text, data });
        }}
      >
        {reads.length === 0 && <p>{t("feel.nothingRead")}</p>}
        <SampleForm fields={reads} data={data} troubles={troubles} onChange={setData} />
        <Button type="primary" htmlType="submit" loading={trial.isPending}>
          {t("feel.run")}
        </Button>
      </form>
      <div role="status" className={styles.answer}>
        {trial.isError && <Alert type="error" showIcon title={problemText(trial.error)} />}
        {answer?.findings.map((finding, i) => (
          <Alert key={i} type="error" showIcon title={pick(finding.message)} />
        ))}
        {isGiven &&
          (answer.failure ? (
            <Alert type="error" showIcon title={pick(answer.failure)} />
          ) : (
            <Alert
              type={answer.value === "true" ? "success" : "info"}
              showIcon
              title={t("feel.result", { value: answer.value })}
              description={
                answer.warnings.length > 0 && (
                  <details>
                    <summary>{t("feel.warnings")}</summary>
                    <ul lang="en">
                      {answer.warnings.map((warning, i) => (
                        <li key={i}>{warning}</li>
                      ))}
                    </ul>
                  </details>
                )
              }
            />
          ))}
      </div>
    </Modal>
  );
}
