import { BpmnModdle } from "bpmn-moddle";
import la from "./la.json";
import type { CreateNode, ModdleNode } from "./node";

export const laPackage = la;

interface Moddle {
  create: CreateNode;
  fromXML(xml: string): Promise<{ rootElement: ModdleNode }>;
  toXML(node: ModdleNode, options?: { format: boolean }): Promise<{ xml: string }>;
}

/** Reads and writes BPMN with our extension, without a drawing. */
export function newModdle(): Moddle {
  const moddle = new BpmnModdle({ la }) as Moddle;
  return {
    create: (type, attributes) => moddle.create(type, attributes),
    fromXML: (xml) => moddle.fromXML(xml),
    toXML: (node, options) => moddle.toXML(node, options),
  };
}
