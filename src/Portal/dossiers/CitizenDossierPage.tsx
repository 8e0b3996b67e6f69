import { type DossierView, useDossier } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { FormReader } from "@longan/web/forms";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Collapse } from "antd";
import { useParams } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import { PaymentBox } from "../payments/PaymentBox";
import { CitizenTodo } from "./CitizenTodo";
import styles from "./dossiers.module.css";
import { DueDatePicture } from "./DueDatePicture";
import { DossierDue } from "./DueText";
import { LinkedDossiers } from "./LinkedDossiers";
import { PaperLinks } from "./PaperLinks";
import { ResultBox } from "./ResultBox";
import { Slips } from "./Slips";
import { StatusTag } from "./StatusTag";
import { Timeline } from "./Timeline";
import { Withdraw } from "./Withdraw";

/** A citizen's dossier: what I must do first, then where it is, who has it and until when. */
export function Component() {
  const { id } = useParams();
  const dossier = useDossier(id);
  return <Loaded query={dossier}>{(loaded) => <Dossier dossier={loaded} />}</Loaded>;
}

function Dossier({ dossier }: { dossier: DossierView }) {
  const { t, pick } = useTexts();
  usePageTitle(dossier.code ?? dossier.reference);
  const open = !dossier.closed && dossier.status < 9;
  return (
    <article>
      <header className={styles.head}>
        <h1>{pick(dossier.procedure.name)}</h1>
        <p className={styles.facts}>
          <StatusTag status={dossier.status} name={dossier.statusName} />
          <span>
            {dossier.code ? t("dossier.code") : t("dossier.reference")}:{" "}
            <strong>{dossier.code ?? dossier.reference}</strong>
          </span>
          <span className={styles.muted}>{pick(dossier.agency.name)}</span>
        </p>
        {dossier.dueAt && open && (
          <p className={styles.facts}>
            <DossierDue dossier={dossier} />
          </p>
        )}
      </header>
      <div className={styles.columns}>
        <div>
          <CitizenTodo dossier={dossier} />
          <PaymentBox dossier={dossier} audience="citizen" />
          <ResultBox dossier={dossier} />
          <section className={styles.card} aria-labelledby="timeline">
            <h2 id="timeline">{t("timeline.title")}</h2>
            <Timeline entries={dossier.timeline} />
          </section>
          {dossier.receivedAt && (
            <section className={styles.card} aria-labelledby="due">
              <h2 id="due">{t("dossier.whyDue")}</h2>
              <DueDatePicture id={dossier.id} />
            </section>
          )}
        </div>
        <div>
          <LinkedDossiers dossier={dossier} base="/dossiers" />
          <Slips dossier={dossier} />
          <section className={styles.card} aria-labelledby="papers">
            <h2 id="papers">{t("dossier.papers")}</h2>
            <PaperLinks dossier={dossier} />
          </section>
          <section className={styles.card} aria-labelledby="filed">
            <h2 id="filed">{t("dossier.filed")}</h2>
            <p className={styles.muted}>{t("dossier.filedAt", { at: dateTime(dossier.submittedAt) })}</p>
            <Collapse
              ghost
              items={[
                {
                  key: "form",
                  label: t("dossier.showForm"),
                  children: <FormReader form={dossier.form} data={dossier.data} />,
                },
              ]}
            />
          </section>
          {dossier.canWithdraw && <Withdraw id={dossier.id} />}
        </div>
      </div>
    </article>
  );
}
