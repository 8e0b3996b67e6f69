import { ProblemError } from "../api/problem";
import { dateTime } from "../format";
import { t } from "../texts";

/** The server's own sentence where it gave one; otherwise ours for the kind of failure. */
export function problemText(error: unknown): string {
  if (!(error instanceof ProblemError)) return t("states.unexpected");
  if (error.status === 409) return conflictText(error);
  if (error.message !== "") return error.message;
  switch (error.status) {
    case 0:
      return error.code === "contentDiffers" ? t("states.contentDiffers") : t("states.offline");
    case 401:
      return t("states.signedOut");
    case 404:
      return t("states.notFound");
    case 413:
      return t("states.tooLarge");
    case 415:
      return t("states.fileType");
    case 429:
    case 503:
      return t("states.busy", { seconds: error.retryAfterSeconds ?? 30 });
    default:
      return t("states.unexpected");
  }
}

function conflictText(error: ProblemError): string {
  const { by, at } = error.arguments;
  if (error.message !== "") return error.message;
  return typeof by === "string" && typeof at === "string"
    ? t("states.doneBy", { by, at: dateTime(at) })
    : t("states.conflict");
}
