/** The office's clock: every date a person reads is in this zone, whatever the device says. */
const zone = "Asia/Ho_Chi_Minh";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function read(instant: string | Date): Record<string, string> {
  const date = typeof instant === "string" ? new Date(instant) : instant;
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
}

/** `dd/MM/yyyy HH:mm` */
export function dateTime(instant: string | Date): string {
  return `${date(instant)} ${time(instant)}`;
}

/** `dd/MM/yyyy`; a calendar date `yyyy-MM-dd` is taken as it stands. */
export function date(instant: string | Date): string {
  if (typeof instant === "string" && /^\d{4}-\d{2}-\d{2}$/.test(instant)) {
    return instant.split("-").reverse().join("/");
  }
  const p = read(instant);
  return `${p.day ?? ""}/${p.month ?? ""}/${p.year ?? ""}`;
}

/** `HH:mm` */
export function time(instant: string | Date): string {
  const p = read(instant);
  return `${p.hour ?? ""}:${p.minute ?? ""}`;
}

/** `yyyy-MM-dd` of the office's day. */
export function isoDay(instant: string | Date): string {
  return date(instant).split("/").reverse().join("-");
}

export function weekday(instant: string | Date, language: string, width: "long" | "short" = "long"): string {
  const day = typeof instant === "string" && instant.length === 10 ? `${instant}T05:00:00Z` : instant;
  const name = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: width }).format(new Date(day));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The instant of an office's day (`yyyy-MM-dd`) and hour (`HH:mm`). Vietnam knows no summer time. */
export function instantOf(day: string, hour: string): string {
  return new Date(`${day}T${hour}:00+07:00`).toISOString();
}
