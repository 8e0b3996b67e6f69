import type { SessionUser } from "@longan/web/api";

type Person = SessionUser | null | undefined;

/** What the pages offer; the server decides. */
export function mayDraft(person: Person): boolean {
  return person?.roles.some((held) => held.role === "analyst") ?? false;
}

export function mayPublish(person: Person): boolean {
  return person?.roles.some((held) => held.role === "publisher") ?? false;
}
