import {
  type MigratedDossier,
  type MigrationBody,
  type MigrationTrial,
  useMigrate,
  useUndoMigration,
} from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { App, Button, Input, Progress } from "antd";
import { useState } from "react";
import page from "../app/page.module.css";
import { DossierList } from "./DossierList";
import styles from "./migration.module.css";
import { chunksOf } from "./plan";

interface MigrationRunProps {
  code: string;
  body: MigrationBody;
  trial: MigrationTrial;
  looking: boolean;
  onShow: (elementId: string) => void;
  onAgain: () => void;
}

/** What would happen, doing it with progress, and taking it back. */
export function MigrationRun({ code, body, trial, looking, onShow, onAgain }: MigrationRunProps) {
  const { t } = useTexts();
  const { modal } = App.useApp();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [progress, setProgress] = useState<number>();
  const [done, setDone] = useState<MigratedDossier[]>();
  const [undone, setUndone] = useState(false);
  const [error, setError] = useState<unknown>();
  const migrate = useMigrate(code);
  const undo = useUndoMigration(code);
  const able = trial.dossiers.filter((one) => one.done);

  /** A few at a time; what was done before a failure stays done and is shown. */
  const goThrough = async (
    dossiers: readonly MigratedDossier[],
    ask: (chunk: string[]) => Promise<MigratedDossier[]>,
  ) => {
    const results: MigratedDossier[] = [];
    setError(undefined);
    setProgress(0);
    try {
      for (const chunk of chunksOf(dossiers)) {
        results.push(...(await ask(chunk)));
        setProgress(Math.round((results.length / dossiers.length) * 100));
      }
    } catch (failure) {
      setError(failure);
    }
    setProgress(undefined);
    setDone(results);
  };
  const apply = () =>
    void goThrough(able, (dossiers) =>
      migrate.mutateAsync({ ...body, commandId: newId(), reason: reason.trim(), dossiers }),
    );
  const takeBack = async () => {
    await goThrough(done?.filter((one) => one.done) ?? [], (dossiers) =>
      undo.mutateAsync({ commandId: newId(), reason: reason.trim(), dossiers }),
    );
    setUndone(true);
  };
  const confirm = () => {
    setAsked(true);
    if (reason.trim() === "") return;
    modal.confirm({
      title: t("migration.confirmTitle", { count: able.length }),
      content: t("migration.confirmHint"),
      okText: t("migration.apply", { count: able.length }),
      onOk: apply,
    });
  };
  return (
    <section className={page.panel} aria-busy={progress !== undefined}>
      <h2>{done ? t(undone ? "migration.undone" : "migration.done") : t("migration.trial")}</h2>
      {!done && (
        <p>{t("migration.counts", { open: trial.open, looked: trial.dossiers.length, able: able.length })}</p>
      )}
      {!done && trial.dossiers.length === 0 && <p className={page.muted}>{t("migration.none")}</p>}
      <DossierList dossiers={done ?? trial.dossiers} onShow={onShow} />
      {progress !== undefined && <Progress percent={progress} aria-label={t("migration.progress")} />}
      {error !== undefined && <Failed error={error} />}
      {!done && able.length > 0 && (
        <>
          <div className={styles.field}>
            <label htmlFor="migration-reason">{t("migration.reason")}</label>
            <Input.TextArea
              id="migration-reason"
              rows={2}
              maxLength={2000}
              aria-required
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          {asked && reason.trim() === "" && (
            <p role="alert" className={styles.gap}>
              {t("migration.reasonMissing")}
            </p>
          )}
          <Button
            type="primary"
            disabled={looking || progress !== undefined}
            loading={progress !== undefined}
            onClick={confirm}
          >
            {t("migration.apply", { count: able.length })}
          </Button>
        </>
      )}
      {done && (
        <div className={page.tools}>
          {!undone && done.some((one) => one.done) && (
            <Button loading={progress !== undefined} onClick={() => void takeBack()}>
              {t("migration.undo")}
            </Button>
          )}
          <Button onClick={onAgain}>{t("migration.again")}</Button>
        </div>
      )}
    </section>
  );
}
