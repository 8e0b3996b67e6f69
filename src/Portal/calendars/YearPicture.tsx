import { useTexts } from "@longan/web/texts";
import { monthsOf } from "../dossiers/month";
import styles from "./calendars.module.css";
import { dayKinds, isRestDay, type ShownDay, yearDays } from "./year";

interface YearPictureProps {
  year: number;
  days: Map<string, ShownDay>;
  picked: string | undefined;
  onPick: (date: string) => void;
}

/** Twelve months; each day that differs bears its colour, its mark and its name. */
export function YearPicture({ year, days, picked, onPick }: YearPictureProps) {
  const { t } = useTexts();
  const months = monthsOf(yearDays(year).map((date) => ({ date })));
  return (
    <>
      <div className={styles.year}>
        {months.map((month) => (
          <table key={month.key} className={styles.month}>
            <caption>{t("day.month", { month: Number(month.key.slice(5)), year })}</caption>
            <tbody>
              {month.weeks.map((week, row) => (
                <tr key={row}>
                  {week.map((date, cell) => (
                    <td key={cell}>
                      {date !== undefined && (
                        <DayButton
                          date={date}
                          day={days.get(date)}
                          picked={date === picked}
                          onPick={() => onPick(date)}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <ul className={styles.legend}>
        {dayKinds.map((kind) => (
          <li key={kind}>
            <span className={styles.swatch} data-kind={kind} aria-hidden /> {t(`calendar.kind.${kind}`)}
          </li>
        ))}
        <li>
          <span className={styles.swatch} data-inherited aria-hidden /> {t("calendar.inherited")}
        </li>
      </ul>
    </>
  );
}

interface DayButtonProps {
  date: string;
  day: ShownDay | undefined;
  picked: boolean;
  onPick: () => void;
}

function DayButton({ date, day, picked, onPick }: DayButtonProps) {
  const { t } = useTexts();
  const words = day
    ? [
        t(`calendar.kind.${day.kind}`),
        day.name,
        day.confirmed ? "" : t("day.unconfirmed"),
        day.inherited ? t("calendar.inherited") : "",
      ]
        .filter((word) => word !== "")
        .join(" – ")
    : "";
  const number = Number(date.slice(8));
  const [year, month] = date.split("-");
  return (
    <button
      type="button"
      className={styles.day}
      data-kind={day?.kind}
      data-rest={!day && isRestDay(date) ? true : undefined}
      data-inherited={day?.inherited ? true : undefined}
      aria-pressed={picked}
      aria-label={`${number}/${month}/${year}${words === "" ? "" : `: ${words}`}`}
      title={words}
      onClick={onPick}
    >
      {number}
      {day && !day.confirmed && <span aria-hidden>?</span>}
      {day && day.hours.length > 0 && <span aria-hidden>½</span>}
    </button>
  );
}
