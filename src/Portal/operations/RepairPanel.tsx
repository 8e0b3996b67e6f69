import { type RepairChoices, useRepairDossier, useTryRepair } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { Choice } from "./Choice";
import styles from "./operations.module.css";
import { begin, bodyOf, gapOf, kindsOf, type Repair } from "./repair";
import { TrialBox } from "./TrialBox";
import { VariableFields } from "./VariableFields";

interface RepairPanelProps {
  id: string;
  choices: RepairChoices;
  onRepaired: () => void;
}

/** How the dossier is repaired. Nothing is carried out that was not looked at before. */
export function RepairPanel({ id, choices, onRepaired }: RepairPanelProps) {
  const { t, pick } = useTexts();
  const [repair, setRepair] = useState(() => begin(choices));
  const [commandId, setCommandId] = useState(newId);
  const [asked, setAsked] = useState(false);
  const trial = useTryRepair(id);
  const carryOut = useRepairDossier(id);
  const gap = gapOf(repair, choices);
  const incident = choices.incidents.find((one) => one.key === repair.incident);
  const instance = choices.instances.find((one) => one.key === repair.instance);
  const change = (part: Partial<Repair>) => {
    setRepair({ ...repair, ...part });
    // Another content is another command, and was not looked at yet.
    setCommandId(newId());
    trial.reset();
    carryOut.reset();
  };
  const look = () => {
    setAsked(true);
    const body = bodyOf(repair, choices, commandId);
    if (body) trial.mutate(body);
  };
  const apply = () => {
    const body = bodyOf(repair, choices, commandId);
    if (body) carryOut.mutate(body, { onSuccess: onRepaired });
  };
  return (
    <section className={styles.panel} aria-label={t("repair.title")}>
      <h2>{t("repair.title")}</h2>
      {choices.incidents.length > 1 && (
        <Choice
          label={t("repair.which")}
          value={repair.incident}
          options={choices.incidents.map((one) => ({ value: one.key, label: pick(one.elementName) }))}
          onChange={(key) => change({ incident: key, flow: undefined })}
        />
      )}
      <fieldset className={styles.field}>
        <legend>{t("repair.how")}</legend>
        <Radio.Group
          aria-label={t("repair.how")}
          className={styles.kinds}
          value={repair.kind}
          onChange={(event) => change({ kind: event.target.value as Repair["kind"] })}
          options={kindsOf(choices).map((kind) => ({ value: kind, label: t(`repair.kind.${kind}`) }))}
        />
        {repair.kind && <p className={styles.hint}>{t(`repair.hint.${repair.kind}`)}</p>}
      </fieldset>
      {repair.kind === "setData" && (
        <VariableFields choices={choices} repair={repair} onChange={(part) => change(part)} />
      )}
      {repair.kind === "skip" && incident && incident.flows.length > 0 && (
        <Choice
          label={t("repair.flow")}
          value={repair.flow}
          options={incident.flows.map((one) => ({ value: one.id, label: pick(one.name) }))}
          onChange={(flow) => change({ flow })}
        />
      )}
      {repair.kind === "move" && (
        <>
          {choices.instances.length > 1 && (
            <Choice
              label={t("repair.instance")}
              value={repair.instance}
              options={choices.instances.map((one) => ({ value: one.key, label: pick(one.elementName) }))}
              onChange={(key) => change({ instance: key, target: undefined })}
            />
          )}
          <Choice
            label={t("repair.target")}
            value={repair.target}
            options={(instance?.targets ?? []).map((one) => ({ value: one.id, label: pick(one.name) }))}
            onChange={(target) => change({ target })}
          />
        </>
      )}
      <div className={styles.field}>
        <label htmlFor="repair-reason">{t("repair.reason")}</label>
        <Input.TextArea
          id="repair-reason"
          rows={3}
          maxLength={2000}
          aria-required
          aria-describedby="repair-reason-hint"
          value={repair.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <p id="repair-reason-hint" className={styles.hint}>
          {t("repair.reasonHint")}
        </p>
      </div>
      {asked && gap && (
        <p role="alert" className={styles.gap}>
          {t(`repair.gap.${gap}`)}
        </p>
      )}
      {trial.data ? (
        <TrialBox trial={trial.data} pending={carryOut.isPending} onApply={apply} />
      ) : (
        <Button type="primary" block loading={trial.isPending} onClick={look}>
          {t("repair.preview")}
        </Button>
      )}
      {trial.error && <Failed error={trial.error} />}
      {carryOut.error && <Failed error={carryOut.error} />}
    </section>
  );
}
