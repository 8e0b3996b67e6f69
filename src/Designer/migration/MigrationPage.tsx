import { type MigrationTrial, useMigrationTrial, useSession } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { dateTime } from "@longan/web/format";
import { newId } from "@longan/web/ids";
import { Failed, Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Skeleton } from "antd";
import { useMemo, useState } from "react";
import { Link, useParams } from "react-router";
import { type ProcedureHistory, useVersions } from "../api";
import page from "../app/page.module.css";
import { mayMigrate } from "../versions/rights";
import { Choice } from "./Choice";
import { ElementMap } from "./ElementMap";
import { MovedDossiers } from "./MovedDossiers";
import { MigrationRun } from "./MigrationRun";
import { type Chosen, marksOf, pairsOf } from "./plan";
import { VersionDrawings } from "./VersionDrawings";

/** Running dossiers go on in another version: the plan, what would happen to each, and the word that does it. */
export function Component() {
  const { code = "" } = useParams();
  const versions = useVersions(code);
  const user = useSession().data?.user;
  const { t } = useTexts();
  if (user && !mayMigrate(user))
    return (
      <div className={page.page}>
        <Nothing title={t("migration.mayNot")} hint={t("migration.mayNotHint")} />
      </div>
    );
  return (
    <div className={page.page}>
      <Loaded query={versions}>
        {(known) => <Migration known={known} refetch={() => void versions.refetch()} />}
      </Loaded>
    </div>
  );
}

interface MigrationProps {
  known: ProcedureHistory;
  refetch: () => void;
}

function Migration({ known, refetch }: MigrationProps) {
  const { t, pick } = useTexts();
  usePageTitle(`${t("migration.title")}: ${pick(known.name)}`);
  const [from, setFrom] = useState(() => known.versions.findLast((one) => one.openDossiers > 0)?.versionId);
  const [to, setTo] = useState<string>();
  const options = known.versions.map((one) => ({
    value: one.versionId,
    label: `${dateTime(one.effectiveFrom)} · ${t(`versionState.${one.state}`)} · ${t("migration.open", { count: one.openDossiers })}`,
  }));
  return (
    <>
      <div className={page.head}>
        <div>
          <p className={page.lead}>
            <Link to={`/procedures/${encodeURIComponent(known.code)}`}>{pick(known.name)}</Link>
          </p>
          <h1>{t("migration.title")}</h1>
          <p className={page.lead}>{t("migration.lead")}</p>
        </div>
      </div>
      <section className={page.panel}>
        <h2>{t("migration.versions")}</h2>
        <Choice label={t("migration.from")} value={from} options={options} onChange={setFrom} />
        <Choice
          label={t("migration.to")}
          value={to}
          options={options.filter((one) => one.value !== from)}
          onChange={setTo}
        />
      </section>
      {from && <MovedDossiers key={from} code={known.code} version={from} onTaken={refetch} />}
      {from && to && from !== to && <Plan key={`${from}/${to}`} code={known.code} from={from} to={to} />}
    </>
  );
}

interface PlanProps {
  code: string;
  from: string;
  to: string;
}

function Plan({ code, from, to }: PlanProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [shown, setShown] = useState<string>();
  // Each run looks anew at those that are left.
  const [commandId, setCommandId] = useState(newId);
  const body = useMemo(
    () => ({ commandId, from, to, elements: pairsOf(chosen) }),
    [commandId, from, to, chosen],
  );
  const trial = useMigrationTrial(code, body);
  const marks = useMemo(() => marksOf(trial.data, chosen), [trial.data, chosen]);
  const choose = (element: string, target: string | undefined) => {
    const next = new Map(chosen);
    if (target === undefined) next.delete(element);
    else next.set(element, target);
    setChosen(next);
  };
  return (
    <>
      <section className={page.panel}>
        <h2>{t("migration.drawings")}</h2>
        <VersionDrawings from={from} to={to} marks={marks} {...(shown === undefined ? {} : { shown })} />
        <p className={page.muted}>{t("migration.legend")}</p>
      </section>
      {trial.error && <Failed error={trial.error} />}
      {trial.data === undefined && !trial.error && <Skeleton active />}
      {trial.data && (
        <>
          <MapPanel trial={trial.data} chosen={chosen} onChoose={choose} />
          <MigrationRun
            key={commandId}
            code={code}
            body={body}
            trial={trial.data}
            looking={trial.isFetching}
            onShow={setShown}
            onAgain={() => setCommandId(newId())}
          />
        </>
      )}
    </>
  );
}

interface MapPanelProps {
  trial: MigrationTrial;
  chosen: Chosen;
  onChoose: (element: string, target: string | undefined) => void;
}

function MapPanel({ trial, chosen, onChoose }: MapPanelProps) {
  const { t } = useTexts();
  return (
    <section className={page.panel}>
      <h2>{t("migration.map")}</h2>
      <p>{t("migration.matched", { count: trial.matched })}</p>
      {trial.lost.length === 0 ? (
        <p className={page.muted}>{t("migration.allMatched")}</p>
      ) : (
        <ElementMap trial={trial} chosen={chosen} onChoose={onChoose} />
      )}
    </section>
  );
}
