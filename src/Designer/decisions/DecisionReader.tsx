import { useTexts } from "@longan/web/texts";
import { useState } from "react";
import type { DecisionTrial, DraftView } from "../api";
import { FileFindings } from "../files/FileFindings";
import files from "../files/files.module.css";
import { TablesCanvas } from "./TablesCanvas";
import { TryDecision } from "./TryDecision";

const nothing = () => undefined;
const saved = () => Promise.resolve();

/** A file of decisions to look at and to try: a shared one, or one of a draft that is not mine to change now. */
export default function DecisionReader({
  draft,
  path,
  text,
}: {
  draft: DraftView;
  path: string;
  text: string;
}) {
  const { t } = useTexts();
  const [trial, setTrial] = useState<DecisionTrial>();
  const [shown, setShown] = useState<{ decision: string }>();
  return (
    <div className={files.open}>
      <p className={files.hint}>{t("decision.readOnly")}</p>
      <TablesCanvas
        xml={text}
        editable={false}
        matched={rulesOf(trial)}
        shown={shown}
        onReady={nothing}
        onChange={nothing}
      />
      <FileFindings draftId={draft.id} path={path} />
      <TryDecision
        draftId={draft.id}
        path={path}
        before={saved}
        onTried={setTrial}
        onShow={(decision) => setShown({ decision })}
      />
    </div>
  );
}

export function rulesOf(trial: DecisionTrial | undefined): string[] {
  return trial?.rules.map((rule) => rule.ruleId).filter((id) => id !== null) ?? [];
}
