import type { FormDefinition, FormValues, ProcedureSheet, ReturnMode } from "@longan/web/api";
import { FormReader, isComplete } from "@longan/web/forms";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Alert, Checkbox, Radio } from "antd";
import { type ReactNode, useState } from "react";
import type { Papers } from "../papers/usePapers";
import styles from "./apply.module.css";
import { StepButtons } from "./StepButtons";

interface SendStepProps {
  sheet: ProcedureSheet;
  form: FormDefinition;
  application: { agencyCode: string; caseCode: string; data: FormValues; returnMode: ReturnMode };
  papers: Papers;
  onReturnMode: (mode: ReturnMode) => void;
  sending: boolean;
  problem: unknown;
  onBack: () => void;
  onSend: () => void;
  /** Facts shown above the form's own, such as the person an officer files for. */
  above?: ReactNode;
  pledge?: string;
}

/** Everything once more before it goes: check, say how the result shall come, send. */
export function SendStep(props: SendStepProps) {
  const { sheet, form, application, papers, onReturnMode, sending, problem, onBack, onSend, above } = props;
  const { t, pick } = useTexts();
  const [pledged, setPledged] = useState(false);
  const agency = sheet.agencies.find((one) => one.code === application.agencyCode);
  const complete = isComplete(form, application.data);
  return (
    <>
      {above}
      <section className={styles.panel} aria-labelledby="review">
        <h2 id="review">{t("apply.review")}</h2>
        <p>{t("apply.sendTo", { agency: agency ? pick(agency.name) : application.agencyCode })}</p>
        <FormReader form={form} data={application.data} />
        {!complete && <Alert type="error" showIcon title={t("apply.incomplete")} className={styles.gap} />}
      </section>
      <section className={styles.panel} aria-labelledby="review-papers">
        <h2 id="review-papers">{t("apply.papersSent", { n: papers.uploaded.length })}</h2>
        <ul className={styles.plain}>
          {papers.uploaded.map(({ component, upload }) => {
            const known = sheet.components.find((one) => one.code === component);
            return (
              <li key={upload.id}>
                {upload.fileName}{" "}
                <span className={styles.muted}>– {known ? pick(known.name) : t("papers.other")}</span>
              </li>
            );
          })}
        </ul>
      </section>
      <section className={styles.panel} aria-labelledby="return">
        <h2 id="return">{t("apply.returnMode")}</h2>
        <Radio.Group
          aria-labelledby="return"
          className={styles.choices}
          value={application.returnMode}
          onChange={(event) => onReturnMode(event.target.value as ReturnMode)}
          options={sheet.returnModes.map((mode) => ({ value: mode, label: t(`returnMode.${mode}`) }))}
        />
      </section>
      <Checkbox checked={pledged} onChange={(event) => setPledged(event.target.checked)}>
        {props.pledge ?? t("apply.pledge")}
      </Checkbox>
      {problem !== null && problem !== undefined && (
        <div className={styles.gap}>
          <Failed error={problem} />
        </div>
      )}
      <StepButtons
        next={t("apply.send")}
        nextDisabled={!pledged || !complete}
        loading={sending}
        onBack={onBack}
        onNext={onSend}
      />
    </>
  );
}
