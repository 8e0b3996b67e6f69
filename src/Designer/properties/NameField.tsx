import { useTexts } from "@longan/web/texts";
import { rename } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { textOf } from "../model/node";
import { TextField } from "./Field";
import type { FieldsProps } from "./Properties";

export function NameField({ modeler, element }: FieldsProps) {
  const { t } = useTexts();
  const node = nodeBehind(element);
  // The words of a note stand elsewhere than those of everything else; the library knows where.
  const name = textOf(node, node.$type === "bpmn:TextAnnotation" ? "text" : "name");
  return (
    <TextField
      label={t("properties.name")}
      value={name}
      onCommit={(text) => rename(modeler, element, text)}
    />
  );
}
