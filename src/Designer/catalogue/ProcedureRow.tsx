import { EditOutlined } from "@ant-design/icons";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import type { ProcedureLine, VersionLine } from "../api";
import page from "../app/page.module.css";
import { NewDraftButton } from "../versions/NewDraftButton";
import styles from "./catalogue.module.css";
import { DraftLink } from "./DraftLink";

/** A procedure: what runs today, what comes, what is being drafted. */
export function ProcedureRow({ line, mayDraft }: { line: ProcedureLine; mayDraft: boolean }) {
  const { t, pick } = useTexts();
  const { current, next, drafts } = line;
  return (
    <li className={styles.row}>
      <div>
        <h2>
          <Link to={`/procedures/${encodeURIComponent(line.code)}`}>{pick(line.name)}</Link>
        </h2>
        <p className={page.muted}>{[line.code, pick(line.sector), t(`level.${line.level}`)].join(" · ")}</p>
      </div>
      <div>
        <h3>{t("procedures.current")}</h3>
        {current ? (
          <VersionLink version={current} />
        ) : (
          <span className={page.muted}>{t("procedures.noVersion")}</span>
        )}
        {line.repeal && (
          <p className={styles.repeal}>
            {t(`repeal.${line.repeal.state}`, {
              at: dateTime(line.repeal.effectiveFrom),
              number: line.repeal.decision.number,
            })}
          </p>
        )}
        {next && (
          <>
            <h3>{t("procedures.next")}</h3>
            <VersionLink version={next} />
          </>
        )}
      </div>
      <div>
        <h3>{t("procedures.drafts")}</h3>
        {drafts.map((draft) => (
          <DraftLink key={draft.id} draft={draft} />
        ))}
        {drafts.length === 0 && <p className={page.muted}>{t("procedures.noDrafts")}</p>}
        {mayDraft && current && (
          <NewDraftButton versionId={current.versionId} size="small" icon={<EditOutlined />}>
            {t("versions.newDraftShort")}
          </NewDraftButton>
        )}
      </div>
    </li>
  );
}

function VersionLink({ version }: { version: VersionLine }) {
  const { t } = useTexts();
  return (
    <div>
      <Link to={`/versions/${version.versionId}`}>
        {t("procedures.since", { at: dateTime(version.effectiveFrom) })}
      </Link>
      <div className={page.muted}>
        {[version.decision?.number, t("procedures.openDossiers", { count: version.openDossiers })]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </div>
  );
}
