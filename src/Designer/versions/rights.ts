import type { SessionUser } from "@longan/web/api";

type Person = SessionUser | null | undefined;

/** What the pages offer; the server decides. */
export function mayDraft(person: Person): boolean {
  return person?.roles.some((held) => held.role === "analyst") ?? false;
}

/** Who lets running dossiers go on in another version. */
export function mayMigrate(person: Person): boolean {
  return person?.roles.some((held) => held.role === "publisher" || held.role === "administrator") ?? false;
}

export function mayPublish(person: Person): boolean {
  return person?.roles.some((held) => held.role === "publisher") ?? false;
}
