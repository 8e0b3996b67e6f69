import type { DossierView } from "@longan/web/api";
import { Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { ResultBox } from "../dossiers/ResultBox";
import { PaymentBox } from "../payments/PaymentBox";
import { SlipList } from "../dossiers/Slips";

export function SlipsTab({ dossier }: { dossier: DossierView }) {
  const { t } = useTexts();
  return (
    <>
      <ResultBox dossier={dossier} />
      <PaymentBox dossier={dossier} audience="staff" />
      {dossier.slips.length === 0 ? <Nothing title={t("desk.noSlips")} /> : <SlipList dossier={dossier} />}
    </>
  );
}
