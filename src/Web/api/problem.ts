export interface Finding {
  path: string;
  code: string;
  message: string;
}

interface ProblemBody {
  title?: unknown;
  detail?: unknown;
  code?: unknown;
  arguments?: unknown;
  findings?: unknown;
}

/** What the server refused, in the reader's words (RFC 9457), or a connection that failed (`status` 0). */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly arguments: Record<string, unknown>;
  readonly findings: Finding[];
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, body: unknown, retryAfter?: string | null) {
    const problem = isRecord(body) ? (body as ProblemBody) : {};
    super(firstText(problem.detail, problem.title));
    this.name = "ProblemError";
    this.status = status;
    this.code = typeof problem.code === "string" ? problem.code : undefined;
    this.arguments = isRecord(problem.arguments) ? problem.arguments : {};
    this.findings = Array.isArray(problem.findings) ? problem.findings.filter(isFinding) : [];
    const seconds = Number(retryAfter);
    this.retryAfterSeconds = retryAfter && Number.isFinite(seconds) ? seconds : undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFinding(value: unknown): value is Finding {
  return isRecord(value) && typeof value.path === "string" && typeof value.message === "string";
}

function firstText(...candidates: unknown[]): string {
  return candidates.find((c): c is string => typeof c === "string" && c.length > 0) ?? "";
}
