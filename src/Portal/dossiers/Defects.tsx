import { type DossierView, useProcedure } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";

interface DefectsProps {
  supplement: NonNullable<DossierView["supplement"]>;
  procedureCode: string;
}

/** One notice with every defect enumerated. */
export function Defects({ supplement, procedureCode }: DefectsProps) {
  const { t, pick } = useTexts();
  const sheet = useProcedure(procedureCode);
  const nameOf = (code: string | null | undefined) => {
    const component = sheet.data?.components.find((one) => one.code === code);
    return component ? pick(component.name) : undefined;
  };
  return (
    <Alert
      type="warning"
      title={t("dossier.defects", { at: dateTime(supplement.at) })}
      description={
        <ol>
          {supplement.defects.map((defect, i) => (
            <li key={i}>
              {nameOf(defect.component) && <strong>{nameOf(defect.component)}: </strong>}
              {defect.description}
            </li>
          ))}
        </ol>
      }
    />
  );
}
