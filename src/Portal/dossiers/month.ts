import type { ExplainedDay } from "@longan/web/api";

export interface Month {
  /** `yyyy-MM` */
  key: string;
  /** Weeks from Monday to Sunday; empty places outside the month. */
  weeks: (string | undefined)[][];
}

/** The calendar months that the explained days touch, as sheets of weeks. */
export function monthsOf(days: readonly Pick<ExplainedDay, "date">[]): Month[] {
  const keys = [...new Set(days.map((day) => day.date.slice(0, 7)))].sort();
  return keys.map((key) => ({ key, weeks: weeksOf(key) }));
}

function weeksOf(key: string): (string | undefined)[][] {
  const [year = 0, month = 1] = key.split("-").map(Number);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells: (string | undefined)[] = Array.from({ length: lead }, () => undefined);
  for (let day = 1; day <= length; day++) cells.push(`${key}-${String(day).padStart(2, "0")}`);
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
