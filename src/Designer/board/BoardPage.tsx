import { usePageTitle } from "@longan/web/frame";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { useParams } from "react-router";
import { type DraftView, useDraft } from "../api";
import { useStoredText } from "../keeping/useKeptFile";
import { drawingFile } from "./file";

const EditBoard = lazy(() => import("./EditBoard"));
const ReadBoard = lazy(() => import("./ReadBoard"));

/** The board of a draft: to be worked on, or only looked at by those who may not change it now. */
export function Component() {
  const { id = "" } = useParams();
  const draft = useDraft(id);
  return (
    <Loaded query={draft}>
      {(known) => <Board key={known.id} draft={known} asked={draft.dataUpdatedAt} />}
    </Loaded>
  );
}

function Board({ draft, asked }: { draft: DraftView; asked: number }) {
  const { t, pick } = useTexts();
  usePageTitle(`${t("board.title")}: ${pick(draft.name)}`);
  return (
    <Loaded query={useStoredText(draft.id, drawingFile)}>
      {(stored) => (
        <Suspense fallback={<Skeleton active />}>
          {draft.canEdit ? (
            <EditBoard draft={draft} asked={asked} stored={stored} />
          ) : (
            <ReadBoard draft={draft} xml={stored.text} />
          )}
        </Suspense>
      )}
    </Loaded>
  );
}
