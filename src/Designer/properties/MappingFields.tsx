import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { createNode, setProperties } from "../drawing/acts";
import { nodeBehind } from "../drawing/services";
import { type Mapping, type MappingKind, readMappings, withMappings } from "../model/mappings";
import { TextField } from "./Field";
import type { FieldsProps } from "./Properties";
import styles from "./properties.module.css";

interface MappingFieldsProps extends FieldsProps {
  kind: MappingKind;
  title: string;
}

/** Data that an activity is handed, or hands on, each under a name. */
export function MappingFields({ modeler, element, kind, title }: MappingFieldsProps) {
  const { t } = useTexts();
  const node = nodeBehind(element);
  const mappings = readMappings(node, kind);
  const change = (changed: Mapping[]) =>
    setProperties(modeler, element, {
      extensionElements: withMappings(createNode(modeler), node, kind, changed),
    });
  const set = (i: number, part: Partial<Mapping>) =>
    change(mappings.map((mapping, n) => (n === i ? { ...mapping, ...part } : mapping)));
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {mappings.map((mapping, i) => {
        const n = i + 1;
        return (
          <div key={i} className={styles.limit} role="group" aria-label={t("properties.mapping", { n })}>
            <div className={styles.pair}>
              <TextField
                code
                label={t("properties.mappingName")}
                value={mapping.name}
                refuse={(name) =>
                  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? undefined : t("properties.resultNameWrong")
                }
                onCommit={(name) => set(i, { name })}
              />
              <TextField
                code
                label={t("properties.mappingValue")}
                value={mapping.value}
                refuse={(value) => (value === "" ? t("form.required") : undefined)}
                onCommit={(value) => set(i, { value })}
              />
            </div>
            <Button
              type="link"
              size="small"
              icon={<DeleteOutlined />}
              onClick={() => change(mappings.filter((_, other) => other !== i))}
            >
              {t("properties.removeMapping", { n })}
            </Button>
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => change([...mappings, { name: freeName(mappings), value: "null" }])}
      >
        {t("properties.addMapping")}
      </Button>
    </fieldset>
  );
}

function freeName(mappings: Mapping[]): string {
  let n = mappings.length + 1;
  while (mappings.some(({ name }) => name === `data${n}`)) n++;
  return `data${n}`;
}
