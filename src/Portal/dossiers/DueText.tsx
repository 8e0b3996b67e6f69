import { ClockCircleOutlined, PauseCircleOutlined, WarningOutlined } from "@ant-design/icons";
import type { DossierView } from "@longan/web/api";
import { dateTime, weekday } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import styles from "./dossiers.module.css";

/** When the result is due; late is said, not only coloured. No date is told that does not hold: while the clock stands, that it does. */
export function DueText({ dueAt, overdue, stopped }: { dueAt: string; overdue: boolean; stopped: boolean }) {
  const { t } = useTexts();
  return stopped ? (
    <span>
      <PauseCircleOutlined aria-hidden /> {t("dossier.stopped")}
    </span>
  ) : (
    <Due dueAt={dateTime(dueAt)} overdue={overdue} />
  );
}

/** The same for the head of a dossier: with the day of the week, and what the clock waits for. */
export function DossierDue({ dossier }: { dossier: DossierView }) {
  const { t, pick, language } = useTexts();
  const { dueAt, clockStop, status, closed } = dossier;
  if (clockStop) {
    return (
      <span>
        <PauseCircleOutlined aria-hidden />{" "}
        {t("dossier.stoppedFor", { since: dateTime(clockStop.since), step: pick(clockStop.waitsFor) })}
      </span>
    );
  }
  if (!dueAt) return null;
  const overdue = !closed && status < 9 && isPast(dueAt);
  return <Due dueAt={`${weekday(dueAt, language)} ${dateTime(dueAt)}`} overdue={overdue} />;
}

function Due({ dueAt, overdue }: { dueAt: string; overdue: boolean }) {
  const { t } = useTexts();
  return (
    <span className={overdue ? styles.late : undefined}>
      {overdue ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />}{" "}
      {t(overdue ? "dossier.overdueSince" : "dossier.dueAt", { at: dueAt })}
    </span>
  );
}

function isPast(instant: string): boolean {
  return new Date(instant).getTime() < Date.now();
}
