import type { DossierView } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import styles from "./dossiers.module.css";
import { StatusTag } from "./StatusTag";

type Linked = DossierView["calls"][number];

/** The dossier that called for this one and those that it called for: each with its status, and the way to it for those who may see it. */
export function LinkedDossiers({ dossier, base }: { dossier: DossierView; base: string }) {
  const { t } = useTexts();
  if (!dossier.caller && dossier.calls.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="linked">
      <h2 id="linked">{t("dossier.linked")}</h2>
      {dossier.caller && (
        <>
          <p className={styles.muted}>{t("dossier.calledBy")}</p>
          <OneDossier linked={dossier.caller} base={base} />
        </>
      )}
      {dossier.calls.length > 0 && <p className={styles.muted}>{t("dossier.calls")}</p>}
      <ul className={styles.plain}>
        {dossier.calls.map((call, place) => (
          <li key={call.id ?? place}>
            <OneDossier linked={call} base={base} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneDossier({ linked, base }: { linked: Linked; base: string }) {
  const { pick } = useTexts();
  const name = linked.name ? `${pick(linked.procedure)} (${linked.name})` : pick(linked.procedure);
  return (
    <p className={styles.facts}>
      {linked.id ? <Link to={`${base}/${linked.id}`}>{name}</Link> : <span>{name}</span>}
      {linked.status == null ? (
        <span className={styles.muted}>{pick(linked.statusName)}</span>
      ) : (
        <StatusTag status={linked.status} name={linked.statusName} />
      )}
    </p>
  );
}
