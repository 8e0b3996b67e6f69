import { ArrowLeftOutlined } from "@ant-design/icons";
import type { DossierView, useDossier } from "@longan/web/api";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Segmented, Tabs } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { Timeline } from "../dossiers/Timeline";
import styles from "./desk.module.css";
import { DossierHead } from "./DossierHead";
import { FormTab } from "./FormTab";
import { JournalTab } from "./JournalTab";
import { PapersTab } from "./PapersTab";
import { ProcessDrawing } from "./ProcessDrawing";
import { SlipsTab } from "./SlipsTab";
import { WorkPane } from "./WorkPane";

const ExtendDueDate = lazy(async () => ({ default: (await import("./ExtendDueDate")).ExtendDueDate }));

const ForceMajeure = lazy(async () => ({ default: (await import("./ForceMajeure")).ForceMajeure }));

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

/** Dossier and work side by side where there is room, one of the two on a narrow screen: both stay, so that nothing typed is lost. */
function Opened({ dossier }: { dossier: DossierView }) {
  const { t } = useTexts();
  const [shown, setShown] = useState<"work" | "dossier">("work");
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
                {dossier.canExtend && dossier.dueAt && (
                  <ExtendDueDate id={dossier.id} dueAt={dossier.dueAt} />
                )}
                {dossier.canExcludeForceMajeure && <ForceMajeure id={dossier.id} />}
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
    { key: "journal", label: t("desk.journal"), children: <JournalTab id={dossier.id} /> },
  ];
  return (
    <div className={styles.opened} data-shown={shown}>
      <div className={styles.top}>
        <DossierHead dossier={dossier} />
        <div className={styles.sides}>
          <Segmented
            block
            aria-label={t("desk.sides")}
            value={shown}
            onChange={setShown}
            options={[
              { value: "work", label: t("desk.work") },
              { value: "dossier", label: t("desk.dossier") },
            ]}
          />
        </div>
      </div>
      <article className={styles.middle} aria-label={t("desk.dossier")}>
        <Tabs items={tabs} className={styles.tabs} />
      </article>
      <aside className={styles.work} aria-label={t("desk.work")}>
        <WorkPane dossier={dossier} />
      </aside>
    </div>
  );
}
