import { useTexts } from "@longan/web/texts";
import { Select } from "antd";
import { setProperties } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { nodeOf, nodesOf, textOf } from "../model/node";
import { Field } from "./Field";
import type { FieldsProps } from "./Properties";

const none = "";

/** Where a branch goes when no condition holds. */
export function GatewayFields({ modeler, element }: FieldsProps) {
  const { t } = useTexts();
  const node = nodeBehind(element);
  const flows = nodesOf(node, "outgoing");
  const options = flows.map((flow) => {
    const target = nodeOf(flow, "targetRef");
    return { value: flow.id ?? none, label: textOf(target, "name") || (target?.id ?? "") };
  });
  return (
    <Field label={t("properties.defaultFlow")}>
      {(id) => (
        <Select
          id={id}
          className="la-full"
          value={nodeOf(node, "default")?.id ?? none}
          options={[{ value: none, label: t("properties.noDefault") }, ...options]}
          onChange={(flowId) =>
            setProperties(modeler, element, { default: flows.find((flow) => flow.id === flowId) })
          }
        />
      )}
    </Field>
  );
}
