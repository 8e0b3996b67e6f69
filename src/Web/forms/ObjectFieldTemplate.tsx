import type { ObjectFieldTemplateProps } from "@rjsf/utils";
import { isValidElement } from "react";
import type { FormValues } from "../api/types";
import styles from "./forms.module.css";
import { sectionsOf } from "./sections";

/** A group of fields under headings: two columns where there is room, one on a phone. */
export function ObjectFieldTemplate(props: ObjectFieldTemplateProps<FormValues>) {
  const { fieldPathId, title, description, properties, uiSchema } = props;
  const shown = properties.filter((property) => !property.hidden);
  // RJSF has sorted the properties already; the sections only gather them.
  const { "ui:order": _, ...ui } = (uiSchema ?? {}) as Record<string, unknown>;
  const sections = sectionsOf(
    ui,
    shown.map((property) => property.name),
  );
  return (
    <fieldset id={fieldPathId.$id} className={styles.group}>
      {title && fieldPathId.path.length > 0 && <legend>{title}</legend>}
      {description && <p className={styles.description}>{description}</p>}
      {sections.map((section, i) => (
        <section key={i}>
          {section.title && section.fields.length > 0 && <h3>{section.title}</h3>}
          <div className={styles.fields}>
            {section.fields.map((name) => {
              const content = shown.find((property) => property.name === name)?.content;
              return (
                <div key={name} className={isWide(content) ? styles.wide : undefined}>
                  {content}
                </div>
              );
            })}
          </div>
        </section>
      ))}
    </fieldset>
  );
}

interface FieldProps {
  schema?: { type?: unknown };
  uiSchema?: { "ui:widget"?: unknown };
}

function isWide(content: unknown): boolean {
  if (!isValidElement<FieldProps>(content)) return false;
  const { schema, uiSchema } = content.props;
  const wideTypes: unknown[] = ["object", "array", "boolean"];
  return wideTypes.includes(schema?.type) || uiSchema?.["ui:widget"] === "textarea";
}
