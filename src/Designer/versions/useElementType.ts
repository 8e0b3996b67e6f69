import { useTexts } from "@longan/web/texts";

const known = [
  "bpmn:Process",
  "bpmn:Participant",
  "bpmn:Lane",
  "bpmn:UserTask",
  "bpmn:ServiceTask",
  "bpmn:Task",
  "bpmn:StartEvent",
  "bpmn:EndEvent",
  "bpmn:ExclusiveGateway",
  "bpmn:ParallelGateway",
  "bpmn:InclusiveGateway",
  "bpmn:EventBasedGateway",
  "bpmn:IntermediateCatchEvent",
  "bpmn:IntermediateThrowEvent",
  "bpmn:BoundaryEvent",
  "bpmn:SequenceFlow",
  "bpmn:SubProcess",
] as const;

/** What a kind of element is called. A colon would be taken for a namespace of texts: said otherwise here. */
export function useElementType(): (type: string) => string {
  const { t } = useTexts();
  return (type) => {
    const found = known.find((name) => name === type);
    return t(`elementType.${found ?? "other"}`, { nsSeparator: false });
  };
}
