import { useMovedDossiers, useUndoMigration } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Progress } from "antd";
import { useState } from "react";
import page from "../app/page.module.css";
import { DossierList } from "./DossierList";
import { Reason } from "./Reason";
import { useThrough } from "./through";

interface MovedDossiersProps {
  code: string;
  version: string;
  onTaken: () => void;
}

/** Dossiers that were moved into a version at any time, and their way back. */
export function MovedDossiers({ code, version, onTaken }: MovedDossiersProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const moved = useMovedDossiers(code, version);
  const undo = useUndoMigration(code);
  const { progress, done, error, busy, go } = useThrough();
  if (!moved.data || (moved.data.moved === 0 && !done))
    return moved.error ? <Failed error={moved.error} /> : null;
  const able = moved.data.dossiers.filter((one) => one.done);
  const takeBack = async () => {
    setAsked(true);
    if (reason.trim() === "") return;
    await go(able, (dossiers) => undo.mutateAsync({ commandId: newId(), reason: reason.trim(), dossiers }));
    await moved.refetch();
    onTaken();
  };
  return (
    <section className={page.panel} aria-busy={busy}>
      <h2>{done ? t("migration.undone") : t("migration.moved")}</h2>
      {!done && <p>{t("migration.movedCounts", { moved: moved.data.moved, able: able.length })}</p>}
      <DossierList dossiers={done ?? moved.data.dossiers} />
      {progress !== undefined && <Progress percent={progress} aria-label={t("migration.progress")} />}
      {error !== undefined && <Failed error={error} />}
      {!done && able.length > 0 && (
        <>
          <Reason value={reason} missing={asked && reason.trim() === ""} onChange={setReason} />
          <Button loading={busy} onClick={() => void takeBack()}>
            {t("migration.undoCount", { count: able.length })}
          </Button>
        </>
      )}
    </section>
  );
}
