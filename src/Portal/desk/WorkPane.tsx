import type { DossierView, WorkItem } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert, Segmented } from "antd";
import { useState } from "react";
import { Defects } from "../dossiers/Defects";
import { LinkedDossiers } from "../dossiers/LinkedDossiers";
import { StrayMoney } from "../payments/StrayMoney";
import { PaymentBox } from "../payments/PaymentBox";
import { Arrivals } from "../work/Arrivals";
import { WorkItemForm } from "../work/WorkItemForm";
import { Claim } from "./Claim";
import styles from "./desk.module.css";

/** What to do now in this dossier. */
export function WorkPane({ dossier }: { dossier: DossierView }) {
  const { t, pick } = useTexts();
  const [key, setKey] = useState<number>();
  const item = dossier.todo.find((one) => one.key === key) ?? dossier.todo[0];
  return (
    <div id="work" tabIndex={-1} className={styles.workBody}>
      <p className={styles.workLabel}>{t("desk.work")}</p>
      {item?.operation !== "pay" && <StrayMoney dossier={dossier} />}
      {dossier.todo.length > 1 && (
        <Segmented
          block
          aria-label={t("desk.chooseWork")}
          value={item?.key}
          onChange={setKey}
          options={dossier.todo.map((one) => ({ value: one.key, label: pick(one.name) }))}
        />
      )}
      {item ? <Work key={item.key} dossier={dossier} item={item} /> : <NoWork dossier={dossier} />}
      <Arrivals dossier={dossier} />
      <LinkedDossiers dossier={dossier} base="/desk/dossiers" />
    </div>
  );
}

function Work({ dossier, item }: { dossier: DossierView; item: WorkItem }) {
  const { t, pick } = useTexts();
  const taken = Boolean(item.claimedBy) && !item.claimedByMe;
  return (
    <>
      <h2>{pick(item.name)}</h2>
      {item.dueAt && <p className={styles.workDue}>{t("dossier.dueAt", { at: dateTime(item.dueAt) })}</p>}
      {item.role !== "applicant" && <Claim dossierId={dossier.id} item={item} />}
      {item.original && <Alert type="info" showIcon title={t("desk.original")} />}
      {dossier.appointmentAt && item.presence > 0 && (
        <Alert
          type="info"
          showIcon
          title={t("dossier.appointment", { at: dateTime(dossier.appointmentAt) })}
        />
      )}
      {dossier.supplement && dossier.status === 5 && <Defects supplement={dossier.supplement} />}
      {item.operation === "pay" && <PaymentBox dossier={dossier} audience="staff" />}
      <WorkItemForm dossier={dossier} item={item} audience="staff" disabled={taken} />
    </>
  );
}

function NoWork({ dossier }: { dossier: DossierView }) {
  const { t, pick } = useTexts();
  const current = dossier.timeline.filter((entry) => entry.state === "current");
  return (
    <>
      <h2>{t("desk.nothingToDo")}</h2>
      <p className={styles.workDue}>
        {current.length === 0 ? pick(dossier.statusName) : t("desk.othersHave")}
      </p>
      <ul className={styles.others}>
        {current.map((entry, i) => (
          <li key={i}>
            <strong>{pick(entry.title)}</strong>
            {entry.who && <div>{entry.who}</div>}
            {entry.dueAt && <div>{t("timeline.until", { at: dateTime(entry.dueAt) })}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}
