import type { DossierView } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";

/** One notice with every defect enumerated. */
export function Defects({ supplement }: { supplement: NonNullable<DossierView["supplement"]> }) {
  const { t, pick } = useTexts();
  return (
    <Alert
      type="warning"
      title={t("dossier.defects", { at: dateTime(supplement.at) })}
      description={
        <ol>
          {supplement.defects.map((defect, i) => (
            <li key={i}>
              {defect.componentName && <strong>{pick(defect.componentName)}: </strong>}
              {defect.description}
            </li>
          ))}
        </ol>
      }
    />
  );
}
