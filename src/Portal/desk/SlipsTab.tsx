import { PrinterOutlined } from "@ant-design/icons";
import { dossierFiles, type DossierView } from "@longan/web/api";
import { Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { PaperFormats } from "../dossiers/PaperFormats";
import { ResultBox } from "../dossiers/ResultBox";
import { PaymentBox } from "../payments/PaymentBox";
import { SlipList } from "../dossiers/Slips";

export function SlipsTab({ dossier }: { dossier: DossierView }) {
  const { t } = useTexts();
  return (
    <>
      <ResultBox dossier={dossier} />
      <PaymentBox dossier={dossier} audience="staff" />
      {dossier.receivedAt && (
        <p>
          <a href={dossierFiles.controlSlip(dossier.id)} target="_blank" rel="noreferrer">
            <PrinterOutlined aria-hidden /> {t("desk.controlSlip")}
          </a>
          <PaperFormats
            name={t("desk.controlSlip")}
            href={(format) => dossierFiles.controlSlip(dossier.id, format)}
          />
        </p>
      )}
      {dossier.slips.length === 0 ? <Nothing title={t("desk.noSlips")} /> : <SlipList dossier={dossier} />}
    </>
  );
}
