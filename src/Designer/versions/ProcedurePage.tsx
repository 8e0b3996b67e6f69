import { useSession } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { dateTime } from "@longan/web/format";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { Link, useParams } from "react-router";
import { type ProcedureHistory, useProcedures, useVersions, type VersionLine } from "../api";
import page from "../app/page.module.css";
import { DraftLink } from "../catalogue/DraftLink";
import { DecisionText } from "./DecisionText";
import { NewDraftButton } from "./NewDraftButton";
import { RepealButton } from "./RepealButton";
import { Repeals, stands } from "./Repeals";
import { mayDraft, mayMigrate, mayPublish } from "./rights";
import { VersionTag } from "./StateTag";
import styles from "./versions.module.css";
import { WithdrawButton } from "./WithdrawButton";

/** All versions of a procedure, the newest first, and its drafts. */
export function Component() {
  const { code = "" } = useParams();
  const versions = useVersions(code);
  return (
    <div className={page.page}>
      <Loaded query={versions}>{(known) => <History known={known} />}</Loaded>
    </div>
  );
}

function History({ known }: { known: ProcedureHistory }) {
  const { t, pick } = useTexts();
  const user = useSession().data?.user;
  const { code, name, versions, repeals } = known;
  usePageTitle(pick(name));
  const openDossiers = versions.reduce((sum, version) => sum + version.openDossiers, 0);
  const drafts = useProcedures(code).data?.items.find((line) => line.code === code)?.drafts ?? [];
  return (
    <>
      <div className={page.head}>
        <div>
          <h1>{pick(name)}</h1>
          <p className={page.lead}>{code}</p>
        </div>
        {mayMigrate(user) && openDossiers > 0 && versions.length > 1 && (
          <Link to={`/procedures/${encodeURIComponent(code)}/migration`}>
            <Button>{t("migration.button")}</Button>
          </Link>
        )}
        {mayPublish(user) && !repeals.some(stands) && versions.some(({ state }) => state === "current") && (
          <RepealButton code={code} openDossiers={openDossiers} />
        )}
      </div>
      <Repeals repeals={repeals.filter(stands)} />
      {drafts.length > 0 && (
        <section className={page.panel}>
          <h2>{t("procedures.drafts")}</h2>
          {drafts.map((draft) => (
            <DraftLink key={draft.id} draft={draft} />
          ))}
        </section>
      )}
      <section className={page.panel}>
        <h2>{t("versions.title")}</h2>
        {versions.length === 0 ? (
          <Nothing title={t("versions.none")} hint={t("versions.noneHint")} />
        ) : (
          <VersionTable versions={versions} />
        )}
      </section>
      <Repeals repeals={repeals.filter((repeal) => !stands(repeal))} />
    </>
  );
}

function VersionTable({ versions }: { versions: VersionLine[] }) {
  const { t } = useTexts();
  const user = useSession().data?.user;
  return (
    <table className={`${page.table} ${styles.cards}`}>
      <thead>
        <tr>
          <th>{t("versions.effectiveFrom")}</th>
          <th>{t("versions.decision")}</th>
          <th>{t("versions.openDossiers")}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.versionId}>
            <td>
              <Link to={`/versions/${version.versionId}`}>{dateTime(version.effectiveFrom)}</Link>{" "}
              <VersionTag state={version.state} />
              {version.effectiveUntil && (
                <div className={page.muted}>
                  {t("versions.effectiveUntil", { at: dateTime(version.effectiveUntil) })}
                </div>
              )}
              {version.withdrawal && <div className={page.muted}>{version.withdrawal.reason}</div>}
            </td>
            <td>
              <DecisionText decision={version.decision} />
            </td>
            <td data-label={t("versions.openDossiers")}>{version.openDossiers}</td>
            <td>
              <div className={page.tools}>
                {mayDraft(user) && (
                  <NewDraftButton versionId={version.versionId} size="small">
                    {t("versions.newDraftShort")}
                  </NewDraftButton>
                )}
                {mayPublish(user) && <WithdrawButton version={version} size="small" />}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
