import { problemText } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Alert, Button, Select } from "antd";
import { useState } from "react";
import { type DecisionTrial, type SampleData, useDecisions, useDecisionTrial } from "../api";
import { SampleForm } from "../feel/SampleForm";
import { Field } from "../properties/Field";
import styles from "./decisions.module.css";

interface TryDecisionProps {
  draftId: string;
  path: string;
  /** Saves what waits: what is stored is what is tried. */
  before: () => Promise<void>;
  onTried: (trial: DecisionTrial | undefined) => void;
  onShow: (decision: string) => void;
}

/** A form for the inputs of a decision, and how the decision came about. */
export function TryDecision({ draftId, path, before, onTried, onShow }: TryDecisionProps) {
  const { t, pick } = useTexts();
  const [chosen, setChosen] = useState<string>();
  const [data, setData] = useState<SampleData>({});
  const decisions = useDecisions(draftId).data?.filter((known) => known.file === path) ?? [];
  const trial = useDecisionTrial(draftId);
  // The last one uses those before it.
  const decision = decisions.find((known) => known.name === chosen) ?? widest(decisions);
  const answer = trial.data;
  const troubles = Object.fromEntries((answer?.samples ?? []).map((s) => [s.path, pick(s.message)]));
  const run = async () => {
    if (decision === undefined) return;
    await before();
    const names = decision.inputs.map((input) => input.path);
    const given = Object.fromEntries(Object.entries(data).filter(([path]) => names.includes(path)));
    trial.mutate({ decision: decision.name, data: given }, { onSuccess: onTried });
  };
  return (
    <section className={styles.trial} aria-label={t("decision.tryTitle")}>
      <h2>{t("decision.tryTitle")}</h2>
      {decision === undefined ? (
        <p>{t("decision.noDecisions")}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Field label={t("decision.which")}>
            {(id) => (
              <Select
                id={id}
                className="la-full"
                value={decision.name}
                options={decisions.map(({ name, label }) => ({ value: name, label }))}
                onChange={(name) => {
                  setChosen(name);
                  trial.reset();
                  onTried(undefined);
                }}
              />
            )}
          </Field>
          <div className={styles.inputs}>
            <SampleForm fields={decision.inputs} data={data} troubles={troubles} onChange={setData} />
          </div>
          <Button type="primary" htmlType="submit" loading={trial.isPending}>
            {t("decision.run")}
          </Button>
        </form>
      )}
      <div role="status">
        {trial.isError && <Alert type="error" showIcon title={problemText(trial.error)} />}
        {answer?.samples.length === 0 && <Answer trial={answer} onShow={onShow} />}
      </div>
    </section>
  );
}

/** The decision that asks for most: usually the one that the others serve. */
function widest<D extends { inputs: unknown[] }>(decisions: D[]): D | undefined {
  return decisions.reduce<D | undefined>(
    (best, next) => (best === undefined || next.inputs.length > best.inputs.length ? next : best),
    undefined,
  );
}

function Answer({ trial, onShow }: { trial: DecisionTrial; onShow: (decision: string) => void }) {
  const { t, pick } = useTexts();
  if (trial.failure) return <Alert type="error" showIcon title={pick(trial.failure)} />;
  return (
    <div className={styles.answer}>
      <h3>{t("decision.result")}</h3>
      <pre>{trial.value}</pre>
      <h3>{t("decision.explanation")}</h3>
      <ol>
        {trial.explanation.map((sentence, i) => (
          <li key={i}>{pick(sentence)}</li>
        ))}
      </ol>
      <p>
        {trial.rules.length === 0 ? t("decision.noRule") : t("decision.matched")}{" "}
        {[...new Set(trial.rules.map((rule) => rule.decision))].map((name) => (
          <Button key={name} size="small" onClick={() => onShow(name)}>
            {t("decision.openTable", { name })}
          </Button>
        ))}
      </p>
      {trial.warnings.length > 0 && (
        <details>
          <summary>{t("feel.warnings")}</summary>
          <ul lang="en">
            {trial.warnings.map((warning, i) => (
              <li key={i}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
