import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { dossierFiles } from "@longan/web/api";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Space } from "antd";
import { useState } from "react";
import styles from "./desk.module.css";

const zooms = [0.5, 0.75, 1, 1.5, 2] as const;

/** The process with what happened in this dossier marked on it; asked for anew in each round. */
export function ProcessDrawing({ id, round }: { id: string; round?: number }) {
  const { t } = useTexts();
  const [zoom, setZoom] = useState(2);
  const [failed, setFailed] = useState(false);
  if (failed) return <Failed error={undefined} onRetry={() => setFailed(false)} />;
  return (
    <>
      <Space>
        <Button
          icon={<MinusOutlined />}
          aria-label={t("desk.smaller")}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <Button
          icon={<PlusOutlined />}
          aria-label={t("desk.larger")}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </Space>
      {/* A drawing wider than its frame is reached by the keyboard, too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.drawing} tabIndex={0} role="region" aria-label={t("desk.drawing")}>
        <img
          src={dossierFiles.drawing(id) + (round ? `?round=${round}` : "")}
          alt={t("desk.drawingAlt")}
          style={{ width: `${(zooms[zoom] ?? 1) * 100}%` }}
          onError={() => setFailed(true)}
        />
      </div>
    </>
  );
}
