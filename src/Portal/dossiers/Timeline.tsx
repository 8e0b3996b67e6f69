import {
  BellOutlined,
  CalendarOutlined,
  CheckOutlined,
  ClockCircleOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FlagOutlined,
} from "@ant-design/icons";
import type { TimelineEntry } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Tag } from "antd";
import type { ReactNode } from "react";
import styles from "./timeline.module.css";

const icons: Record<TimelineEntry["kind"], ReactNode> = {
  step: <CheckOutlined />,
  notice: <BellOutlined />,
  slip: <FileTextOutlined />,
  appointment: <CalendarOutlined />,
  result: <FileDoneOutlined />,
  clock: <ClockCircleOutlined />,
  end: <FlagOutlined />,
};

/** What happened and what comes, from top to bottom, in plain words. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTexts();
  if (entries.length === 0) return <Nothing title={t("timeline.nothing")} />;
  return (
    <ol className={styles.line} aria-label={t("timeline.title")}>
      {entries.map((entry, i) => (
        <Entry key={i} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t, pick } = useTexts();
  const { state } = entry;
  return (
    <li data-state={state} data-kind={entry.kind} aria-current={state === "current" ? "step" : undefined}>
      <span className={styles.dot} aria-hidden>
        {state === "done" || entry.kind !== "step" ? icons[entry.kind] : <ClockCircleOutlined />}
      </span>
      <div>
        <p className={styles.title}>
          {pick(entry.title)} {state === "current" && <Tag color="processing">{t("timeline.current")}</Tag>}
          {state === "waiting" && <span className="la-hidden">{t("timeline.waiting")}</span>}
          {entry.late && <Tag color="error">{t("timeline.late")}</Tag>}
        </p>
        {entry.outcome && <p className={styles.outcome}>{pick(entry.outcome)}</p>}
        {entry.reason && <p className={styles.reason}>{entry.reason}</p>}
        <p className={styles.meta}>{details(entry, t, pick).join(" · ")}</p>
      </div>
    </li>
  );
}

function details(
  entry: TimelineEntry,
  t: ReturnType<typeof useTexts>["t"],
  pick: ReturnType<typeof useTexts>["pick"],
): string[] {
  const lines: string[] = [];
  if (entry.who) lines.push(entry.who);
  if (entry.state === "done") lines.push(dateTime(entry.until ?? entry.at));
  if (entry.state === "current") {
    lines.push(t("timeline.since", { at: dateTime(entry.at) }));
    if (entry.dueAt) lines.push(t("timeline.until", { at: dateTime(entry.dueAt) }));
  }
  if (entry.workingTime && entry.state === "done")
    lines.push(t("timeline.took", { time: pick(entry.workingTime) }));
  return lines;
}
