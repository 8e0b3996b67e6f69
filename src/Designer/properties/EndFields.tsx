import { useTexts } from "@longan/web/texts";
import { Select } from "antd";
import { setProperties } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { textOf } from "../model/node";
import { Field } from "./Field";
import type { FieldsProps } from "./Properties";

const nothing = "";

/** What reaching an end means for the dossier. */
export function EndFields({ modeler, element }: FieldsProps) {
  const { t } = useTexts();
  return (
    <Field label={t("properties.closes")} hint={t("properties.closesHint")}>
      {(id) => (
        <Select
          id={id}
          className="la-full"
          value={textOf(nodeBehind(element), "la:closes")}
          options={[
            { value: nothing, label: t("properties.closesNot") },
            { value: "lapsed", label: t("properties.closesLapsed") },
          ]}
          onChange={(closes) => setProperties(modeler, element, { "la:closes": closes || undefined })}
        />
      )}
    </Field>
  );
}
