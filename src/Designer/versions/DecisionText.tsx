import { date } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import type { Decision } from "../api";
import page from "../app/page.module.css";

/** The decision that a version rests on, in one line and a half. */
export function DecisionText({ decision }: { decision: Decision | null | undefined }) {
  const { t } = useTexts();
  if (!decision) return null;
  return (
    <>
      {decision.number}
      <div className={page.muted}>
        {[t(`decisionKind.${decision.kind}`), decision.signerTitle, date(decision.signedOn)].join(" · ")}
      </div>
    </>
  );
}
