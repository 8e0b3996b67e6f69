import { type MigrationBody, type MigrationTrial, useMigrate, useUndoMigration } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { App, Button, Progress } from "antd";
import { useState } from "react";
import page from "../app/page.module.css";
import { DossierList } from "./DossierList";
import { Reason } from "./Reason";
import { useThrough } from "./through";

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
  const { progress, done, error, busy, go } = useThrough();
  const [undone, setUndone] = useState(false);
  const migrate = useMigrate(code);
  const undo = useUndoMigration(code);
  const able = trial.dossiers.filter((one) => one.done);

  const apply = () =>
    void go(able, (dossiers) =>
      migrate.mutateAsync({ ...body, commandId: newId(), reason: reason.trim(), dossiers }),
    );
  const takeBack = async () => {
    await go(done?.filter((one) => one.done) ?? [], (dossiers) =>
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
    <section className={page.panel} aria-busy={busy}>
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
          <Reason value={reason} missing={asked && reason.trim() === ""} onChange={setReason} />
          <Button type="primary" disabled={looking || busy} loading={busy} onClick={confirm}>
            {t("migration.apply", { count: able.length })}
          </Button>
        </>
      )}
      {done && (
        <div className={page.tools}>
          {!undone && done.some((one) => one.done) && (
            <Button loading={busy} onClick={() => void takeBack()}>
              {t("migration.undo")}
            </Button>
          )}
          <Button onClick={onAgain}>{t("migration.again")}</Button>
        </div>
      )}
    </section>
  );
}
