import { useTexts } from "@longan/web/texts";
import type { DraftView } from "../api";
import styles from "./files.module.css";
import { FileFindings } from "./FileFindings";
import { FormPreview } from "./FormPreview";

export function FileReader({ draft, path, text }: { draft: DraftView; path: string; text: string }) {
  const { t } = useTexts();
  return (
    <div className={styles.open}>
      {/* A text longer than its frame is reached by the keyboard, too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.text} tabIndex={0} role="region" aria-label={t("files.text", { file: path })}>
        {text}
      </pre>
      <FileFindings draftId={draft.id} path={path} />
      <FormPreview path={path} text={text} />
    </div>
  );
}
