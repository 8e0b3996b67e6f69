import type { SheetComponent, Text } from "@longan/web/api";
import { Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { NeedTag } from "../papers/NeedTag";
import styles from "./sheet.module.css";

interface ComponentsProps {
  components: SheetComponent[];
  /** What the law says about all papers together. */
  notes?: Text[];
}

export function Components({ components, notes = [] }: ComponentsProps) {
  const { t, pick } = useTexts();
  if (components.length === 0) return <Nothing title={t("sheet.noPapers")} />;
  return (
    <ul className={styles.list}>
      {components.map((component) => (
        <li key={component.code}>
          <div>
            <strong>{pick(component.name)}</strong> <NeedTag component={component} />
          </div>
          <div className={styles.muted}>
            {t("papers.count", { originals: component.originals, copies: component.copies })}
          </div>
          {component.note && <div className={styles.muted}>{pick(component.note)}</div>}
          {component.replaceable && <div className={styles.muted}>{t("papers.replaceable")}</div>}
        </li>
      ))}
      {notes.map((note) => (
        <li key={note.vi} className={styles.muted}>
          {pick(note)}
        </li>
      ))}
    </ul>
  );
}
