import type { RepairChoices } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { BothWords } from "./BothWords";

/** Where the dossier is stuck and why; or that it no longer is. */
export function IncidentFacts({ choices, repaired }: { choices: RepairChoices; repaired: boolean }) {
  const { t, pick } = useTexts();
  return (
    <div role="status">
      {repaired && (
        <Alert type="success" showIcon title={t("repair.applied")} description={t("repair.appliedHint")} />
      )}
      {choices.incidents.length === 0 && (
        <Alert type="info" showIcon title={t("repair.whole")} description={t("repair.wholeHint")} />
      )}
      {choices.incidents.map((incident) => (
        <Alert
          key={incident.key}
          type="error"
          showIcon
          title={t("repair.where", { name: pick(incident.elementName), at: dateTime(incident.since) })}
          description={<BothWords text={incident.message} />}
        />
      ))}
    </div>
  );
}
