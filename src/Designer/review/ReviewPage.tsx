import { usePageTitle } from "@longan/web/frame";
import { dateTime } from "@longan/web/format";
import { Failed, Loaded, problemText } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Skeleton } from "antd";
import { lazy, Suspense, useMemo, useState } from "react";
import { Link, useParams } from "react-router";
import { type DraftView, useAnalysis, useDraft, useTakeBack, useVersionFiles, useVersionText } from "../api";
import page from "../app/page.module.css";
import { drawingFile } from "../board/file";
import { Problems } from "../board/Problems";
import { Ruler } from "../board/Ruler";
import { StepTable } from "../board/StepTable";
import { useRulerLine } from "../board/useRulerLine";
import { useStoredText } from "../keeping/useKeptFile";
import { compare, type Difference } from "../model/compare";
import { DiscardButton } from "../versions/DiscardButton";
import { DraftTag } from "../versions/StateTag";
import { DifferenceList } from "./DifferenceList";
import { marksOf } from "./differenceMarks";
import { changedFiles } from "./changedFiles";
import { PublishForm } from "./PublishForm";
import { ReturnButton } from "./ReturnButton";
import styles from "./review.module.css";

const ProcessView = lazy(async () => ({ default: (await import("../drawing/ProcessView")).ProcessView }));

/** A draft as a second person judges it: the drawing, what changed, what was found, and the word that publishes or returns it. */
export function Component() {
  const { id = "" } = useParams();
  return (
    <div className={page.page}>
      <Loaded query={useDraft(id)}>{(draft) => <Review key={draft.id} draft={draft} />}</Loaded>
    </div>
  );
}

function Review({ draft }: { draft: DraftView }) {
  const { t, pick } = useTexts();
  usePageTitle(`${t("review.title")}: ${pick(draft.name)}`);
  const stored = useStoredText(draft.id, drawingFile);
  return (
    <>
      <ReviewHead draft={draft} />
      <Loaded query={stored}>{({ text }) => <Compared draft={draft} xml={text} />}</Loaded>
    </>
  );
}

