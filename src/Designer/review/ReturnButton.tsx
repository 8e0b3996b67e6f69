import { useTexts } from "@longan/web/texts";
import { type DraftView, useReturnDraft } from "../api";
import { ReasonButton } from "../versions/ReasonButton";

/** Gives a draft back to its author with a reason. */
export function ReturnButton({ draft }: { draft: DraftView }) {
  const { t } = useTexts();
  const giveBack = useReturnDraft(draft.id);
  return (
    <ReasonButton
      label={t("review.return")}
      title={t("review.returnTitle")}
      hint={t("review.returnHint")}
      reasonLabel={t("review.returnReason")}
      done={t("review.returnedDone")}
      order={giveBack}
    />
  );
}
