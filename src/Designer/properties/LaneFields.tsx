import { useTexts } from "@longan/web/texts";
import { Select } from "antd";
import { useClosedLists } from "../api";
import { setProperties } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { ExpressionField } from "../feel/ExpressionField";
import { textOf } from "../model/node";
import { Field } from "./Field";
import type { FieldsProps } from "./Properties";
import styles from "./properties.module.css";

/** Who works in a lane. */
export function LaneFields({ modeler, element, draft }: FieldsProps) {
  const { t, pick } = useTexts();
  const lists = useClosedLists().data;
  const node = nodeBehind(element);
  const roles = (lists?.roles ?? []).map(({ code, name }) => ({ value: code, label: pick(name) }));
  const choose = (role: string) => {
    const named = textOf(node, "name") !== "";
    const name = lists?.roles.find((known) => known.code === role)?.name.vi;
    setProperties(modeler, element, { "la:role": role, ...(named || !name ? {} : { name }) });
  };
  return (
    <>
      <Field label={t("properties.role")}>
        {(id) => (
          <Select
            id={id}
            className="la-full"
            value={textOf(node, "la:role") || undefined}
            options={roles}
            onChange={choose}
          />
        )}
      </Field>
      <ExpressionField
        draftId={draft.id}
        label={t("properties.agency")}
        value={textOf(node, "la:agency")}
        onCommit={(agency) => setProperties(modeler, element, { "la:agency": agency || undefined })}
      />
      <p className={styles.hint}>{t("properties.agencyHint")}</p>
    </>
  );
}
