import { useSession } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { dateTime } from "@longan/web/format";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { Link, useParams } from "react-router";
import {
  useVersion,
  useVersionAnalysis,
  useVersionFiles,
  useVersionText,
  versionFileAddress,
  type VersionLine,
  type VersionView,
} from "../api";
import page from "../app/page.module.css";
import { StepTable } from "../board/StepTable";
import { DecisionText } from "./DecisionText";
import { NewDraftButton } from "./NewDraftButton";
import { mayDraft, mayPublish } from "./rights";
import { VersionTag } from "./StateTag";
import styles from "./versions.module.css";
import { WithdrawButton } from "./WithdrawButton";

const ProcessView = lazy(async () => ({ default: (await import("../drawing/ProcessView")).ProcessView }));

/** A version as it was published: nothing here can be changed. */
export function Component() {
  const { id = "" } = useParams();
  const version = useVersion(id);
  return (
    <div className={page.page}>
      <Loaded query={version}>{(known) => <Version known={known} />}</Loaded>
    </div>
  );
}

function Version({ known }: { known: VersionView }) {
  const { t, pick } = useTexts();
  const user = useSession().data?.user;
  const { version } = known;
  usePageTitle(pick(known.name));
  return (
    <>
      <div className={page.head}>
        <div>
          <h1>{pick(known.name)}</h1>
          <p className={page.lead}>
            <Link to={`/procedures/${encodeURIComponent(known.procedureCode)}`}>{known.procedureCode}</Link>{" "}
            <VersionTag state={version.state} />
          </p>
          <p className={page.muted}>{t("versions.immutable")}</p>
        </div>
        <div className={page.tools}>
          {mayPublish(user) && <WithdrawButton version={version} />}
          {mayDraft(user) && (
            <NewDraftButton versionId={version.versionId} type="primary">
              {t("versions.newDraft")}
            </NewDraftButton>
          )}
        </div>
      </div>
      <section className={page.panel}>
        <h2>{t("versions.decision")}</h2>
        <VersionFacts version={version} />
      </section>
      <section className={page.panel}>
        <h2>{t("versions.drawing")}</h2>
        <VersionDrawing versionId={version.versionId} />
      </section>
      <section className={page.panel}>
        <h2>{t("stepTable.title")}</h2>
        <Loaded query={useVersionAnalysis(version.versionId)}>
          {({ steps }) => <StepTable steps={steps} inline />}
        </Loaded>
      </section>
      <section className={page.panel}>
        <h2>{t("versions.files")}</h2>
        <VersionFiles versionId={version.versionId} />
      </section>
    </>
  );
}

function VersionFacts({ version }: { version: VersionLine }) {
  const { t } = useTexts();
  return (
    <dl className={page.facts}>
      {version.decision && (
        <>
          <dt>{t("versions.number")}</dt>
          <dd>
            <DecisionText decision={version.decision} />
          </dd>
        </>
      )}
      <dt>{t("versions.effectiveFrom")}</dt>
      <dd>
        {dateTime(version.effectiveFrom)}
        {version.effectiveUntil &&
          ` ${t("versions.effectiveUntil", { at: dateTime(version.effectiveUntil) })}`}
      </dd>
      {version.publishedBy && (
        <>
          <dt>{t("versions.publishedBy")}</dt>
          <dd>{`${version.publishedBy} · ${dateTime(version.publishedAt)}`}</dd>
        </>
      )}
      {version.withdrawal && (
        <>
          <dt>{t("versions.withdrawal")}</dt>
          <dd>
            {`${version.withdrawal.by} · ${dateTime(version.withdrawal.at)}`}
            <div className={page.muted}>{version.withdrawal.reason}</div>
          </dd>
        </>
      )}
      <dt>{t("versions.openDossiers")}</dt>
      <dd>{version.openDossiers}</dd>
      <dt>{t("versions.steps")}</dt>
      <dd>{version.steps}</dd>
    </dl>
  );
}

function VersionDrawing({ versionId }: { versionId: string }) {
  const { t } = useTexts();
  return (
    <div className={styles.drawing}>
      <Loaded query={useVersionText(versionId, "process.bpmn")}>
        {(xml) => (
          <Suspense fallback={<Skeleton active />}>
            <ProcessView xml={xml} label={t("versions.drawing")} />
          </Suspense>
        )}
      </Loaded>
    </div>
  );
}

function VersionFiles({ versionId }: { versionId: string }) {
  const { t } = useTexts();
  return (
    <Loaded query={useVersionFiles(versionId)}>
      {(files) => (
        <div className={page.scroll}>
          <table className={page.table}>
            <thead>
              <tr>
                <th>{t("versions.path")}</th>
                <th>{t("versions.size")}</th>
                <th>{t("versions.hash")}</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <tr key={file.path}>
                  <td>
                    <a href={versionFileAddress(versionId, file.path)}>{file.path}</a>{" "}
                    {file.imported && <span className={page.muted}>({t("versions.imported")})</span>}
                  </td>
                  <td>{file.size}</td>
                  <td>
                    <code title={file.hash}>{file.hash.slice(0, 12)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}
