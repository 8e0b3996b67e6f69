import { useMemo } from "react";
import type { FormDefinition, FormValues } from "../api/types";
import { useTexts } from "../texts";
import styles from "./forms.module.css";
import { localised } from "./localised";
import { readForm } from "./reading";

/** Filled-in data to read, never to change. */
export function FormReader({ form, data }: { form: FormDefinition; data: FormValues }) {
  const { t, language } = useTexts();
  const groups = useMemo(
    () => readForm(localised(form, language), data, { yes: t("form.yes"), no: t("form.no"), none: "–" }),
    [form, data, t, language],
  );
  return (
    <>
      {groups.map((group, i) => (
        <section key={i}>
          {group.title && <h3 className={styles.viewGroup}>{group.title}</h3>}
          <dl className={styles.view}>
            {group.fields.map((field) => [
              <dt key={`${field.label}-label`}>{field.label}</dt>,
              <dd key={`${field.label}-value`}>{field.value}</dd>,
            ])}
          </dl>
        </section>
      ))}
    </>
  );
}
