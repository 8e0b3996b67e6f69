import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import type { DraftLine } from "../api";
import page from "../app/page.module.css";
import { DraftTag } from "../versions/StateTag";

/** A draft in a list: how it stands, and the way to it. */
export function DraftLink({ draft }: { draft: DraftLine }) {
  const { t } = useTexts();
  const review = draft.state === "inReview" ? "/review" : "";
  return (
    <div>
      <Link to={`/drafts/${draft.id}${review}`} aria-label={`${t("drafts.open")} ${draft.procedureCode}`}>
        <DraftTag state={draft.state} /> {draft.author}
      </Link>
      <div className={page.muted}>
        {t("drafts.savedBy", { by: draft.savedBy, at: dateTime(draft.savedAt) })}
      </div>
    </div>
  );
}
