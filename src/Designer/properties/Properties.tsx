import { useTexts } from "@longan/web/texts";
import { useEffect } from "react";
import type { DraftView } from "../api";
import type { Modeler } from "../drawing/modeler";
import { type Element, nodeBehind, part } from "../drawing/services";
import { useModelVersion } from "../drawing/useModelVersion";
import { isA } from "../model/node";
import { useElementType } from "../versions/useElementType";
import { CallFields } from "./CallFields";
import { EndFields } from "./EndFields";
import { FlowFields } from "./FlowFields";
import { GatewayFields } from "./GatewayFields";
import { IdField } from "./IdField";
import { LaneFields } from "./LaneFields";
import { NameField } from "./NameField";
import styles from "./properties.module.css";
import { RuleFields } from "./RuleFields";
import { ServiceFields } from "./ServiceFields";
import { StepFields } from "./StepFields";
import { TimerFields } from "./TimerFields";

interface PropertiesProps {
  modeler: Modeler;
  draft: DraftView;
  onSelect: (elementId: string | undefined) => void;
}

/** What the selected element says, to be changed; every change is one act that can be undone. */
export function Properties({ modeler, draft, onSelect }: PropertiesProps) {
  const { t } = useTexts();
  const typeName = useElementType();
  useModelVersion(modeler);
  const selected = part.selection(modeler).get() as Element[];
  const element = selected.length === 1 ? selected[0] : undefined;
  const id = element && (nodeBehind(element).id ?? element.id);
  useEffect(() => onSelect(id), [id, onSelect]);
  return (
    <section className={styles.panel} aria-label={t("properties.title")}>
      {element === undefined ? (
        <>
          <h2>{t("properties.title")}</h2>
          <p className={styles.hint}>
            {selected.length > 1
              ? t("properties.several", { count: selected.length })
              : t("properties.nothing")}
          </p>
        </>
      ) : (
        <>
          <h2>{typeName(nodeBehind(element).$type)}</h2>
          <Fields key={id} modeler={modeler} draft={draft} element={element} />
        </>
      )}
    </section>
  );
}

export interface FieldsProps {
  modeler: Modeler;
  draft: DraftView;
  element: Element;
}

function Fields(props: FieldsProps) {
  const node = nodeBehind(props.element);
  return (
    <>
      <NameField {...props} />
      {isA(node, "bpmn:Lane") && <LaneFields {...props} />}
      {isA(node, "bpmn:UserTask") && <StepFields {...props} />}
      {isA(node, "bpmn:ServiceTask") && <ServiceFields {...props} />}
      {isA(node, "bpmn:CallActivity") && <CallFields {...props} />}
      {(isA(node, "bpmn:BusinessRuleTask") || isA(node, "bpmn:ScriptTask")) && <RuleFields {...props} />}
      {isA(node, "bpmn:SequenceFlow") && <FlowFields {...props} />}
      {(isA(node, "bpmn:ExclusiveGateway") || isA(node, "bpmn:InclusiveGateway")) && (
        <GatewayFields {...props} />
      )}
      {isA(node, "bpmn:EndEvent") && <EndFields {...props} />}
      {isA(node, "bpmn:Event") && <TimerFields {...props} />}
      <IdField {...props} />
    </>
  );
}
