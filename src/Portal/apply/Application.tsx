import {
  type Draft,
  type DraftBody,
  type FormDefinition,
  type FormValues,
  type ProcedureSheet,
  type ReturnMode,
  useDiscardDraft,
  useSubmitDossier,
} from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { useTexts } from "@longan/web/texts";
import { Steps } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { usePapers } from "../papers/usePapers";
import styles from "./apply.module.css";
import { FormStep } from "./FormStep";
import { GuideStep } from "./GuideStep";
import { PapersStep } from "./PapersStep";
import { SaveMark } from "./SaveMark";
import { SendStep } from "./SendStep";
import { useAutosave } from "./useAutosave";

interface ApplicationProps {
  sheet: ProcedureSheet;
  form: FormDefinition & { initial: FormValues };
  id: string;
  saved?: Draft;
}

const steps = ["guide", "form", "papers", "send"] as const;
type Step = (typeof steps)[number];

export function Application({ sheet, form, id, saved }: ApplicationProps) {
  const { t, pick } = useTexts();
  const [address, setAddress] = useSearchParams();
  const [commandId] = useState(newId);
  const [caseCode, setCaseCode] = useState(saved?.caseCode ?? sheet.cases[0]?.code ?? "");
  const [agencyCode, setAgencyCode] = useState(saved?.agencyCode ?? onlyOne(sheet.agencies)?.code ?? "");
  const [data, setData] = useState<FormValues>(saved ? saved.data : form.initial);
  const [returnMode, setReturnMode] = useState<ReturnMode>(() => offered(sheet, saved?.returnMode));
  const papers = usePapers(
    saved?.papers.map(({ component, upload }) => ({ component: component ?? undefined, upload })),
  );
  const submit = useSubmitDossier();
  const discard = useDiscardDraft();

  const draft: DraftBody = {
    procedureCode: sheet.code,
    caseCode,
    agencyCode,
    data,
    papers: papers.uploaded.map(({ component, upload }) => ({ component, uploadId: upload.id })),
    returnMode,
  };
  const autosave = useAutosave(id, draft, !submit.data && !submit.isPending);

  const asked = steps.find((step) => step === address.get("step")) ?? "guide";
  const current: Step = agencyCode === "" ? "guide" : asked;
  const go = (step: Step) => {
    setAddress({ draft: id, step });
    window.scrollTo({ top: 0 });
  };

  const send = () =>
    submit.mutate(
      {
        commandId,
        dossierId: id,
        procedureCode: sheet.code,
        caseCode,
        agencyCode,
        data,
        papers: papers.uploaded.map(({ component, upload }) => ({
          ...(component === undefined ? {} : { component }),
          uploadId: upload.id,
        })),
        returnMode,
      },
      {
        onSuccess: (sent) => {
          discard.mutate(id);
          setAddress({ sent: sent.id, reference: sent.reference }, { replace: true });
        },
      },
    );

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <p className={styles.kind}>{t("apply.title")}</p>
          <h1>{pick(sheet.name)}</h1>
        </div>
        <SaveMark autosave={autosave} />
      </header>
      <nav aria-label={t("apply.steps")} className={styles.steps}>
        <Steps
          size="small"
          titlePlacement="vertical"
          responsive={false}
          current={steps.indexOf(current)}
          onChange={(n) => go(steps[n] ?? "guide")}
          items={steps.map((step, n) => ({
            title: t(`apply.step.${step}`),
            disabled: n > steps.indexOf(current),
          }))}
        />
      </nav>
      {current === "guide" && (
        <GuideStep
          sheet={sheet}
          caseCode={caseCode}
          agencyCode={agencyCode}
          onCase={setCaseCode}
          onAgency={setAgencyCode}
          onNext={() => go("form")}
        />
      )}
      {current === "form" && (
        <FormStep
          form={form}
          data={data}
          onChange={setData}
          onBack={() => go("guide")}
          onNext={() => go("papers")}
        />
      )}
      {current === "papers" && (
        <PapersStep sheet={sheet} papers={papers} onBack={() => go("form")} onNext={() => go("send")} />
      )}
      {current === "send" && (
        <SendStep
          sheet={sheet}
          form={form}
          application={{ agencyCode, caseCode, data, returnMode }}
          papers={papers}
          onReturnMode={setReturnMode}
          sending={submit.isPending}
          problem={submit.error}
          onBack={() => go("papers")}
          onSend={send}
        />
      )}
    </div>
  );
}

function onlyOne<T>(items: T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** The way wished for, or the first that the procedure offers. */
function offered(sheet: ProcedureSheet, wished: ReturnMode | null | undefined): ReturnMode {
  return wished && sheet.returnModes.includes(wished) ? wished : (sheet.returnModes[0] ?? "counter");
}
