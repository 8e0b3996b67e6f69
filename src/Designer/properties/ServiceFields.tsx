import { useTexts } from "@longan/web/texts";
import { setProperties } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { textOf } from "../model/node";
import { TextField } from "./Field";
import type { FieldsProps } from "./Properties";

export function ServiceFields({ modeler, element }: FieldsProps) {
  const { t } = useTexts();
  return (
    <TextField
      code
      label={t("properties.service")}
      value={textOf(nodeBehind(element), "la:operation")}
      onCommit={(operation) => setProperties(modeler, element, { "la:operation": operation || undefined })}
    />
  );
}