function ReviewHead({ draft }: { draft: DraftView }) {
  const { t, pick } = useTexts();
  const { message } = App.useApp();
  const takeBack = useTakeBack(draft.id);
  const { review, returned } = draft;
  return (
    <div className={page.head}>
      <div>
        <h1>{pick(draft.name)}</h1>
        <p className={page.lead}>
          {draft.procedureCode} <DraftTag state={draft.state} />{" "}
          {t("drafts.author", { author: draft.author })}
        </p>
        {review ? (
          <p>
            {t("review.waiting", { by: review.requestedBy, at: dateTime(review.requestedAt) })}
            {review.note && <>: “{review.note}”</>}
          </p>
        ) : (
          !returned && <p className={page.muted}>{t("review.notAsked")}</p>
        )}
        {returned && (
          <Alert
            type="warning"
            showIcon
            title={t("board.returned", { by: returned.by, at: dateTime(returned.at) })}
            description={returned.reason}
          />
        )}
      </div>
      <div className={page.tools}>
        {draft.canDelete && <DiscardButton draftId={draft.id} />}
        <Link to={`/drafts/${draft.id}`}>
          <Button>{t("review.openBoard")}</Button>
        </Link>
        {draft.canTakeBack && (
          <Button
            loading={takeBack.isPending}
            onClick={() =>
              takeBack.mutate(undefined, {
                onSuccess: () => void message.success(t("review.takenBack")),
                onError: (error) => void message.error(problemText(error)),
              })
            }
          >
            {t("review.takeBack")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Compared({ draft, xml }: { draft: DraftView; xml: string }) {
  const { t } = useTexts();
  const analysis = useAnalysis(draft.id);
  const differences = useDifferences(draft, xml);
  const marks = useMemo(() => marksOf(differences.data ?? []).after, [differences.data]);
  const [shown, setShown] = useState<string>();
  const line = useRulerLine(analysis.data);
  return (
    <div className={styles.grid}>
      <div>
        <section className={page.panel}>
          <h2>{t("review.drawing")}</h2>
          <div className={styles.drawing}>
            <Suspense fallback={<Skeleton active />}>
              <ProcessView
                xml={xml}
                marks={marks}
                label={t("review.drawing")}
                {...(shown === undefined ? {} : { shown })}
              />
            </Suspense>
          </div>
          <p className={page.muted}>{t("review.legend")}</p>
          <Ruler draftId={draft.id} analysis={analysis.data} line={line} onShow={setShown} inline />
        </section>
        <section className={page.panel}>
          <h2>{t("stepTable.title")}</h2>
          <StepTable steps={analysis.data?.steps ?? []} onShow={setShown} inline />
        </section>
      </div>
      <div>
        {draft.state === "inReview" && <Verdict draft={draft} />}
        <section className={page.panel}>
          <h2>{t("compare.title")}</h2>
          <Differences draft={draft} query={differences} onShow={setShown} />
        </section>
        <Problems
          draftId={draft.id}
          analysis={analysis}
          onShow={setShown}
          onWay={(finding) => void line.follow(finding)}
          inline
        />
      </div>
    </div>
  );
}

function useDifferences(draft: DraftView, xml: string) {
  const base = useVersionText(draft.baseVersionId, drawingFile).data;
  return useQuery({
    queryKey: ["compare", base, xml],
    queryFn: () => compare(base ?? xml, xml),
    enabled: base !== undefined,
    staleTime: Infinity,
  });
}

interface DifferencesProps {
  draft: DraftView;
  query: { data: Difference[] | undefined; error: unknown };
  onShow: (elementId: string) => void;
}

function Differences({ draft, query, onShow }: DifferencesProps) {
  const { t } = useTexts();
  if (!draft.baseVersionId) return <p>{t("compare.noBase")}</p>;
  if (query.error) return <Alert type="error" title={t("compare.unreadable")} />;
  if (query.data === undefined) return <Skeleton active />;
  const count = (kind: Difference["kind"]) => query.data?.filter((d) => d.kind === kind).length ?? 0;
  return (
    <>
      {query.data.length === 0 ? (
        <p>{t("compare.same")}</p>
      ) : (
        <p>
          {t("compare.counts", {
            added: count("added"),
            removed: count("removed"),
            changed: count("changed"),
          })}
        </p>
      )}
      <DifferenceList differences={query.data} onShow={onShow} />
      <OtherFiles draft={draft} versionId={draft.baseVersionId} />
    </>
  );
}

function OtherFiles({ draft, versionId }: { draft: DraftView; versionId: string }) {
  const { t } = useTexts();
  const base = useVersionFiles(versionId);
  if (base.error) return <Failed error={base.error} />;
  const changed = changedFiles(
    base.data ?? draft.files.map((f) => ({ path: f.path, hash: f.etag })),
    draft.files,
  );
  if (changed.length === 0) return null;
  return (
    <>
      <h3>{t("compare.otherFiles")}</h3>
      <ul className={styles.differences}>
        {changed.map(({ path, kind }) => (
          <li key={path} data-kind={kind}>
            <span className={styles.kind}>{t(`compare.${kind}`)}</span>{" "}
            {kind === "removed" ? path : <Link to={`/drafts/${draft.id}/files/${path}`}>{path}</Link>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ draft }: { draft: DraftView }) {
  const { t } = useTexts();
  if (!draft.canReview) return <Alert type="info" showIcon title={t("review.mayNot")} />;
  return (
    <section className={page.panel}>
      <h2>{t("publication.title")}</h2>
      <p className={page.muted}>{t("publication.lead")}</p>
      <div className={styles.verdict}>
        <PublishForm draft={draft} />
        <ReturnButton draft={draft} />
      </div>
    </section>
  );
}
