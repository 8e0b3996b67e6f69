/** Where to go after signing in: only an address of this site, never another's. */
export function nextPlace(next: string | null): string | undefined {
  if (next === null || !/^\/(?![/\\])/.test(next)) return undefined;
  return next.startsWith("/sign-in") ? undefined : next;
}
