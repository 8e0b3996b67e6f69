import { ArrowLeftOutlined } from "@ant-design/icons";
import type { DossierView, useDossier } from "@longan/web/api";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Tabs } from "antd";
import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { Timeline } from "../dossiers/Timeline";
import styles from "./desk.module.css";
import { DossierHead } from "./DossierHead";
import { FormTab } from "./FormTab";
import { PapersTab } from "./PapersTab";
import { ProcessDrawing } from "./ProcessDrawing";
import { SlipsTab } from "./SlipsTab";
import { useWide } from "./useWide";
import { WorkPane } from "./WorkPane";

const DueDatePicture = lazy(async () => ({
  default: (await import("../dossiers/DueDatePicture")).DueDatePicture,
}));

interface DossierPaneProps {
  query: ReturnType<typeof useDossier>;
  back: string;
}

export function DossierPane({ query, back }: DossierPaneProps) {
  const { t } = useTexts();
  return (
    <div className={styles.dossier}>
      <Link to={back} className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t("nav.inbox")}
      </Link>
      <Loaded query={query}>{(dossier) => <Opened dossier={dossier} />}</Loaded>
    </div>
  );
}

/** Two panes where there is room; on a narrow screen the work becomes the first tab. */
function Opened({ dossier }: { dossier: DossierView }) {
  const { t } = useTexts();
  const wide = useWide();
  const tabs = [
    { key: "form", label: t("desk.form"), children: <FormTab dossier={dossier} /> },
    {
      key: "papers",
      label: t("desk.papers", { n: dossier.papers.length }),
      children: <PapersTab dossier={dossier} />,
    },
    { key: "timeline", label: t("desk.timeline"), children: <Timeline entries={dossier.timeline} /> },
    { key: "drawing", label: t("desk.drawing"), children: <ProcessDrawing id={dossier.id} /> },
    ...(dossier.receivedAt
      ? [
          {
            key: "due",
            label: t("desk.due"),
            children: (
              <Suspense>
                <DueDatePicture id={dossier.id} />
              </Suspense>
            ),
          },
        ]
      : []),
    {
      key: "slips",
      label: t("desk.slips", { n: dossier.slips.length }),
      children: <SlipsTab dossier={dossier} />,
    },
  ];
  const work = { key: "work", label: t("desk.work"), children: <WorkPane dossier={dossier} /> };
  return (
    <div className={styles.opened}>
      <article className={styles.middle}>
        <DossierHead dossier={dossier} />
        <Tabs key={String(wide)} items={wide ? tabs : [work, ...tabs]} className={styles.tabs} />
      </article>
      {wide && (
        <aside className={styles.work} aria-label={t("desk.work")}>
          <WorkPane dossier={dossier} />
        </aside>
      )}
    </div>
  );
}
