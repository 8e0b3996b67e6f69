import { DownloadOutlined } from "@ant-design/icons";
import { dossierFiles, type Paper, ProblemError } from "@longan/web/api";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useCallback } from "react";
import styles from "./desk.module.css";

/** A PDF or picture shown in place; anything else is offered for download. */
export function PaperViewer({ dossierId, paper }: { dossierId: string; paper: Paper }) {
  const { t } = useTexts();
  const address = dossierFiles.paper(dossierId, paper.content);
  const shown = paper.mediaType === "application/pdf" || paper.mediaType.startsWith("image/");
  return (
    <section className={styles.viewer} aria-label={t("desk.viewing", { name: paper.fileName })}>
      {shown ? (
        <Contents address={address} paper={paper} />
      ) : (
        <Nothing title={t("desk.cannotShow")} hint={paper.fileName} />
      )}
      <Button href={address} download={paper.fileName} icon={<DownloadOutlined />}>
        {t("desk.download")}
      </Button>
    </section>
  );
}

function Contents({ address, paper }: { address: string; paper: Paper }) {
  const bytes = useQuery({
    queryKey: ["paper", address],
    queryFn: async () => {
      const response = await fetch(address);
      if (!response.ok) throw new ProblemError(response.status, undefined);
      return new Blob([await response.arrayBuffer()], { type: paper.mediaType });
    },
    staleTime: Infinity,
  });
  return <Loaded query={bytes}>{(blob) => <Shown blob={blob} paper={paper} />}</Loaded>;
}

function Shown({ blob, paper }: { blob: Blob; paper: Paper }) {
  const show = useCallback(
    (element: HTMLIFrameElement | HTMLImageElement | null) => {
      if (element === null) return;
      const address = URL.createObjectURL(blob);
      element.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [blob],
  );
  return paper.mediaType === "application/pdf" ? (
    <iframe ref={show} title={paper.fileName} />
  ) : (
    <img ref={show} alt={paper.fileName} />
  );
}
