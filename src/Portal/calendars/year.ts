import type { CalendarContent, CalendarView, DifferentDay } from "@longan/web/api";

export interface ShownDay extends DifferentDay {
  /** Said by a calendar above this one. */
  inherited: boolean;
}

export const dayKinds = [
  "holiday",
  "compensatoryDayOff",
  "swappedDayOff",
  "swappedWorkingDay",
  "localClosure",
] as const satisfies readonly DifferentDay["kind"][];

/** The days that differ as they would hold with what is typed now. */
export function shownDays(calendar: CalendarView, content: CalendarContent): Map<string, ShownDay> {
  const days = new Map<string, ShownDay>();
  for (const { day, owner } of calendar.days)
    if (owner !== calendar.owner) days.set(day.date, { ...day, inherited: true });
  for (const day of content.days) days.set(day.date, { ...day, inherited: false });
  return days;
}

export function withDay(content: CalendarContent, day: DifferentDay): CalendarContent {
  const days = [...content.days.filter((one) => one.date !== day.date), day];
  return { ...content, days: days.sort((a, b) => a.date.localeCompare(b.date)) };
}

export function withoutDay(content: CalendarContent, date: string): CalendarContent {
  return { ...content, days: content.days.filter((day) => day.date !== date) };
}

export function isRestDay(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

export function yearDays(year: number): string[] {
  return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}-01`);
}
