import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { useEffect, useRef, useState } from "react";
import { type Marks, putMarks } from "../drawing/marks";
import { type Modeler, newModeler } from "../drawing/modeler";
import { useResized } from "../drawing/ProcessView";
import { beginDrawing, part, showElement } from "../drawing/services";
import styles from "./board.module.css";

interface EditCanvasProps {
  xml: string;
  marks: Marks;
  /** The element to begin with. */
  at: string | undefined;
  onReady: (modeler: Modeler) => void;
  onChange: () => void;
}

/** The drawing to work on. Made once for a text; what is drawn afterwards is the drawing's own. */
export function EditCanvas({ xml, marks, at, onReady, onChange }: EditCanvasProps) {
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const begin = useRef(at);
  const [modeler, setModeler] = useState<Modeler>();
  const [trouble, setTrouble] = useState<"unreadable" | string[]>([]);
  useEffect(() => {
    if (frame.current === null) return;
    const drawing = newModeler(frame.current);
    let gone = false;
    part.events(drawing).on("commandStack.changed", (event: { trigger?: string }) => {
      if (event.trigger !== "clear") onChange();
    });
    drawing.importXML(xml).then(
      ({ warnings }) => {
        if (gone) return;
        beginDrawing(drawing);
        setTrouble(warnings.map(String));
        setModeler(drawing);
        onReady(drawing);
        if (begin.current !== undefined) showElement(drawing, begin.current);
      },
      () => !gone && setTrouble("unreadable"),
    );
    return () => {
      gone = true;
      setModeler(undefined);
      drawing.destroy();
    };
  }, [xml, onReady, onChange]);
  useEffect(() => (modeler ? putMarks(modeler, marks) : undefined), [modeler, marks]);
  useResized(frame, modeler);
  return (
    <>
      {trouble === "unreadable" && (
        <Alert type="error" showIcon title={t("board.unreadable")} description={t("board.unreadableHint")} />
      )}
      {Array.isArray(trouble) && trouble.length > 0 && (
        <Alert
          type="warning"
          showIcon
          closable
          title={t("board.warnings")}
          description={trouble.join(" · ")}
        />
      )}
      <div ref={frame} className={styles.paper} role="region" aria-label={t("board.canvas")} />
    </>
  );
}
