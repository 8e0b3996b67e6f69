import type { CalendarContent, CalendarView } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button, Input } from "antd";
import styles from "./calendars.module.css";

interface WeekEditorProps {
  calendar: CalendarView;
  content: CalendarContent;
  onChange: (content: CalendarContent) => void;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Weekly hours: those inherited, or the calendar's own. */
export function WeekEditor({ calendar, content, onChange }: WeekEditorProps) {
  const { t } = useTexts();
  const own = content.week.length > 0;
  const week = own ? content.week : calendar.week;
  const set = (at: number, part: "from" | "to", value: string) =>
    onChange({
      ...content,
      week: content.week.map((one, i) => (i === at ? { ...one, [part]: value } : one)),
    });
  return (
    <details className={styles.panel}>
      <summary>{t("calendar.week")}</summary>
      {weekdays.map((day) => (
        <div key={day} className={styles.weekday}>
          <span>{t(`calendar.weekday.${day}`)}</span>
          <span>
            {week.map(
              (one, at) =>
                one.day === day && (
                  <span key={at} className={styles.hours}>
                    {own ? (
                      <>
                        <input
                          type="time"
                          aria-label={t("calendar.from", { day: t(`calendar.weekday.${day}`) })}
                          value={one.from}
                          onChange={(event) => set(at, "from", event.target.value)}
                        />
                        –
                        <input
                          type="time"
                          aria-label={t("calendar.to", { day: t(`calendar.weekday.${day}`) })}
                          value={one.to}
                          onChange={(event) => set(at, "to", event.target.value)}
                        />
                        <Button
                          type="text"
                          size="small"
                          aria-label={t("calendar.removeHours")}
                          onClick={() =>
                            onChange({ ...content, week: content.week.filter((_, other) => other !== at) })
                          }
                        >
                          ×
                        </Button>
                      </>
                    ) : (
                      `${one.from}–${one.to}`
                    )}
                  </span>
                ),
            )}
            {own && (
              <Button
                type="link"
                size="small"
                onClick={() =>
                  onChange({ ...content, week: [...content.week, { day, from: "07:00", to: "11:30" }] })
                }
              >
                {t("calendar.addHours")}
              </Button>
            )}
          </span>
        </div>
      ))}
      {own ? (
        <>
          <label htmlFor="week-source">{t("calendar.weekSource")}</label>
          <Input
            id="week-source"
            maxLength={300}
            value={content.weekSource}
            onChange={(event) => onChange({ ...content, weekSource: event.target.value })}
          />
          {calendar.owner !== "national" && (
            <Button type="link" onClick={() => onChange({ ...content, week: [], weekSource: "" })}>
              {t("calendar.inheritWeek")}
            </Button>
          )}
        </>
      ) : (
        <Button type="link" onClick={() => onChange({ ...content, week: calendar.week })}>
          {t("calendar.ownWeek")}
        </Button>
      )}
    </details>
  );
}
