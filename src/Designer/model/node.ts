/** A node of the BPMN model as moddle keeps it, read with care: what is not there is not there. */
export interface ModdleNode {
  readonly $type: string;
  readonly $attrs: Record<string, string>;
  $parent?: ModdleNode;
  id?: string;
  get(name: string): unknown;
  $instanceOf?(type: string): boolean;
}

export type CreateNode = (type: string, attributes?: Record<string, unknown>) => ModdleNode;

export function isNode(value: unknown): value is ModdleNode {
  return typeof value === "object" && value !== null && "$type" in value;
}

export function isA(node: ModdleNode | undefined, type: string): boolean {
  return node?.$instanceOf?.(type) ?? false;
}

export function textOf(node: ModdleNode | undefined, name: string): string {
  const value = node?.get(name);
  return typeof value === "string" ? value : "";
}

export function nodeOf(node: ModdleNode | undefined, name: string): ModdleNode | undefined {
  const value = node?.get(name);
  return isNode(value) ? value : undefined;
}

export function nodesOf(node: ModdleNode | undefined, name: string): ModdleNode[] {
  const value = node?.get(name);
  return Array.isArray(value) ? value.filter(isNode) : [];
}
