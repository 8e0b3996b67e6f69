import { useTexts } from "@longan/web/texts";
import { Select } from "antd";
import { Link } from "react-router";
import { useDecisions } from "../api";
import { setProperties } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { ExpressionField } from "../feel/ExpressionField";
import { isA, textOf } from "../model/node";
import { Field, TextField } from "./Field";
import type { FieldsProps } from "./Properties";

/** What a business rule task decides, or a script computes, and the name that its value gets. */
export function RuleFields(props: FieldsProps) {
  const { modeler, element, draft } = props;
  const { t } = useTexts();
  const node = nodeBehind(element);
  return (
    <>
      {isA(node, "bpmn:BusinessRuleTask") ? (
        <DecisionField {...props} />
      ) : (
        <ExpressionField
          draftId={draft.id}
          label={t("properties.script")}
          value={textOf(node, "script")}
          onCommit={(script) =>
            setProperties(modeler, element, {
              script: script || undefined,
              scriptFormat: script === "" ? undefined : "feel",
            })
          }
        />
      )}
      <TextField
        code
        label={t("properties.resultName")}
        hint={t("properties.resultNameHint")}
        value={textOf(node, "la:result")}
        refuse={(name) =>
          /^([\p{L}_][\p{L}\p{N}_]*)?$/u.test(name) ? undefined : t("properties.resultNameWrong")
        }
        onCommit={(name) => setProperties(modeler, element, { "la:result": name || undefined })}
      />
    </>
  );
}

function DecisionField({ modeler, element, draft }: FieldsProps) {
  const { t } = useTexts();
  const chosen = textOf(nodeBehind(element), "la:decision");
  const decisions = useDecisions(draft.id).data ?? [];
  const file = decisions.find((known) => known.name === chosen)?.file;
  return (
    <>
      <Field label={t("decision.which")}>
        {(id) => (
          <Select
            id={id}
            className="la-full"
            value={chosen}
            options={decisions.map(({ name, label }) => ({
              value: name,
              label: label === name ? name : `${label} (${name})`,
            }))}
            onChange={(decision) => setProperties(modeler, element, { "la:decision": decision })}
          />
        )}
      </Field>
      {file && (
        <p>
          <Link to={`/drafts/${draft.id}/files/${file}`}>{t("decision.openFile")}</Link>
        </p>
      )}
    </>
  );
}
