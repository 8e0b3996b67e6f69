import { useTexts } from "@longan/web/texts";
import { isFreeId, setProperties } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { isA } from "../model/node";
import { TextField } from "./Field";
import type { FieldsProps } from "./Properties";

export function IdField({ modeler, element }: FieldsProps) {
  const { t } = useTexts();
  const node = nodeBehind(element);
  return (
    <TextField
      code
      label={t("properties.id")}
      {...(isA(node, "bpmn:UserTask") ? { hint: t("properties.idHint") } : {})}
      value={node.id ?? ""}
      refuse={(id) => (isFreeId(modeler, id, node) ? undefined : t("properties.idWrong"))}
      onCommit={(id) => setProperties(modeler, element, { id })}
    />
  );
}
