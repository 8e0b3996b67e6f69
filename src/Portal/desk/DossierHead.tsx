import type { DossierView } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Typography } from "antd";
import { DossierDue } from "../dossiers/DueText";
import { StatusTag } from "../dossiers/StatusTag";
import styles from "./desk.module.css";

export function DossierHead({ dossier }: { dossier: DossierView }) {
  const { t, pick } = useTexts();
  return (
    <header className={styles.head}>
      <p className={styles.headCode}>
        <Typography.Text copyable>{dossier.code ?? dossier.reference}</Typography.Text>
        {!dossier.code && <span> · {t("dossier.noCodeYet")}</span>}
      </p>
      <h1>{pick(dossier.procedure.name)}</h1>
      <p className={styles.headFacts}>
        <StatusTag status={dossier.status} name={dossier.statusName} />
        {dossier.applicant && <strong>{dossier.applicant.name}</strong>}
        <span>{t(`channel.${dossier.channel}`)}</span>
        {dossier.filingMode !== "selfRemote" && <span>{t(`filingMode.${dossier.filingMode}`)}</span>}
        <DossierDue dossier={dossier} />
      </p>
    </header>
  );
}
