import { CameraOutlined, UploadOutlined } from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { AttachedFile } from "./AttachedFile";
import { accepted, refusalOf } from "./limits";
import styles from "./papers.module.css";
import type { Papers } from "./usePapers";

interface PaperSlotProps {
  papers: Papers;
  component: string | undefined;
  title: string;
  tag?: ReactNode;
  hint?: string;
}

/** The place for one kind of paper: choose, photograph or drop files. */
export function PaperSlot({ papers, component, title, tag, hint }: PaperSlotProps) {
  const { t } = useTexts();
  const id = useId();
  const [over, setOver] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  const own = papers.attached.filter((one) => one.component === component);

  const take = (files: FileList | null) => {
    const all = Array.from(files ?? []);
    setRefusals(all.flatMap((file) => refusalOf(file) ?? []));
    for (const file of all.filter((one) => refusalOf(one) === undefined)) void papers.add(file, component);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    // Dropping files is the mouse's shortcut; the buttons below do the same for everybody.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.slot}
      aria-labelledby={`${id}-title`}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.slotHead}>
        <h3 id={`${id}-title`}>{title}</h3>
        {tag}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      {own.length > 0 && (
        <ul className={styles.files} aria-live="polite">
          {own.map((paper) => (
            <AttachedFile key={paper.key} paper={paper} onRemove={() => papers.remove(paper.key)} />
          ))}
        </ul>
      )}
      {refusals.map((refusal) => (
        <Alert key={refusal} type="error" showIcon title={refusal} className={styles.refusal} />
      ))}
      <div className={styles.pick}>
        <label className={styles.button}>
          <UploadOutlined aria-hidden /> {t("papers.choose")}
          <span className="la-hidden">: {title}</span>
          <input
            type="file"
            multiple
            accept={accepted}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = "";
            }}
          />
        </label>
        <label className={`${styles.button ?? ""} ${styles.camera ?? ""}`}>
          <CameraOutlined aria-hidden /> {t("papers.photograph")}
          <span className="la-hidden">: {title}</span>
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => {
              take(event.target.files);
              event.target.value = "";
            }}
          />
        </label>
        <span className={styles.drop}>{t("papers.drop")}</span>
      </div>
    </section>
  );
}
