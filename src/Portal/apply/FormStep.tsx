import type { FormDefinition, FormValues } from "@longan/web/api";
import { SchemaForm } from "@longan/web/forms";
import { useTexts } from "@longan/web/texts";
import styles from "./apply.module.css";
import { StepButtons } from "./StepButtons";

interface FormStepProps {
  form: FormDefinition;
  data: FormValues;
  onChange: (data: FormValues) => void;
  onBack: () => void;
  onNext: () => void;
}

export function FormStep({ form, data, onChange, onBack, onNext }: FormStepProps) {
  const { t } = useTexts();
  return (
    <>
      <section className={styles.panel} aria-labelledby="form-title">
        <h2 id="form-title">{t("apply.step.form")}</h2>
        <p className={styles.muted}>{t("apply.formHint")}</p>
        <SchemaForm
          id="application"
          form={form}
          value={data}
          onChange={onChange}
          onComplete={(checked) => {
            onChange(checked);
            onNext();
          }}
          label={t("apply.step.form")}
        />
      </section>
      <StepButtons next={t("apply.next")} form="application" onBack={onBack} />
    </>
  );
}
