import { CheckOutlined, LoadingOutlined, WarningOutlined } from "@ant-design/icons";
import { time } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import styles from "./apply.module.css";
import type { Autosave } from "./useAutosave";

/** Whether what was typed is safe. */
export function SaveMark({ autosave }: { autosave: Autosave }) {
  const { t } = useTexts();
  const { state, savedAt, save } = autosave;
  return (
    <p className={styles.save} role="status" data-state={state}>
      {(state === "waiting" || state === "saving") && (
        <>
          <LoadingOutlined aria-hidden /> {t("apply.saving")}
        </>
      )}
      {state === "saved" && savedAt && (
        <>
          <CheckOutlined aria-hidden /> {t("apply.saved", { time: time(savedAt) })}
        </>
      )}
      {state === "failed" && (
        <>
          <WarningOutlined aria-hidden /> {t("apply.notSaved")}{" "}
          <Button size="small" onClick={() => void save()}>
            {t("states.retry")}
          </Button>
        </>
      )}
    </p>
  );
}
