import { useTexts } from "@longan/web/texts";
import { Alert, App, Button } from "antd";
import { useCallback, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type DraftView, readText, type TextFile, useAnalysis } from "../api";
import type { Modeler } from "../drawing/modeler";
import { ConflictDialog } from "../keeping/ConflictDialog";
import { KeepMark } from "../keeping/KeepMark";
import { newerThan } from "../keeping/newer";
import { TwoDrawings } from "../keeping/TwoDrawings";
import { useKept } from "../keeping/useKept";
import { useKeptFile } from "../keeping/useKeptFile";
import { Properties } from "../properties/Properties";
import { BoardFrame } from "./BoardFrame";
import { DrawingTools } from "./DrawingTools";
import { EditCanvas } from "./EditCanvas";
import { drawingFile } from "./file";
import { StepPalette } from "./StepPalette";
import { SendButton } from "../review/SendButton";
import { useBoardPlace } from "./useBoardPlace";
import { useFindingMarks } from "./useFindingMarks";

interface EditBoardProps {
  draft: DraftView;
  /** When the draft was last asked for, in milliseconds. */
  asked: number;
  stored: TextFile;
}

/** The board to work on. */
export default function EditBoard({ draft, asked, stored }: EditBoardProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const place = useBoardPlace();
  const [xml, setXml] = useState(stored.text);
  const [modeler, setModeler] = useState<Modeler>();
  const current = useRef<Modeler>(undefined);
  const produce = useCallback(async () => (await current.current?.saveXML({ format: true }))?.xml ?? "", []);
  const file = useKeptFile(draft.id, drawingFile, stored, produce);
  const kept = useKept(file);
  const analysis = useAnalysis(draft.id);
  const marks = useFindingMarks(analysis.data);
  const newer = newerThan(file, kept, draft, drawingFile, asked);

  const ready = useCallback((drawing: Modeler) => {
    current.current = drawing;
    setModeler(drawing);
  }, []);
  const touched = useCallback(() => file.touch(), [file]);
  const take = (theirs: TextFile) => {
    file.adopt(theirs);
    setModeler(undefined);
    setXml(theirs.text);
  };

  return (
    <BoardFrame
      draft={draft}
      place={place}
      analysis={analysis}
      drawing={modeler}
      editing
      mark={<KeepMark file={file} state={kept} />}
      action={<SendButton draft={draft} before={() => file.saveNow()} />}
      notice={
        newer && (
          <Alert
            type="info"
            showIcon
            banner
            title={t("board.newer", { by: draft.savedBy })}
            action={
              <Button
                size="small"
                onClick={() => void readText(`/drafts/${draft.id}/files/${drawingFile}`).then(take)}
              >
                {t("board.takeNewer")}
              </Button>
            }
          />
        )
      }
      tools={modeler && <DrawingTools modeler={modeler} />}
      palette={modeler && <StepPalette modeler={modeler} />}
      canvas={
        <EditCanvas key={xml} xml={xml} marks={marks} at={place.at} onReady={ready} onChange={touched} />
      }
      properties={modeler && <Properties modeler={modeler} draft={draft} onSelect={place.setAt} />}
    >
      {kept.phase === "stale" && kept.conflict && (
        <ConflictDialog
          draftId={draft.id}
          path={drawingFile}
          file={file}
          conflict={kept.conflict}
          onTake={(conflict) => take(conflict.theirs)}
          onCopied={(id) => {
            void message.success(t("conflict.copied"));
            void navigate(`/drafts/${id}`);
          }}
        >
          <TwoDrawings by={kept.conflict.by} mine={kept.conflict.mine} theirs={kept.conflict.theirs.text} />
        </ConflictDialog>
      )}
    </BoardFrame>
  );
}
