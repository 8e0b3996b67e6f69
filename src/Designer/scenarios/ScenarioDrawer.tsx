import { CheckCircleOutlined, CloseCircleOutlined, ReloadOutlined } from "@ant-design/icons";
import { Failed, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Drawer, Spin } from "antd";
import { useEffect, useMemo, useState } from "react";
import { type ScenarioRun, useScenarioRuns } from "../api";
import { type Mark, putMarks } from "../drawing/marks";
import type { Drawing } from "../drawing/modeler";
import styles from "./scenarios.module.css";

interface ScenarioDrawerProps {
  draftId: string;
  drawing: Drawing | undefined;
  onClose: () => void;
}

/** Runs the scenarios of a draft and marks the way of one on the drawing. */
export function ScenarioDrawer({ draftId, drawing, onClose }: ScenarioDrawerProps) {
  const { t } = useTexts();
  const runs = useScenarioRuns(draftId);
  const { mutate } = runs;
  const [shown, setShown] = useState<string>();
  useEffect(() => mutate(), [mutate]);
  const scenarios = useMemo(() => runs.data?.scenarios ?? [], [runs.data]);
  useEffect(() => {
    const path = scenarios.find((run) => run.name === shown)?.path;
    if (drawing === undefined || path === undefined) return;
    return putMarks(drawing, new Map(path.map((id): [string, Mark] => [id, "path"])));
  }, [drawing, scenarios, shown]);
  return (
    <Drawer
      open
      mask={false}
      size={420}
      title={t("scenarios.title")}
      onClose={onClose}
      extra={
        <Button icon={<ReloadOutlined />} loading={runs.isPending} onClick={() => mutate()}>
          {t("scenarios.run")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("scenarios.lead")}</p>
      {runs.isPending && <Spin description={t("scenarios.running")} />}
      {runs.error && <Failed error={runs.error} onRetry={() => mutate()} />}
      {runs.data && scenarios.length === 0 && (
        <Nothing title={t("scenarios.none")} hint={t("scenarios.noneHint")} />
      )}
      {scenarios.length > 0 && (
        <p role="status" className={styles.summary}>
          {t("scenarios.summary", {
            passed: scenarios.filter((run) => run.passed).length,
            count: scenarios.length,
          })}
        </p>
      )}
      <ul className={styles.runs}>
        {scenarios.map((run) => (
          <Run
            key={run.name}
            run={run}
            shown={shown === run.name}
            onShow={() => setShown(shown === run.name ? undefined : run.name)}
          />
        ))}
      </ul>
    </Drawer>
  );
}

function Run({ run, shown, onShow }: { run: ScenarioRun; shown: boolean; onShow: () => void }) {
  const { t, pick } = useTexts();
  return (
    <li data-passed={run.passed}>
      <p>
        {run.passed ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}{" "}
        <span className="la-hidden">{t(run.passed ? "scenarios.passed" : "scenarios.failed")}</span>
        {run.title ? pick(run.title) : run.name}
      </p>
      {run.failures.map((failure, i) => (
        <p key={i} className={styles.failure}>
          {pick(failure)}
        </p>
      ))}
      <Button
        size="small"
        type={shown ? "primary" : "default"}
        onClick={onShow}
        disabled={run.path.length === 0}
      >
        {t(shown ? "scenarios.shown" : "scenarios.show")}
      </Button>
    </li>
  );
}
