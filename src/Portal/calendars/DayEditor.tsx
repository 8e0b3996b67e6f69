import type { DifferentDay } from "@longan/web/api";
import { date as shown, weekday } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import styles from "./calendars.module.css";
import { dayKinds, isRestDay, type ShownDay } from "./year";

const morning = [{ from: "07:00", to: "11:30" }];
const afternoon = [{ from: "13:00", to: "17:00" }];

interface DayEditorProps {
  date: string;
  day: ShownDay | undefined;
  /** Whether this calendar says it itself. */
  own: boolean;
  onKeep: (day: DifferentDay) => void;
  onRemove: () => void;
}

/** One day: what it is, what it is called, which document says so. */
export function DayEditor({ date, day, own, onKeep, onRemove }: DayEditorProps) {
  const { t, language } = useTexts();
  const [kind, setKind] = useState<DifferentDay["kind"]>(
    () => day?.kind ?? (isRestDay(date) ? "swappedWorkingDay" : "localClosure"),
  );
  const [name, setName] = useState(day?.name ?? "");
  const [source, setSource] = useState(day?.source ?? "");
  const [confirmed, setConfirmed] = useState(day?.confirmed ?? false);
  const [hours, setHours] = useState(day?.hours ?? []);
  return (
    <div className={styles.panel}>
      <h2>
        {weekday(date, language)}, {shown(date)}
      </h2>
      {day?.inherited && <p className={styles.hint}>{t("calendar.overrides", { name: day.name })}</p>}
      <label htmlFor="day-kind">{t("calendar.what")}</label>
      <Select
        id="day-kind"
        className="la-full"
        value={kind}
        options={dayKinds.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))}
        onChange={setKind}
      />
      <label htmlFor="day-hours">{t("calendar.hours")}</label>
      <Select
        id="day-hours"
        className="la-full"
        value={JSON.stringify(hours)}
        options={[
          {
            value: "[]",
            label: t(kind === "swappedWorkingDay" ? "calendar.ordinaryHours" : "calendar.noHours"),
          },
          { value: JSON.stringify(morning), label: t("calendar.morning") },
          { value: JSON.stringify(afternoon), label: t("calendar.afternoon") },
          ...([morning, afternoon, []].some((known) => JSON.stringify(known) === JSON.stringify(hours))
            ? []
            : [
                {
                  value: JSON.stringify(hours),
                  label: hours.map((one) => `${one.from}–${one.to}`).join(", "),
                },
              ]),
        ]}
        onChange={(value) =>
          setHours(
            value === JSON.stringify(morning)
              ? morning
              : value === JSON.stringify(afternoon)
                ? afternoon
                : value === "[]"
                  ? []
                  : hours,
          )
        }
      />
      <label htmlFor="day-name">{t("calendar.name")}</label>
      <Input id="day-name" maxLength={300} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="day-source">{t("calendar.source")}</label>
      <Input
        id="day-source"
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      <Checkbox checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)}>
        {t("calendar.confirmed")}
      </Checkbox>
      <div className={styles.buttons}>
        <Button
          type="primary"
          disabled={name.trim() === "" || source.trim() === ""}
          onClick={() => onKeep({ date, kind, name, source, confirmed, hours })}
        >
          {t("calendar.keepDay")}
        </Button>
        {own && <Button onClick={onRemove}>{t("calendar.removeDay")}</Button>}
      </div>
    </div>
  );
}
