import type { DossierView, WorkItem } from "@longan/web/api";
import { dateTime, weekday } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { WorkItemForm } from "../work/WorkItemForm";
import { Defects } from "./Defects";
import styles from "./dossiers.module.css";

/** The box at the top: what the person must do now, or that there is nothing to do. */
export function CitizenTodo({ dossier }: { dossier: DossierView }) {
  const { t, pick, language } = useTexts();
  return (
    <>
      {dossier.appointmentAt && !dossier.closed && (
        <Alert
          className={styles.notice}
          type="info"
          showIcon
          title={t("dossier.appointment", {
            at: `${weekday(dossier.appointmentAt, language)} ${dateTime(dossier.appointmentAt)}`,
          })}
          description={t("dossier.appointmentHint", { agency: pick(dossier.agency.name) })}
        />
      )}
      {dossier.closure && dossier.closure.kind !== "returned" && (
        <Alert
          className={styles.notice}
          type="warning"
          showIcon
          title={t(`dossier.closedAs.${dossier.closure.kind}`)}
          description={dossier.refusal?.reason ?? dossier.closure.reason}
        />
      )}
      {dossier.todo.filter(isDoneHere).map((item) => (
        <section
          key={item.key}
          className={`${styles.card ?? ""} ${styles.todo ?? ""}`}
          aria-labelledby={`todo-${item.key}`}
        >
          <h2 id={`todo-${item.key}`}>{t("dossier.youMust", { what: pick(item.name) })}</h2>
          {item.dueAt && <p className={styles.muted}>{t("dossier.dueAt", { at: dateTime(item.dueAt) })}</p>}
          {item.operation === "supplement" && dossier.supplement && (
            <Defects supplement={dossier.supplement} />
          )}
          <WorkItemForm dossier={dossier} item={item} audience="citizen" />
        </section>
      ))}
    </>
  );
}

/** Paying has a box of its own. */
function isDoneHere(item: WorkItem): boolean {
  return item.operation !== "pay";
}
