import { Theme } from "@rjsf/antd";
import { withTheme } from "@rjsf/core";
import type { UiSchema } from "@rjsf/utils";
import { Form } from "antd";
import { useCallback, useMemo, useRef } from "react";
import type { FormDefinition, FormValues } from "../api/types";
import { useTexts } from "../texts";
import { ArrayFieldItemTemplate } from "./ArrayFieldItemTemplate";
import { ArrayFieldTemplate } from "./ArrayFieldTemplate";
import { DateWidget } from "./DateWidget";
import styles from "./forms.module.css";
import { localised } from "./localised";
import { ObjectFieldTemplate } from "./ObjectFieldTemplate";
import { RadioWidget } from "./RadioWidget";
import { translateString } from "./texts";
import { validator } from "./validator";

const ThemedForm = withTheme<FormValues>({
  ...Theme,
  templates: { ...Theme.templates, ArrayFieldItemTemplate, ArrayFieldTemplate, ObjectFieldTemplate },
  widgets: { ...Theme.widgets, DateWidget, RadioWidget },
} as Parameters<typeof withTheme<FormValues>>[0]);

/** A person chooses and declares: no value is theirs before, not even the only one allowed. */
const nothingChosen = { constAsDefaults: "never" } as const;

export interface SchemaFormProps {
  id: string;
  form: FormDefinition;
  value: FormValues;
  onChange: (value: FormValues) => void;
  /** Called when the data satisfy the form. A button with `form={id}` and `htmlType="submit"` asks for it. */
  onComplete: (value: FormValues) => void;
  label: string;
}

/** An e-form of a procedure, drawn from its JSON Schema and UI schema. */
export function SchemaForm({ id, form, value, onChange, onComplete, label }: SchemaFormProps) {
  const { language } = useTexts();
  const { schema, ui } = useMemo(() => localised(form, language), [form, language]);
  const frame = useRef<HTMLDivElement>(null);
  const showFirstError = useCallback(() => {
    requestAnimationFrame(() =>
      frame.current?.querySelector(".ant-form-item-has-error")?.scrollIntoView({ block: "center" }),
    );
  }, []);
  return (
    <div ref={frame} className={styles.frame} role="group" aria-label={label}>
      <Form layout="vertical" component={false}>
        <ThemedForm
          id={id}
          idPrefix={id}
          schema={schema}
          uiSchema={{ ...(ui as UiSchema<FormValues>), "ui:submitButtonOptions": { norender: true } }}
          formData={value}
          validator={validator}
          translateString={translateString}
          noHtml5Validate
          omitExtraData
          experimental_defaultFormStateBehavior={nothingChosen}
          showErrorList="top"
          focusOnFirstError
          onChange={(event) => onChange(event.formData ?? {})}
          onSubmit={(event) => onComplete(event.formData ?? {})}
          onError={showFirstError}
        />
      </Form>
    </div>
  );
}
