import { type CreateNode, type ModdleNode, nodeOf, nodesOf, textOf } from "./node";

export type MappingKind = "la:Input" | "la:Output";

/** What is handed in or out under a name: the value of an expression. */
export interface Mapping {
  name: string;
  value: string;
}

export function readMappings(node: ModdleNode, kind: MappingKind): Mapping[] {
  return extensions(node)
    .filter((value) => value.$type === kind)
    .map((value) => ({ name: textOf(value, "name"), value: textOf(value, "value") }));
}

/** The extension of an activity with these mappings in it, or nothing where none is left; whatever else stood there stays. */
export function withMappings(
  create: CreateNode,
  node: ModdleNode,
  kind: MappingKind,
  mappings: Mapping[],
): ModdleNode | undefined {
  const old = extensions(node);
  const at = old.findIndex((value) => value.$type === kind);
  const others = old.filter((value) => value.$type !== kind);
  const before = old.slice(0, at < 0 ? old.length : at).filter((value) => value.$type !== kind).length;
  const written = mappings.map((mapping) => create(kind, { ...mapping }));
  const values = [...others.slice(0, before), ...written, ...others.slice(before)];
  if (values.length === 0) return undefined;
  const extension = create("bpmn:ExtensionElements", { values });
  for (const value of values) value.$parent = extension;
  return extension;
}

function extensions(node: ModdleNode): ModdleNode[] {
  return nodesOf(nodeOf(node, "extensionElements"), "values");
}
