import { type DueDate, type ExplainedDay, useDueDate } from "@longan/web/api";
import { date, weekday } from "@longan/web/format";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { type Month, monthsOf } from "./month";
import styles from "./month.module.css";

/** Why the result is due on that day: the days counted, those left out and why, the last one. */
export function DueDatePicture({ id }: { id: string }) {
  const due = useDueDate(id);
  return <Loaded query={due}>{(loaded) => <Picture due={loaded} />}</Loaded>;
}

const kinds: readonly ExplainedDay["kind"][] = [
  "counted",
  "firstDayNotCounted",
  "weekend",
  "holiday",
  "suspended",
  "afterCutOff",
  "beforeRestart",
  "rolledOver",
  "lastDay",
  "extended",
];

function Picture({ due }: { due: DueDate }) {
  const { t, pick } = useTexts();
  const days = new Map(due.days.map((day) => [day.date, day]));
  const used = kinds.filter((kind) => due.days.some((day) => day.kind === kind));
  return (
    <div>
      <div className={styles.months}>
        {monthsOf(due.days).map((month) => (
          <MonthSheet key={month.key} month={month} days={days} />
        ))}
      </div>
      <ul className={styles.legend}>
        {used.map((kind) => (
          <li key={kind}>
            <span className={styles.swatch} data-kind={kind} aria-hidden /> {t(`day.${kind}`)}
          </li>
        ))}
      </ul>
      <ul className={styles.named}>
        {due.days.map(
          (day) =>
            day.name && (
              <li key={day.date}>
                {date(day.date)}: {pick(day.name)}
                {!day.confirmed && ` (${t("day.unconfirmed")})`}
              </li>
            ),
        )}
      </ul>
      <p className={styles.sentence}>{pick(due.sentence)}</p>
      {due.standsStill && <Alert type="info" showIcon title={t("dossier.standsStill")} />}
      {due.provisional && <Alert type="info" showIcon title={t("dossier.provisional")} />}
    </div>
  );
}

function MonthSheet({ month, days }: { month: Month; days: Map<string, ExplainedDay> }) {
  const { t, language } = useTexts();
  const [year = "", number = ""] = month.key.split("-");
  const heads = month.weeks[1] ?? [];
  return (
    <table className={styles.month}>
      <caption>{t("day.month", { month: Number(number), year })}</caption>
      <thead>
        <tr>
          {heads.map((day) => (
            <th key={day} scope="col" abbr={weekday(day ?? "", language)}>
              {weekday(day ?? "", language, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, i) => (
          <tr key={i}>
            {week.map((date, n) => (
              <Day key={n} date={date} day={date === undefined ? undefined : days.get(date)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, day }: { date: string | undefined; day: ExplainedDay | undefined }) {
  const { t, pick } = useTexts();
  if (date === undefined) return <td />;
  if (day === undefined) return <td className={styles.outside}>{Number(date.slice(8))}</td>;
  const name = day.name ? pick(day.name) : "";
  const mark = day.kind === "lastDay" ? t("day.due") : day.kind === "extended" ? t("day.again") : undefined;
  const words = [t(`day.${day.kind}`), name, day.confirmed ? "" : t("day.unconfirmed")]
    .filter((word) => word !== "")
    .join(" – ");
  return (
    <td data-kind={day.kind} title={words}>
      <span className={styles.number}>{Number(date.slice(8))}</span>
      {!day.confirmed && <span aria-hidden>?</span>}
      <span className="la-hidden">{words}</span>
      {(mark !== undefined || name !== "") && (
        <span className={styles.name} aria-hidden>
          {mark ?? name}
        </span>
      )}
    </td>
  );
}
