import {
  type CalendarContent,
  type CalendarView,
  type DifferentDay,
  useChangeCalendar,
  useTryCalendar,
} from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Alert, Button, Input, Select } from "antd";
import { useState } from "react";
import styles from "./calendars.module.css";
import { DayEditor } from "./DayEditor";
import { MovesTable } from "./MovesTable";
import { WeekEditor } from "./WeekEditor";
import { shownDays, withDay, withoutDay } from "./year";
import { YearPicture } from "./YearPicture";

/** A year of a calendar: a day is pressed to change it; nothing is carried out that was not looked at before. */
export function CalendarEditor({ calendar }: { calendar: CalendarView }) {
  const { t } = useTexts();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const [content, setContent] = useState<CalendarContent>(calendar.own);
  const [picked, setPicked] = useState<string>();
  const [reason, setReason] = useState("");
  const [commandId, setCommandId] = useState(newId);
  const trial = useTryCalendar(calendar.owner);
  const change = useChangeCalendar(calendar.owner);
  const edit = (next: CalendarContent) => {
    setContent(next);
    setCommandId(newId());
    trial.reset();
    change.reset();
  };
  const keep = (day: DifferentDay) => {
    edit(withDay(content, day));
    setPicked(undefined);
  };
  const days = shownDays(calendar, content);
  const touched = content !== calendar.own;
  const body = { version: calendar.version, calendar: content };
  return (
    <div className={styles.editor}>
      <section aria-label={t("calendar.year", { year })}>
        <div className={styles.bar}>
          <Select
            aria-label={t("calendar.whichYear")}
            value={year}
            options={yearsAround(new Date().getFullYear()).map((value) => ({ value, label: value }))}
            onChange={setYear}
          />
          <label className={styles.known}>
            <input
              type="checkbox"
              checked={content.scheduledYears.includes(year) || calendar.scheduledYears.includes(year)}
              disabled={calendar.scheduledYears.includes(year) && !content.scheduledYears.includes(year)}
              onChange={(event) =>
                edit({
                  ...content,
                  scheduledYears: event.target.checked
                    ? [...content.scheduledYears, year]
                    : content.scheduledYears.filter((one) => one !== year),
                })
              }
            />
            {t("calendar.known")}
          </label>
        </div>
        <YearPicture year={year} days={days} picked={picked} onPick={setPicked} />
      </section>
      <aside className={styles.side}>
        {picked === undefined ? (
          <p className={styles.hint}>{t("calendar.pick")}</p>
        ) : (
          <DayEditor
            key={picked}
            date={picked}
            day={days.get(picked)}
            own={content.days.some((day) => day.date === picked)}
            onKeep={keep}
            onRemove={() => {
              edit(withoutDay(content, picked));
              setPicked(undefined);
            }}
          />
        )}
        <WeekEditor calendar={calendar} content={content} onChange={edit} />
        {touched && (
          <div className={styles.panel}>
            <h2>{t("calendar.change")}</h2>
            <Button block loading={trial.isPending} onClick={() => trial.mutate(body)}>
              {t("calendar.try")}
            </Button>
            {trial.error && <Failed error={trial.error} />}
            {trial.data && (
              <div role="status">
                <Alert
                  type={trial.data.moved > 0 ? "warning" : "info"}
                  showIcon
                  title={t("calendar.would", { ...trial.data })}
                  description={t("calendar.promise")}
                />
                <MovesTable moves={trial.data.dossiers} />
                <label htmlFor="calendar-reason">{t("calendar.reason")}</label>
                <Input.TextArea
                  id="calendar-reason"
                  rows={2}
                  maxLength={1000}
                  value={reason}
                  onChange={(event) => {
                    setReason(event.target.value);
                    setCommandId(newId());
                  }}
                />
                <Button
                  type="primary"
                  block
                  className={styles.apply}
                  disabled={reason.trim() === ""}
                  loading={change.isPending}
                  onClick={() => change.mutate({ ...body, commandId, reason: reason.trim() })}
                >
                  {t("calendar.apply")}
                </Button>
              </div>
            )}
            {change.error && <Failed error={change.error} />}
            <Button type="text" block onClick={() => edit(calendar.own)}>
              {t("calendar.undo")}
            </Button>
          </div>
        )}
      </aside>
    </div>
  );
}

function yearsAround(now: number): number[] {
  return Array.from({ length: 6 }, (_, i) => now - 2 + i);
}
