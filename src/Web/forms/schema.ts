/** What we read of a form's schema: the closed subset that the server accepts. */
export interface SchemaNode {
  $ref?: string;
  title?: string;
  type?: string;
  format?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  oneOf?: { const?: unknown; title?: string }[];
  then?: SchemaNode;
  else?: SchemaNode;
  allOf?: SchemaNode[];
  $defs?: Record<string, SchemaNode>;
}

/** The node itself, or what its `#/$defs/…` leads to; words beside the reference win. */
export function resolve(root: SchemaNode, node: SchemaNode): SchemaNode {
  const name = node.$ref?.replace(/^#\/\$defs\//, "");
  const target = name === undefined ? undefined : root.$defs?.[name];
  if (target === undefined) return node;
  const { $ref: _, ...words } = node;
  return { ...resolve(root, target), ...words };
}

/** Every property an object can have, those of its conditions after its own. */
export function propertiesOf(root: SchemaNode, node: SchemaNode): Record<string, SchemaNode> {
  const parts = [node.then, node.else, ...(node.allOf ?? [])].filter((part) => part !== undefined);
  const conditional = parts.reduce<Record<string, SchemaNode>>(
    (all, part) => ({ ...all, ...propertiesOf(root, part) }),
    {},
  );
  const own = Object.entries(node.properties ?? {}).map(
    ([name, child]) => [name, resolve(root, child)] as const,
  );
  return { ...Object.fromEntries(own), ...without(conditional, node.properties) };
}

function without<T>(all: Record<string, T>, known: Record<string, unknown> = {}): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !(name in known)));
}

/** The field at a path of names and list positions. */
export function fieldAt(root: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>(
    (node, part) => {
      if (node === undefined) return undefined;
      if (/^\d+$/.test(part)) return node.items && resolve(root, node.items);
      return propertiesOf(root, node)[part];
    },
    resolve(root, root),
  );
}
