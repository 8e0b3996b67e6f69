import {
  type Applicant,
  type FilingMode,
  type FormDefinition,
  type FormValues,
  type ProcedureSheet,
  type ReturnMode,
  useSubmitDossier,
} from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { useTexts } from "@longan/web/texts";
import { Alert, Steps } from "antd";
import { useState } from "react";
import { FormStep } from "../apply/FormStep";
import { PapersStep } from "../apply/PapersStep";
import { SendStep } from "../apply/SendStep";
import { usePapers } from "../papers/usePapers";
import { ApplicantStep } from "./ApplicantStep";
import { ApplicantSummary } from "./ApplicantSummary";
import styles from "./counter.module.css";
import { Filed } from "./Filed";

export interface Visit {
  agencyCode: string;
  caseCode: string;
  channel: "direct" | "post";
  filingMode: FilingMode;
  applicant: Applicant;
}

interface CounterApplicationProps {
  sheet: ProcedureSheet;
  form: FormDefinition;
  offices: ProcedureSheet["agencies"];
  onAgain: () => void;
}

const steps = ["applicant", "form", "papers", "send"] as const;

export function CounterApplication({ sheet, form, offices, onAgain }: CounterApplicationProps) {
  const { t } = useTexts();
  const [ids] = useState(() => ({ commandId: newId(), dossierId: newId() }));
  const [step, setStep] = useState<(typeof steps)[number]>("applicant");
  const [visit, setVisit] = useState<Visit>();
  const [data, setData] = useState<FormValues>({});
  const [returnMode, setReturnMode] = useState<ReturnMode>("counter");
  const papers = usePapers();
  const submit = useSubmitDossier();

  if (offices.length === 0) return <Alert type="info" showIcon title={t("counter.notYours")} />;
  if (submit.data) return <Filed sent={submit.data} onAgain={onAgain} />;

  const send = (checked: Visit) =>
    submit.mutate({
      ...ids,
      procedureCode: sheet.code,
      caseCode: checked.caseCode,
      agencyCode: checked.agencyCode,
      data,
      papers: papers.uploaded.map(({ component, upload }) => ({
        ...(component === undefined ? {} : { component }),
        uploadId: upload.id,
      })),
      returnMode,
      onBehalfOf: {
        applicant: checked.applicant,
        channel: checked.channel,
        filingMode: checked.filingMode,
      },
    });

  return (
    <>
      <nav aria-label={t("apply.steps")} className={styles.steps}>
        <Steps
          size="small"
          titlePlacement="vertical"
          responsive={false}
          current={steps.indexOf(step)}
          onChange={(n) => setStep(steps[n] ?? "applicant")}
          items={steps.map((one, n) => ({
            title: t(`counter.step.${one}`),
            disabled: n > steps.indexOf(step),
          }))}
        />
      </nav>
      {step === "applicant" && (
        <ApplicantStep
          sheet={sheet}
          offices={offices}
          start={visit}
          onNext={(next) => {
            setVisit(next);
            setStep("form");
          }}
        />
      )}
      {step === "form" && (
        <FormStep
          form={form}
          data={data}
          onChange={setData}
          onBack={() => setStep("applicant")}
          onNext={() => setStep("papers")}
        />
      )}
      {step === "papers" && (
        <PapersStep
          sheet={sheet}
          papers={papers}
          shown
          onBack={() => setStep("form")}
          onNext={() => setStep("send")}
        />
      )}
      {step === "send" && visit && (
        <SendStep
          sheet={sheet}
          form={form}
          application={{ agencyCode: visit.agencyCode, caseCode: visit.caseCode, data, returnMode }}
          papers={papers}
          onReturnMode={setReturnMode}
          sending={submit.isPending}
          problem={submit.error}
          onBack={() => setStep("papers")}
          onSend={() => send(visit)}
          above={<ApplicantSummary visit={visit} />}
          pledge={t("counter.pledge")}
        />
      )}
    </>
  );
}
