import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import styles from "./apply.module.css";

interface StepButtonsProps {
  next: string;
  onBack?: () => void;
  onNext?: () => void;
  /** The form that the button submits instead of going on by itself. */
  form?: string;
  nextDisabled?: boolean;
  loading?: boolean;
}

export function StepButtons({ next, onBack, onNext, form, nextDisabled, loading }: StepButtonsProps) {
  const { t } = useTexts();
  return (
    <div className={styles.buttons}>
      {onBack && (
        <Button size="large" onClick={onBack}>
          {t("apply.back")}
        </Button>
      )}
      <Button
        type="primary"
        size="large"
        htmlType={form ? "submit" : "button"}
        form={form}
        disabled={nextDisabled}
        loading={loading}
        onClick={onNext}
      >
        {next}
      </Button>
    </div>
  );
}
