import { useTexts } from "@longan/web/texts";
import { Checkbox, Select } from "antd";
import { setProperties, setTimer, type TimerKind, timerKinds, timerOf } from "../drawing/acts";
import { nodeBehind, part } from "../drawing/services";
import { isA, type ModdleNode, nodeOf, textOf } from "../model/node";
import { Field, TextField } from "./Field";
import type { FieldsProps } from "./Properties";

/** When a timer rings, and whether an event on a step ends it. */
export function TimerFields({ modeler, element }: FieldsProps) {
  const { t } = useTexts();
  const node = nodeBehind(element);
  const timer = timerOf(node);
  const kind = timerKinds.find((name) => nodeOf(timer, name) !== undefined) ?? "timeDuration";
  const body = textOf(nodeOf(timer, kind), "body");
  // One way of counting excludes the other.
  const count = (counted: ModdleNode, name: "workingTime" | "legalLimit", is: boolean) =>
    part.modeling(modeler).updateModdleProperties(element, counted, {
      "la:workingTime": (is && name === "workingTime") || undefined,
      "la:legalLimit": (is && name === "legalLimit") || undefined,
    });
  return (
    <>
      {isA(node, "bpmn:BoundaryEvent") && (
        <Checkbox
          checked={node.get("cancelActivity") !== false}
          onChange={(event) => setProperties(modeler, element, { cancelActivity: event.target.checked })}
        >
          {t("properties.interrupting")}
        </Checkbox>
      )}
      {timer && (
        <>
          <Field label={t("properties.timerKind")}>
            {(id) => (
              <Select<TimerKind>
                id={id}
                className="la-full"
                value={kind}
                options={timerKinds.map((name) => ({ value: name, label: t(`properties.timer.${name}`) }))}
                onChange={(name) => setTimer(modeler, element, name, body)}
              />
            )}
          </Field>
          <TextField
            code
            label={t("properties.timerValue")}
            hint={t("properties.timerHint")}
            value={body}
            onCommit={(text) => setTimer(modeler, element, kind, text)}
          />
          {kind === "timeDuration" && (
            <Checkbox
              checked={timer.get("la:workingTime") === true}
              onChange={(event) => count(timer, "workingTime", event.target.checked)}
            >
              {t("properties.workingTime")}
            </Checkbox>
          )}
          {kind !== "timeCycle" && (
            <Checkbox
              checked={timer.get("la:legalLimit") === true}
              onChange={(event) => count(timer, "legalLimit", event.target.checked)}
            >
              {t("properties.legalLimit")}
            </Checkbox>
          )}
        </>
      )}
    </>
  );
}
