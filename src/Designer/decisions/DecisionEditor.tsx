import { useTexts } from "@longan/web/texts";
import { Alert, App, Button } from "antd";
import { useCallback, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type DecisionTrial, type DraftView, filePath, readText, type TextFile } from "../api";
import { FileFindings } from "../files/FileFindings";
import files from "../files/files.module.css";
import { ConflictDialog } from "../keeping/ConflictDialog";
import { KeepMark } from "../keeping/KeepMark";
import { newerThan } from "../keeping/newer";
import { TwoTexts } from "../keeping/TwoTexts";
import { useKept } from "../keeping/useKept";
import { useKeptFile } from "../keeping/useKeptFile";
import { rulesOf } from "./DecisionReader";
import type { Tables } from "./dmn";
import { TablesCanvas } from "./TablesCanvas";
import { TryDecision } from "./TryDecision";

interface DecisionEditorProps {
  draft: DraftView;
  path: string;
  asked: number;
  stored: TextFile;
}

/** The tables of a file to work on, saved as the rest of the draft is, with what the server finds in them. */
export default function DecisionEditor({ draft, path, asked, stored }: DecisionEditorProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [xml, setXml] = useState(stored.text);
  const [trial, setTrial] = useState<DecisionTrial>();
  const [shown, setShown] = useState<{ decision: string }>();
  const tables = useRef<Tables>(undefined);
  const latest = useRef(stored.text);
  // A file that cannot be opened as tables stays as it is.
  const produce = useCallback(
    async () => (await tables.current?.saveXML({ format: true }))?.xml ?? latest.current,
    [],
  );
  const file = useKeptFile(draft.id, path, stored, produce);
  const kept = useKept(file);
  const newer = newerThan(file, kept, draft, path, asked);
  const ready = useCallback((made: Tables) => (tables.current = made), []);
  const touched = useCallback(() => {
    setTrial(undefined);
    file.touch();
  }, [file]);
  const take = (theirs: TextFile) => {
    tables.current = undefined;
    latest.current = theirs.text;
    file.adopt(theirs);
    setTrial(undefined);
    setXml(theirs.text);
  };
  return (
    <div className={files.open}>
      <div className={files.bar}>
        <KeepMark file={file} state={kept} />
      </div>
      {newer && (
        <Alert
          type="info"
          showIcon
          title={t("board.newer", { by: draft.savedBy })}
          action={
            <Button
              size="small"
              onClick={() => void readText(`/drafts/${draft.id}/files/${filePath(path)}`).then(take)}
            >
              {t("board.takeNewer")}
            </Button>
          }
        />
      )}
      <TablesCanvas
        editable
        xml={xml}
        matched={rulesOf(trial)}
        shown={shown}
        onReady={ready}
        onChange={touched}
      />
      <FileFindings draftId={draft.id} path={path} />
      <TryDecision
        draftId={draft.id}
        path={path}
        before={() => file.saveNow()}
        onTried={setTrial}
        onShow={(decision) => setShown({ decision })}
      />
      {kept.phase === "stale" && kept.conflict && (
        <ConflictDialog
          draftId={draft.id}
          path={path}
          file={file}
          conflict={kept.conflict}
          onTake={(conflict) => take(conflict.theirs)}
          onCopied={(id) => {
            void message.success(t("conflict.copied"));
            void navigate(`/drafts/${id}/files/${path}`);
          }}
        >
          <TwoTexts by={kept.conflict.by} mine={kept.conflict.mine} theirs={kept.conflict.theirs.text} />
        </ConflictDialog>
      )}
    </div>
  );
}
