import { DownloadOutlined } from "@ant-design/icons";
import { dateTime } from "@longan/web/format";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { copyWith } from "../api";
import styles from "./keeping.module.css";
import type { Conflict, KeptFile } from "./keptFile";

interface ConflictDialogProps {
  draftId: string;
  path: string;
  file: KeptFile;
  conflict: Conflict;
  /** Mine and theirs beside each other. */
  children: ReactNode;
  onTake: (conflict: Conflict) => void;
  onCopied: (draftId: string) => void;
}

/** Two people saved: shows both and lets the second one choose. It cannot be closed without choosing. */
export function ConflictDialog({
  draftId,
  path,
  file,
  conflict,
  children,
  onTake,
  onCopied,
}: ConflictDialogProps) {
  const { t } = useTexts();
  const [copying, setCopying] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const { by, at, mine } = conflict;
  const copy = async () => {
    setCopying(true);
    setFailed(undefined);
    try {
      const id = await copyWith(draftId, path, mine);
      file.adopt(conflict.theirs);
      onCopied(id);
    } catch (error) {
      setFailed(error);
    } finally {
      setCopying(false);
    }
  };
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={1100}
      title={t("conflict.title", { by })}
      footer={null}
    >
      <p>{t("conflict.lead", { by, at: at === "" ? "" : dateTime(at), file: path })}</p>
      {children}
      {failed !== undefined && <Failed error={failed} />}
      <div className={styles.choices}>
        <Choice hint={t("conflict.copyHint")}>
          <Button type="primary" block loading={copying} onClick={() => void copy()}>
            {t("conflict.copy")}
          </Button>
        </Choice>
        <Choice hint={t("conflict.overwriteHint")}>
          <Button danger block onClick={() => void file.overwrite()}>
            {t("conflict.overwrite")}
          </Button>
        </Choice>
        <Choice hint={t("conflict.takeHint")}>
          <Button block onClick={() => onTake(conflict)}>
            {t("conflict.take")}
          </Button>
        </Choice>
      </div>
      <Button type="link" icon={<DownloadOutlined />} onClick={() => download(path, mine)}>
        {t("conflict.download")}
      </Button>
    </Modal>
  );
}

function Choice({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <div>
      {children}
      <small>{hint}</small>
    </div>
  );
}

function download(path: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = path.split("/").at(-1) ?? path;
  link.click();
  URL.revokeObjectURL(address);
}
