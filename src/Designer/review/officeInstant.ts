/** The instant of a wall clock in Vietnam (UTC+7 all year), whatever zone the device is in. */
export function officeInstant(wallClock: string): string {
  return new Date(`${wallClock}:00+07:00`).toISOString();
}
