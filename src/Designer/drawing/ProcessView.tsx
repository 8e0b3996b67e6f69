import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { useEffect, useRef, useState } from "react";
import { type Marks, putMarks } from "./marks";
import { type Drawing, newViewer } from "./modeler";
import styles from "./drawing.module.css";
import { beginDrawing, part, showElement } from "./services";

interface ProcessViewProps {
  xml: string;
  marks?: Marks;
  shown?: string;
  label: string;
  onReady?: (drawing: Drawing) => void;
}

/** A process to look at: moved and enlarged, never changed. */
export function ProcessView({ xml, marks, shown, label, onReady }: ProcessViewProps) {
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const ready = useRef(onReady);
  const [drawing, setDrawing] = useState<Drawing>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    ready.current = onReady;
  });
  useEffect(() => {
    if (frame.current === null) return;
    const viewer = newViewer(frame.current);
    let gone = false;
    viewer.importXML(xml).then(
      () => {
        if (gone) return;
        beginDrawing(viewer);
        setFailed(false);
        setDrawing(viewer);
        ready.current?.(viewer);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      setDrawing(undefined);
      viewer.destroy();
    };
  }, [xml]);
  useEffect(() => {
    if (drawing && marks) return putMarks(drawing, marks);
    return undefined;
  }, [drawing, marks]);
  useEffect(() => {
    if (drawing && shown) showElement(drawing, shown);
  }, [drawing, shown]);
  useResized(frame, drawing);
  return (
    <div className={styles.view}>
      {failed && (
        <Alert type="error" showIcon title={t("board.unreadable")} description={t("board.unreadableHint")} />
      )}
      <div ref={frame} className={styles.canvas} role="region" aria-label={label} hidden={failed} />
    </div>
  );
}

/** Tells a drawing when the room it has changes. */
export function useResized(frame: React.RefObject<HTMLElement | null>, drawing: Drawing | undefined): void {
  useEffect(() => {
    if (frame.current === null || drawing === undefined) return;
    const observer = new ResizeObserver(() => part.canvas(drawing).resized());
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame, drawing]);
}
