import { LockOutlined } from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Button, Tag } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { type DraftView, useAnalysis } from "../api";
import type { Drawing } from "../drawing/modeler";
import { ProcessView } from "../drawing/ProcessView";
import { BoardFrame } from "./BoardFrame";
import { useBoardPlace } from "./useBoardPlace";
import { useFindingMarks } from "./useFindingMarks";

/** The board to look at: for those who may not change the draft, and for all while it is in review. */
export default function ReadBoard({ draft, xml }: { draft: DraftView; xml: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const place = useBoardPlace();
  const [drawing, setDrawing] = useState<Drawing>();
  const analysis = useAnalysis(draft.id);
  const marks = useFindingMarks(analysis.data);
  const why = draft.state === "inReview" ? "board.readOnlyReview" : "board.readOnlyOther";
  return (
    <BoardFrame
      draft={draft}
      place={place}
      analysis={analysis}
      drawing={drawing}
      editing={false}
      mark={
        <Tag icon={<LockOutlined />} title={t(why)}>
          {t("board.readOnly")}
        </Tag>
      }
      action={
        draft.canReview && (
          <Button type="primary" onClick={() => void navigate(`/drafts/${draft.id}/review`)}>
            {t("board.toReview")}
          </Button>
        )
      }
      notice={null}
      tools={null}
      canvas={
        <ProcessView
          xml={xml}
          marks={marks}
          shown={place.at}
          label={t("board.canvas")}
          onReady={setDrawing}
        />
      }
    />
  );
}
