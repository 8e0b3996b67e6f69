import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import type { Defect, SheetComponent } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button, Input, Select } from "antd";
import styles from "./work.module.css";

interface DefectsEditorProps {
  value: Defect[];
  components: SheetComponent[];
  onChange: (defects: Defect[]) => void;
}

/** Every defect at once: the law allows one notice, not one after another. */
export function DefectsEditor({ value, components, onChange }: DefectsEditorProps) {
  const { t, pick } = useTexts();
  const change = (index: number, part: Partial<Defect>) =>
    onChange(value.map((defect, i) => (i === index ? { ...defect, ...part } : defect)));
  return (
    <fieldset className={styles.field}>
      <legend>{t("work.defects")}</legend>
      <p className={styles.muted}>{t("work.defectsHint")}</p>
      <ol className={styles.rows}>
        {value.map((defect, i) => (
          <li key={i}>
            <Select
              className="la-full"
              allowClear
              aria-label={t("work.defectPaper", { n: i + 1 })}
              placeholder={t("work.defectAny")}
              value={defect.component ?? undefined}
              onChange={(component: string | undefined) => change(i, { component })}
              options={components.map((one) => ({ value: one.code, label: pick(one.name) }))}
            />
            <Input.TextArea
              autoSize={{ minRows: 2 }}
              maxLength={1000}
              aria-label={t("work.defectText", { n: i + 1 })}
              placeholder={t("work.defectPlaceholder")}
              value={defect.description}
              onChange={(event) => change(i, { description: event.target.value })}
            />
            {value.length > 1 && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                onClick={() => onChange(value.filter((_, n) => n !== i))}
              >
                {t("work.defectRemove", { n: i + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Button icon={<PlusOutlined />} onClick={() => onChange([...value, { description: "" }])}>
        {t("work.defectAdd")}
      </Button>
    </fieldset>
  );
}
