import { useAppointmentSlots } from "@longan/web/api";
import { date, isoDay, time, weekday } from "@longan/web/format";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Radio, Select } from "antd";
import { useState } from "react";
import styles from "./work.module.css";

interface SlotPickerProps {
  dossierId: string;
  value: string | undefined;
  onChange: (instant: string) => void;
}

/** A free time at the office: first the day, then the hour. */
export function SlotPicker({ dossierId, value, onChange }: SlotPickerProps) {
  const { t } = useTexts();
  const slots = useAppointmentSlots(dossierId);
  return (
    <fieldset className={styles.field}>
      <legend>{t("slots.title")}</legend>
      <Loaded query={slots}>
        {(free) =>
          free.length === 0 ? (
            <Nothing title={t("slots.none")} hint={t("slots.noneHint")} />
          ) : (
            <DayAndHour free={free} value={value} onChange={onChange} />
          )
        }
      </Loaded>
    </fieldset>
  );
}

interface DayAndHourProps {
  free: string[];
  value: string | undefined;
  onChange: (instant: string) => void;
}

function DayAndHour({ free, value, onChange }: DayAndHourProps) {
  const { t, language } = useTexts();
  const days = [...new Set(free.map((instant) => isoDay(instant)))];
  const [day, setDay] = useState(() => (value ? isoDay(value) : (days[0] ?? "")));
  return (
    <>
      <Select
        className="la-full"
        aria-label={t("slots.day")}
        value={day}
        onChange={setDay}
        options={days.map((one) => ({ value: one, label: `${weekday(one, language)} ${date(one)}` }))}
      />
      <Radio.Group
        aria-label={t("slots.hour")}
        className={styles.hours}
        optionType="button"
        buttonStyle="solid"
        value={value}
        onChange={(event) => onChange(String(event.target.value))}
        options={free
          .filter((instant) => isoDay(instant) === day)
          .map((instant) => ({ value: instant, label: time(instant) }))}
      />
    </>
  );
}
