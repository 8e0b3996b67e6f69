import type { SheetComponent } from "@longan/web/api";
import { Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Tag } from "antd";
import styles from "./sheet.module.css";

export function Components({ components }: { components: SheetComponent[] }) {
  const { t, pick } = useTexts();
  if (components.length === 0) return <Nothing title={t("sheet.noPapers")} />;
  return (
    <ul className={styles.list}>
      {components.map((component) => (
        <li key={component.code}>
          <div>
            <strong>{pick(component.name)}</strong>{" "}
            <Tag color={component.required ? "processing" : "default"}>
              {component.required ? t("papers.required") : t("papers.optional")}
            </Tag>
          </div>
          <div className={styles.muted}>
            {t("papers.count", { originals: component.originals, copies: component.copies })}
          </div>
          {component.note && <div className={styles.muted}>{pick(component.note)}</div>}
          {component.replaceable && <div className={styles.muted}>{t("papers.replaceable")}</div>}
        </li>
      ))}
    </ul>
  );
}
