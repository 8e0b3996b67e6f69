import { CheckCircleFilled, CloseOutlined, ExclamationCircleFilled, FileOutlined } from "@ant-design/icons";
import { fileSize } from "@longan/web/format";
import { problemText } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Progress } from "antd";
import styles from "./papers.module.css";
import type { AttachedPaper } from "./usePapers";

export function AttachedFile({ paper, onRemove }: { paper: AttachedPaper; onRemove: () => void }) {
  const { t, language } = useTexts();
  const failed = paper.problem !== undefined;
  return (
    <li className={styles.file}>
      <FileOutlined aria-hidden />
      <div className={styles.fileText}>
        <span className={styles.fileName}>{paper.fileName}</span>{" "}
        <span className={styles.muted}>{fileSize(paper.size, language)}</span>
        {!paper.upload && !failed && (
          <Progress
            percent={Math.round(paper.part * 100)}
            size="small"
            aria-label={t("papers.sending", { name: paper.fileName })}
          />
        )}
        {paper.upload && (
          <div className={styles.arrived} title={`SHA-256 ${paper.upload.content}`}>
            <CheckCircleFilled aria-hidden /> {t("papers.arrived")}
          </div>
        )}
        {failed && (
          <div className={styles.failed}>
            <ExclamationCircleFilled aria-hidden /> {problemText(paper.problem)}
          </div>
        )}
      </div>
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={t("papers.remove", { name: paper.fileName })}
        onClick={onRemove}
      />
    </li>
  );
}
