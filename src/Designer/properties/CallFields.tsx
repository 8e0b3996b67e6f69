import { useTexts } from "@longan/web/texts";
import { Select } from "antd";
import { useProcedures } from "../api";
import { setProperties } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { ExpressionField } from "../feel/ExpressionField";
import { textOf } from "../model/node";
import { Field } from "./Field";
import { MappingFields } from "./MappingFields";
import type { FieldsProps } from "./Properties";
import styles from "./properties.module.css";

/** Which procedure a call files a dossier of, at which agency, in which case, and what goes there and back. */
export function CallFields(props: FieldsProps) {
  const { modeler, element, draft } = props;
  const { t, pick } = useTexts();
  const node = nodeBehind(element);
  const chosen = textOf(node, "la:procedure");
  const procedures = useProcedures("").data?.items ?? [];
  const set = (name: string) => (value: string | undefined) =>
    setProperties(modeler, element, { [`la:${name}`]: value === "" ? undefined : value });
  return (
    <>
      <Field label={t("properties.calledProcedure")} hint={t("properties.calledProcedureHint")}>
        {(id) => (
          <Select
            id={id}
            className="la-full"
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            value={chosen || undefined}
            options={procedures
              .filter(({ code }) => code !== draft.procedureCode)
              .map(({ code, name }) => ({ value: code, label: `${code} ${pick(name)}` }))}
            onChange={set("procedure")}
          />
        )}
      </Field>
      {chosen !== "" && (
        <>
          <ExpressionField
            draftId={draft.id}
            label={t("properties.agency")}
            value={textOf(node, "la:agency")}
            onCommit={set("agency")}
          />
          <p className={styles.hint}>{t("properties.agencyHint")}</p>
          <ExpressionField
            draftId={draft.id}
            label={t("properties.calledCase")}
            value={textOf(node, "la:case")}
            onCommit={set("case")}
          />
          <p className={styles.hint}>{t("properties.calledCaseHint")}</p>
          <MappingFields {...props} kind="la:Input" title={t("properties.handedIn")} />
          <MappingFields {...props} kind="la:Output" title={t("properties.handedOut")} />
        </>
      )}
    </>
  );
}
