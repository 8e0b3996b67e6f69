import {
  BarsOutlined,
  DiffOutlined,
  FileTextOutlined,
  PartitionOutlined,
  PlayCircleOutlined,
} from "@ant-design/icons";
import { useSession } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useKeys } from "@longan/web/frame";
import { useTexts } from "@longan/web/texts";
import type { UseQueryResult } from "@tanstack/react-query";
import { Alert, Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import type { Analysis, DraftView, Finding } from "../api";
import type { Drawing } from "../drawing/modeler";
import { elementWith, selectAll, showElement } from "../drawing/services";
import { ScenarioDrawer } from "../scenarios/ScenarioDrawer";
import { DraftTag } from "../versions/StateTag";
import styles from "./board.module.css";
import { Problems } from "./Problems";
import { Ruler } from "./Ruler";
import { StepTable } from "./StepTable";
import type { BoardPlace } from "./useBoardPlace";
import { useRulerLine } from "./useRulerLine";

interface BoardFrameProps {
  draft: DraftView;
  place: BoardPlace;
  analysis: UseQueryResult<Analysis>;
  drawing: Drawing | undefined;
  mark: ReactNode;
  action: ReactNode;
  notice: ReactNode;
  tools: ReactNode;
  /** Whether there is something to draw with: its place is kept from the beginning, so that the drawing fits. */
  editing: boolean;
  palette?: ReactNode;
  canvas: ReactNode;
  properties?: ReactNode;
  children?: ReactNode;
}

/** The board around a drawing: what it is, how it stands, what is wrong with it, and the same as a table. */
export function BoardFrame(board: BoardFrameProps) {
  const { draft, place, analysis, drawing } = board;
  const [playing, setPlaying] = useState(false);
  const { t } = useTexts();
  useKeys({ t: () => place.setTable(!place.table) });
  const goTo = (elementId: string) => {
    place.setTable(false);
    place.setAt(elementId);
    if (drawing && elementWith(drawing, elementId)) showElement(drawing, elementId);
  };
  const line = useRulerLine(analysis.data);
  const goAlong = (finding: Finding) => {
    const steps = line.follow(finding);
    if (drawing) selectAll(drawing, steps);
  };
  return (
    <div className={styles.board}>
      <BoardHead {...board} onPlay={() => setPlaying(true)} />
      {board.notice}
      {draft.returned && draft.state === "returned" && (
        <Alert
          type="warning"
          showIcon
          banner
          title={t("board.returned", { by: draft.returned.by, at: dateTime(draft.returned.at) })}
          description={draft.returned.reason}
        />
      )}
      <div className={styles.middle} data-editing={board.editing}>
        {board.editing && !place.table && <div className={styles.palette}>{board.palette}</div>}
        {/* Hidden, not gone: what was done can still be undone. */}
        <div className={styles.centre}>
          <div className={styles.sheet} hidden={place.table}>
            {board.canvas}
          </div>
          {place.table && <StepTable steps={analysis.data?.steps ?? []} onShow={goTo} />}
        </div>
        {board.editing && <div className={styles.properties}>{board.properties}</div>}
      </div>
      <Ruler draftId={draft.id} analysis={analysis.data} line={line} onShow={goTo} />
      <Problems draftId={draft.id} analysis={analysis} onShow={goTo} onWay={goAlong} />
      {playing && <ScenarioDrawer draftId={draft.id} drawing={drawing} onClose={() => setPlaying(false)} />}
      {board.children}
    </div>
  );
}

function BoardHead({ draft, place, mark, action, tools, onPlay }: BoardFrameProps & { onPlay: () => void }) {
  const { t, pick } = useTexts();
  const me = useSession().data?.user?.displayName;
  const others = draft.editors.filter((name) => name !== me);
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <h1>{pick(draft.name)}</h1>
        <p>
          <Link to={`/procedures/${encodeURIComponent(draft.procedureCode)}`}>{draft.procedureCode}</Link>
          <DraftTag state={draft.state} />
          {mark}
          {others.length > 0 && (
            <span className={styles.others}>{t("board.others", { names: others.join(", ") })}</span>
          )}
        </p>
      </div>
      <div className={styles.tools}>
        {!place.table && tools}
        <Segmented<"drawing" | "table">
          size="small"
          aria-label={t("board.title")}
          value={place.table ? "table" : "drawing"}
          onChange={(view) => place.setTable(view === "table")}
          options={[
            { value: "drawing", label: t("board.drawing"), icon: <PartitionOutlined /> },
            {
              value: "table",
              label: <span title={t("board.tableKey")}>{t("board.table")}</span>,
              icon: <BarsOutlined />,
            },
          ]}
        />
        <button type="button" className={styles.plain} onClick={onPlay}>
          <PlayCircleOutlined /> {t("board.play")}
        </button>
        <Link to={`/drafts/${draft.id}/review`} className={styles.plain}>
          <DiffOutlined /> {t("board.compare")}
        </Link>
        <Link to={`/drafts/${draft.id}/files`} className={styles.plain}>
          <FileTextOutlined /> {t("board.files")}
        </Link>
        {action}
      </div>
    </div>
  );
}
