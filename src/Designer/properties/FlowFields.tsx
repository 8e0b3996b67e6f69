import { useTexts } from "@longan/web/texts";
import { Checkbox, Select } from "antd";
import { expression, setProperties } from "../drawing/acts";
import { elementWith, nodeBehind } from "../drawing/services";
import { ExpressionField } from "../feel/ExpressionField";
import { outcomesBefore } from "../model/flows";
import { isA, nodeOf, textOf } from "../model/node";
import { Field } from "./Field";
import type { FieldsProps } from "./Properties";

const comparesOutcome = /^=?\s*outcome\s*=\s*"([^"]*)"$/;

/** When an arrow is taken. */
export function FlowFields({ modeler, element, draft }: FieldsProps) {
  const { t } = useTexts();
  const node = nodeBehind(element);
  const source = nodeOf(node, "sourceRef");
  const drawnSource = source?.id === undefined ? undefined : elementWith(modeler, source.id);
  const branches = isA(source, "bpmn:ExclusiveGateway") || isA(source, "bpmn:InclusiveGateway");
  if (!branches && !isA(source, "bpmn:Activity")) return null;
  const isDefault = nodeOf(source, "default") === node;
  const condition = textOf(nodeOf(node, "conditionExpression"), "body");
  const set = (body: string) => {
    // An arrow without words takes those of the outcome it stands for.
    const outcome = outcomes.find((known) => body === `outcome = "${known.code}"`);
    const name = outcome && textOf(node, "name") === "" ? { name: outcome.name } : {};
    setProperties(modeler, element, { conditionExpression: expression(modeler, body), ...name });
  };
  const outcomes = source ? outcomesBefore(source) : [];
  return (
    <>
      {branches && drawnSource && (
        <Checkbox
          checked={isDefault}
          onChange={(event) =>
            setProperties(modeler, drawnSource, { default: event.target.checked ? node : undefined })
          }
        >
          {t("properties.isDefault")}
        </Checkbox>
      )}
      {!isDefault && outcomes.length > 0 && (
        <Field label={t("properties.whenOutcome")}>
          {(id) => (
            <Select
              id={id}
              className="la-full"
              value={comparesOutcome.exec(condition)?.[1]}
              options={outcomes.map((outcome) => ({ value: outcome.code, label: outcome.name }))}
              onChange={(code) => set(`outcome = "${code}"`)}
            />
          )}
        </Field>
      )}
      {!isDefault && (
        <ExpressionField
          isCondition
          draftId={draft.id}
          label={t("properties.condition")}
          hint={t("properties.conditionHint")}
          value={condition}
          onCommit={set}
        />
      )}
    </>
  );
}
