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
  const contentOf = (name: string) => shown.find((property) => property.name === name)?.content;
  // A group inside a section may bear the same name: once is enough.
  const names = (heading: string, fields: string[]) =>
    fields.some((name) => schemaOf(contentOf(name))?.title === heading);
  return (
    <fieldset id={fieldPathId.$id} className={styles.group}>
      {title && fieldPathId.path.length > 0 && <legend>{title}</legend>}
      {description && <p className={styles.description}>{description}</p>}
      {sections.map((section, i) => (
        <section key={i}>
          {section.title && section.fields.length > 0 && !names(section.title, section.fields) && (
            <h3>{section.title}</h3>
          )}
          <div className={styles.fields}>
            {section.fields.map((name) => {
              const content = contentOf(name);
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
  schema?: { type?: unknown; title?: unknown };
  uiSchema?: { "ui:widget"?: unknown };
}

function schemaOf(content: unknown): FieldProps["schema"] {
  return isValidElement<FieldProps>(content) ? content.props.schema : undefined;
}

function isWide(content: unknown): boolean {
  if (!isValidElement<FieldProps>(content)) return false;
  const { schema, uiSchema } = content.props;
  const wideTypes: unknown[] = ["object", "array", "boolean"];
  const wideWidgets: unknown[] = ["textarea", "radio", "checkboxes"];
  return wideTypes.includes(schema?.type) || wideWidgets.includes(uiSchema?.["ui:widget"]);
}
