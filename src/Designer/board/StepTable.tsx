import { Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import type { StepRow } from "../api";
import page from "../app/page.module.css";
import styles from "./board.module.css";
import { nextSteps } from "./nextSteps";

interface StepTableProps {
  steps: StepRow[];
  onShow?: (elementId: string) => void;
  /** On a page among others, not in the place of the drawing. */
  inline?: boolean;
}

/** The same process as the table officials work from. */
export function StepTable({ steps, onShow, inline = false }: StepTableProps) {
  const { t, pick } = useTexts();
  const people = steps.filter((step) => step.kind === "user" || step.kind === "service");
  const names = new Map(steps.map((step) => [step.elementId, pick(step.name) || step.elementId]));
  const rows = new Map(steps.map((step) => [step.elementId, step]));
  if (people.length === 0) return <Nothing title={t("stepTable.empty")} />;
  return (
    <div className={inline ? page.scroll : styles.table} role="region" aria-label={t("stepTable.title")}>
      <table className={page.table}>
        <thead>
          <tr>
            <th>{t("stepTable.number")}</th>
            <th>{t("stepTable.step")}</th>
            <th>{t("stepTable.lane")}</th>
            <th>{t("stepTable.limit")}</th>
            <th>{t("stepTable.form")}</th>
            <th>{t("stepTable.needs")}</th>
            <th>{t("stepTable.outcomes")}</th>
            <th>{t("stepTable.next")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((step, i) => (
            <tr key={step.elementId}>
              <td>{i + 1}</td>
              <td>
                {onShow ? (
                  <button type="button" className={styles.link} onClick={() => onShow(step.elementId)}>
                    {pick(step.name) || step.elementId}
                  </button>
                ) : (
                  pick(step.name)
                )}
              </td>
              <td>{step.lane}</td>
              <td>
                <Limits step={step} />
              </td>
              <td>{step.form}</td>
              <td>
                {step.presence > 0 && <div>{t("stepTable.presence", { count: step.presence })}</div>}
                {step.original && <div>{t("stepTable.original")}</div>}
              </td>
              <td>
                {step.outcomes.map((outcome) => (
                  <div key={outcome.code}>{pick(outcome.name)}</div>
                ))}
              </td>
              <td>
                {nextSteps(step, rows).map((next) => (
                  <div key={`${next.id} ${next.word}`}>
                    {next.word !== "" && <span className={page.muted}>{next.word}: </span>}
                    {names.get(next.id) ?? next.id}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Limits({ step }: { step: StepRow }) {
  const { t, pick } = useTexts();
  if (step.limit) return <>{pick(step.limit)}</>;
  return step.limits.map((limit, i) => (
    <div key={i}>
      {pick(limit.limit)}
      <small className={page.muted}>
        {" "}
        {[channelName(limit.channel, t), limit.case].filter(Boolean).join(" · ")}
      </small>
    </div>
  ));
}

function channelName(channel: string | null | undefined, t: ReturnType<typeof useTexts>["t"]): string {
  if (channel === "direct" || channel === "online" || channel === "post") return t(`channel.${channel}`);
  return channel ?? "";
}
