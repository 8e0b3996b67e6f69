import {
  ColumnWidthOutlined,
  ExpandOutlined,
  RedoOutlined,
  SearchOutlined,
  SelectOutlined,
  ShareAltOutlined,
  UndoOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Button, Tooltip } from "antd";
import type GlobalConnect from "diagram-js/lib/features/global-connect/GlobalConnect";
import type LassoTool from "diagram-js/lib/features/lasso-tool/LassoTool";
import type SearchPad from "diagram-js/lib/features/search-pad/SearchPad";
import type SpaceTool from "diagram-js/lib/features/space-tool/SpaceTool";
import type { ReactNode } from "react";
import type { Modeler } from "../drawing/modeler";
import { fitDrawing, part } from "../drawing/services";
import { useModelVersion } from "../drawing/useModelVersion";

/** Undo and redo, and what one does to the sheet as a whole. */
export function DrawingTools({ modeler }: { modeler: Modeler }) {
  const { t } = useTexts();
  useModelVersion(modeler);
  const commands = part.commands(modeler);
  const zoom = (factor: number) => {
    const canvas = part.canvas(modeler);
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
  };
  return (
    <>
      <Tool
        label={t("board.undo")}
        icon={<UndoOutlined />}
        disabled={!commands.canUndo()}
        onClick={() => commands.undo()}
      />
      <Tool
        label={t("board.redo")}
        icon={<RedoOutlined />}
        disabled={!commands.canRedo()}
        onClick={() => commands.redo()}
      />
      <Tool
        label={t("board.connect")}
        icon={<ShareAltOutlined />}
        onClick={() => modeler.get<GlobalConnect>("globalConnect").toggle()}
      />
      <Tool
        label={t("board.lasso")}
        icon={<SelectOutlined />}
        onClick={() => modeler.get<LassoTool>("lassoTool").toggle()}
      />
      <Tool
        label={t("board.space")}
        icon={<ColumnWidthOutlined />}
        onClick={() => modeler.get<SpaceTool>("spaceTool").toggle()}
      />
      <Tool
        label={t("board.find")}
        icon={<SearchOutlined />}
        onClick={() => modeler.get<SearchPad>("searchPad").toggle()}
      />
      <Tool label={t("board.zoomOut")} icon={<ZoomOutOutlined />} onClick={() => zoom(0.8)} />
      <Tool label={t("board.zoomIn")} icon={<ZoomInOutlined />} onClick={() => zoom(1.25)} />
      <Tool label={t("board.fit")} icon={<ExpandOutlined />} onClick={() => fitDrawing(modeler)} />
    </>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}

function Tool({ label, ...button }: ToolProps) {
  return (
    <Tooltip title={label}>
      <Button type="text" size="small" aria-label={label} {...button} />
    </Tooltip>
  );
}
