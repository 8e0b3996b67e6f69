import { SchemaForm } from "@longan/web/forms";
import type { FormDefinition, FormValues } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { useMemo, useState } from "react";
import styles from "./files.module.css";

/** A form as people will see it, while it is being written. */
export function FormPreview({ path, text }: { path: string; text: string }) {
  const { t } = useTexts();
  const [value, setValue] = useState<FormValues>({});
  const form = useMemo(() => (path.endsWith(".form.json") ? formIn(text) : undefined), [path, text]);
  if (form === undefined) return null;
  return (
    <section className={styles.preview}>
      <h2>{t("files.preview")}</h2>
      <SchemaForm
        id="preview"
        key={text}
        form={form}
        value={value}
        onChange={setValue}
        onComplete={() => undefined}
        label={t("files.preview")}
      />
    </section>
  );
}

function formIn(text: string): FormDefinition | undefined {
  try {
    const read = JSON.parse(text) as Partial<FormDefinition> | null;
    return typeof read?.schema === "object" ? { schema: read.schema, ui: read.ui ?? {} } : undefined;
  } catch {
    return undefined;
  }
}
