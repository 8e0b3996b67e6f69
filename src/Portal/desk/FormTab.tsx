import type { DossierView } from "@longan/web/api";
import { FormReader } from "@longan/web/forms";
import { useTexts } from "@longan/web/texts";
import styles from "./desk.module.css";

export function FormTab({ dossier }: { dossier: DossierView }) {
  const { t } = useTexts();
  const { applicant } = dossier;
  const facts: [string, string | null | undefined][] = [
    [t("account.fullName"), applicant?.name],
    [t("account.identityNumber"), applicant?.identityNumber],
    [t("account.phone"), applicant?.phone],
    [t("account.email"), applicant?.email],
    [t("account.address"), applicant?.address],
  ];
  return (
    <>
      <h2 className={styles.sub}>{t("desk.applicant")}</h2>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <h2 className={styles.sub}>{t("desk.form")}</h2>
      <FormReader form={dossier.form} data={dossier.data} />
    </>
  );
}
