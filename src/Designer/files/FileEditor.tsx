import { DeleteOutlined } from "@ant-design/icons";
import { problemText } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Alert, App, Button } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { type DraftView, filePath, readText, removeFile, type TextFile } from "../api";
import { drawingFile } from "../board/file";
import { ConflictDialog } from "../keeping/ConflictDialog";
import { KeepMark } from "../keeping/KeepMark";
import { newerThan } from "../keeping/newer";
import { TwoTexts } from "../keeping/TwoTexts";
import { useKept } from "../keeping/useKept";
import { useKeptFile } from "../keeping/useKeptFile";
import { FileFindings } from "./FileFindings";
import styles from "./files.module.css";
import { FormPreview } from "./FormPreview";
import { jsonTrouble } from "./jsonTrouble";
import { offsetOf } from "./position";

const needed = ["procedure.json", drawingFile];

interface FileEditorProps {
  draft: DraftView;
  path: string;
  asked: number;
  stored: TextFile;
}

/** A file of a draft as text, saved while one types. */
export function FileEditor({ draft, path, asked, stored }: FileEditorProps) {
  const { t } = useTexts();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const [text, setText] = useState(stored.text);
  const latest = useRef(text);
  const area = useRef<HTMLTextAreaElement>(null);
  const [address] = useSearchParams();
  const line = Number(address.get("line") ?? 0);
  const produce = useCallback(() => Promise.resolve(latest.current), []);
  const file = useKeptFile(draft.id, path, stored, produce);
  const kept = useKept(file);
  const newer = newerThan(file, kept, draft, path, asked);
  const trouble = path.endsWith(".json") ? jsonTrouble(text) : undefined;

  const show = useCallback((at: number, column = 1) => {
    const offset = offsetOf(latest.current, at, column);
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset);
  }, []);
  useEffect(() => {
    if (line > 0) show(line);
  }, [line, show]);

  const write = (typed: string) => {
    latest.current = typed;
    setText(typed);
    file.touch();
  };
  const take = (theirs: TextFile) => {
    latest.current = theirs.text;
    setText(theirs.text);
    file.adopt(theirs);
  };
  const remove = () =>
    modal.confirm({
      title: t("files.removeTitle", { file: path }),
      content: t("files.removeHint"),
      okText: t("files.remove"),
      okButtonProps: { danger: true },
      onOk: () =>
        removeFile(`/drafts/${draft.id}/files/${filePath(path)}`, file.etag).then(
          () => navigate(`/drafts/${draft.id}/files`),
          (error: unknown) => void message.error(problemText(error)),
        ),
    });

  return (
    <div className={styles.open}>
      <div className={styles.bar}>
        <KeepMark file={file} state={kept} />
        {path === drawingFile && <span className={styles.hint}>{t("files.drawingHint")}</span>}
        {!needed.includes(path) && (
          <Button size="small" danger icon={<DeleteOutlined />} onClick={remove}>
            {t("files.remove")}
          </Button>
        )}
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
      <textarea
        ref={area}
        className={styles.text}
        aria-label={t("files.text", { file: path })}
        value={text}
        spellCheck={false}
        wrap="off"
        onChange={(event) => write(event.target.value)}
      />
      {trouble !== undefined && (
        <Alert type="error" showIcon title={t("files.notJson", { message: trouble })} />
      )}
      <FileFindings draftId={draft.id} path={path} onShow={show} />
      <FormPreview path={path} text={text} />
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
