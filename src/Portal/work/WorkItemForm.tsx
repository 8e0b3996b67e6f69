import { type DossierView, ProblemError, useComplete, useProcedure, type WorkItem } from "@longan/web/api";
import { SchemaForm } from "@longan/web/forms";
import { newId } from "@longan/web/ids";
import { Failed, problemText } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { App, Button } from "antd";
import { useState } from "react";
import { missingComponents, PapersForm } from "../papers/PapersForm";
import { PaperSlot } from "../papers/PaperSlot";
import { usePapers } from "../papers/usePapers";
import { type Answer, completionOf, type Gap, gapOf } from "./answer";
import { DefectsEditor } from "./DefectsEditor";
import { FeeBox } from "./FeeBox";
import { isGrave, needsOf } from "./needs";
import { OutcomeChoice } from "./OutcomeChoice";
import { PresenceEditor } from "./PresenceEditor";
import { ReasonField } from "./ReasonField";
import { SlotPicker } from "./SlotPicker";
import { useCompletedNotice } from "./useCompletedNotice";
import styles from "./work.module.css";

interface WorkItemFormProps {
  dossier: DossierView;
  item: WorkItem;
  audience: "citizen" | "staff";
  disabled?: boolean;
}

/** What one work item asks of the person who completes it, and the one button that does it. */
export function WorkItemForm({ dossier, item, audience, disabled }: WorkItemFormProps) {
  const { t, pick } = useTexts();
  const { modal } = App.useApp();
  const [commandId] = useState(newId);
  const [answer, setAnswer] = useState<Answer>(() => startOf(item, dossier));
  const [gap, setGap] = useState<Gap>();
  const papers = usePapers();
  const sheet = useProcedure(dossier.procedure.code);
  const components = sheet.data?.components ?? [];
  const complete = useComplete(dossier.id, item.key);
  const tell = useCompletedNotice(dossier.id);

  const outcome = item.outcomes.find((one) => one.code === answer.outcome);
  const needs = needsOf(item, outcome);
  const formId = `work-${item.key}`;
  const set = (part: Partial<Answer>) => {
    setAnswer((before) => ({ ...before, ...part }));
    setGap(undefined);
  };

  const send = () =>
    complete.mutate(completionOf(commandId, answer, needs, papers.uploaded), {
      onSuccess: (done) => tell(outcome ? pick(outcome.name) : pick(item.name), done),
      onError: (error) => {
        if (error instanceof ProblemError && error.status === 409) {
          modal.info({
            title: t("work.conflict"),
            content: problemText(error),
            okText: t("states.reload"),
            onOk: complete.reset,
          });
          void tell.refresh();
        }
      },
    });
  const proceed = () => {
    const missing = gapOf(answer, needs, papers.uploaded);
    setGap(missing);
    if (missing !== undefined) return;
    if (outcome && isGrave(outcome)) {
      modal.confirm({
        title: t("work.graveTitle", { outcome: pick(outcome.name) }),
        content: t("work.graveConsequence"),
        okText: pick(outcome.name),
        okButtonProps: { danger: true },
        onOk: send,
      });
    } else send();
  };

  return (
    <div className={styles.form}>
      {item.outcomes.length > 1 && (
        <OutcomeChoice item={item} value={answer.outcome} onChange={(code) => set({ outcome: code })} />
      )}
      {needs.form && item.fee && <FeeBox fee={item.fee} />}
      {needs.form && item.form && (
        <SchemaForm
          id={formId}
          form={item.form}
          value={answer.data}
          onChange={(data) => set({ data })}
          onComplete={proceed}
          label={pick(item.name)}
        />
      )}
      {needs.appointment && (
        <SlotPicker
          dossierId={dossier.id}
          value={answer.appointmentAt}
          onChange={(appointmentAt) => set({ appointmentAt })}
        />
      )}
      {needs.present && <PresenceEditor value={answer.present} onChange={(present) => set({ present })} />}
      {needs.defects && (
        <DefectsEditor
          value={answer.defects}
          components={components}
          onChange={(defects) => set({ defects })}
        />
      )}
      {needs.supplementPapers && <PapersForm papers={papers} components={optional(components)} />}
      {needs.resultFile && <PaperSlot papers={papers} component={undefined} title={t("work.resultFile")} />}
      {(audience === "staff" || needs.reason) && (
        <ReasonField
          required={needs.reason && !needs.defects}
          value={answer.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <div aria-live="assertive">
        {gap && <p className={styles.gap}>{t(`work.gap.${gap}`)}</p>}
        {complete.error && <Failed error={complete.error} />}
      </div>
      <Button
        type="primary"
        size="large"
        block
        danger={outcome !== undefined && isGrave(outcome)}
        disabled={disabled === true || papers.busy}
        loading={complete.isPending || complete.isSuccess}
        htmlType={needs.form ? "submit" : "button"}
        form={needs.form ? formId : undefined}
        onClick={needs.form ? undefined : proceed}
      >
        {outcome ? pick(outcome.name) : t("work.complete")}
      </Button>
      {needs.supplementPapers && missingComponents(papers, components).length > 0 && (
        <p className={styles.muted}>{t("work.supplementHint")}</p>
      )}
    </div>
  );
}

function startOf(item: WorkItem, dossier: DossierView): Answer {
  const people = Array.from({ length: item.presence }, () => ({ name: "", identityNumber: "" }));
  if (people.length > 0 && dossier.applicant) {
    people[0] = { name: dossier.applicant.name, identityNumber: dossier.applicant.identityNumber };
  }
  return {
    outcome: item.outcomes.length === 1 ? item.outcomes[0]?.code : undefined,
    reason: "",
    // A supplement corrects what was filed; every other step begins its own form.
    data:
      item.operation === "supplement"
        ? dossier.data
        : item.fee
          ? { lines: [{ name: item.fee.name, amount: item.fee.amount }] }
          : {},
    defects: [{ description: "" }],
    present: people,
    appointmentAt: undefined,
  };
}

/** In a supplement only what was found wanting must come; the rest may. */
function optional<T extends { required: boolean }>(components: T[]): T[] {
  return components.map((component) => ({ ...component, required: false }));
}
