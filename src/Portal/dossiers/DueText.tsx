import { ClockCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { dateTime, weekday } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import styles from "./dossiers.module.css";

/** When the result is due; late is said, not only coloured. */
export function DueText({ dueAt, overdue, long }: { dueAt: string; overdue: boolean; long?: boolean }) {
  const { t, language } = useTexts();
  const day = long ? `${weekday(dueAt, language)} ` : "";
  return (
    <span className={overdue ? styles.late : undefined}>
      {overdue ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />}{" "}
      {t(overdue ? "dossier.overdueSince" : "dossier.dueAt", { at: day + dateTime(dueAt) })}
    </span>
  );
}
