const cookieName = "XSRF-TOKEN";
export const headerName = "X-XSRF-TOKEN";

/** The token that `GET /api/session` leaves in a readable cookie; every unsafe request sends it back. */
export function readToken(cookies: string): string | undefined {
  for (const pair of cookies.split(";")) {
    const [name, ...value] = pair.trim().split("=");
    if (name === cookieName) return decodeURIComponent(value.join("="));
  }
  return undefined;
}

export async function renewToken(): Promise<void> {
  await fetch("/api/session", { credentials: "same-origin" });
}

export function isUnsafe(method: string): boolean {
  return !["GET", "HEAD", "OPTIONS"].includes(method.toUpperCase());
}
