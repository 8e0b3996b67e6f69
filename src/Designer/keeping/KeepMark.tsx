import {
  CheckOutlined,
  ExclamationCircleOutlined,
  LoadingOutlined,
  StopOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { time } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import styles from "./keeping.module.css";
import type { KeepState, KeptFile } from "./keptFile";

const icons = {
  unchanged: null,
  waiting: <LoadingOutlined aria-hidden />,
  saving: <LoadingOutlined aria-hidden />,
  kept: <CheckOutlined aria-hidden />,
  failed: <WarningOutlined aria-hidden />,
  stale: <ExclamationCircleOutlined aria-hidden />,
  refused: <StopOutlined aria-hidden />,
};

/** Whether what was done is safe. */
export function KeepMark({ file, state }: { file: KeptFile; state: KeepState }) {
  const { t } = useTexts();
  return (
    <p className={styles.mark} role="status" data-phase={state.phase}>
      {icons[state.phase]}
      {state.phase === "kept"
        ? t("board.kept", { time: state.keptAt ? time(state.keptAt) : "" })
        : t(`board.${state.phase}`)}
      {state.phase === "failed" && (
        <Button size="small" onClick={() => void file.saveNow()}>
          {t("states.retry")}
        </Button>
      )}
    </p>
  );
}
