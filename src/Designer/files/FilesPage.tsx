import { LockOutlined } from "@ant-design/icons";
import { usePageTitle } from "@longan/web/frame";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Segmented, Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { Link, NavLink, useParams, useSearchParams } from "react-router";
import { type DraftView, useDraft } from "../api";
import page from "../app/page.module.css";
import { useStoredText } from "../keeping/useKeptFile";
import { DraftTag } from "../versions/StateTag";
import { AddFileButton } from "./AddFileButton";
import { FileEditor } from "./FileEditor";
import { FileReader } from "./FileReader";
import styles from "./files.module.css";

const DecisionEditor = lazy(() => import("../decisions/DecisionEditor"));
const DecisionReader = lazy(() => import("../decisions/DecisionReader"));

/** Everything of a draft beside its drawing, as text, with what the server says of it. */
export function Component() {
  const { id = "", "*": path = "" } = useParams();
  const draft = useDraft(id);
  return (
    <div className={page.page}>
      <Loaded query={draft}>
        {(known) => <Files draft={known} path={path} asked={draft.dataUpdatedAt} />}
      </Loaded>
    </div>
  );
}

function Files({ draft, path, asked }: { draft: DraftView; path: string; asked: number }) {
  const { t, pick } = useTexts();
  usePageTitle(`${t("files.title")}: ${pick(draft.name)}`);
  const file = draft.files.find((known) => known.path === path);
  return (
    <>
      <div className={page.head}>
        <div>
          <h1>{t("files.title")}</h1>
          <p className={page.lead}>
            {pick(draft.name)} <DraftTag state={draft.state} />
          </p>
        </div>
        <div className={page.tools}>
          {draft.canEdit && <AddFileButton draft={draft} />}
          <Link to={`/drafts/${draft.id}`}>
            <Button>{t("files.back")}</Button>
          </Link>
        </div>
      </div>
      <div className={styles.files}>
        <nav aria-label={t("files.title")} className={styles.list}>
          {[...draft.files]
            .sort((a, b) => Number(a.imported) - Number(b.imported) || a.path.localeCompare(b.path))
            .map((known) => (
              <NavLink key={known.path} to={`/drafts/${draft.id}/files/${known.path}`}>
                {known.imported && <LockOutlined title={t("files.imported")} />} {known.path}
              </NavLink>
            ))}
        </nav>
        {file === undefined ? (
          <Nothing title={t("files.choose")} />
        ) : (
          <OpenFile
            key={path}
            draft={draft}
            path={path}
            asked={asked}
            editable={draft.canEdit && !file.imported}
          />
        )}
      </div>
    </>
  );
}

interface OpenFileProps {
  draft: DraftView;
  path: string;
  asked: number;
  editable: boolean;
}

function OpenFile({ draft, path, asked, editable }: OpenFileProps) {
  const { t } = useTexts();
  const [address, setAddress] = useSearchParams();
  const stored = useStoredText(draft.id, path);
  const hasTables = path.endsWith(".dmn");
  const asTables = hasTables && address.get("as") !== "text" && !address.has("line");
  const [Editor, Reader] = asTables ? [DecisionEditor, DecisionReader] : [FileEditor, FileReader];
  return (
    <div>
      {hasTables && (
        <Segmented
          aria-label={t("decision.file")}
          className={styles.as ?? ""}
          value={asTables ? "tables" : "text"}
          options={[
            { value: "tables", label: t("decision.asTable") },
            { value: "text", label: t("decision.asText") },
          ]}
          onChange={(as) => {
            // What was saved meanwhile is what the other one begins with.
            void stored.refetch().then(() => setAddress(as === "text" ? { as } : {}, { replace: true }));
          }}
        />
      )}
      <Loaded query={stored}>
        {(text) => (
          <Suspense fallback={<Skeleton active />}>
            {editable ? (
              <Editor draft={draft} path={path} asked={asked} stored={text} />
            ) : (
              <Reader draft={draft} path={path} text={text.text} />
            )}
          </Suspense>
        )}
      </Loaded>
    </div>
  );
}
