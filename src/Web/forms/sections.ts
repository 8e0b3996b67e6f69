export interface Section {
  title: string | undefined;
  fields: string[];
}

/** The properties under their headings (`ui:sections`), in order (`ui:order`); the rest comes last without one. */
export function sectionsOf(ui: Record<string, unknown>, names: readonly string[]): Section[] {
  const ordered = inOrder(names, ui["ui:order"]);
  const given = Array.isArray(ui["ui:sections"]) ? (ui["ui:sections"] as unknown[]) : [];
  const sections = given.flatMap((one) => {
    const { title, fields } = one as { title?: string; fields?: string[] };
    return [{ title, fields: (fields ?? []).filter((name) => ordered.includes(name)) }];
  });
  const placed = new Set(sections.flatMap((section) => section.fields));
  const rest = ordered.filter((name) => !placed.has(name));
  return rest.length === 0 ? sections : [...sections, { title: undefined, fields: rest }];
}

function inOrder(names: readonly string[], wanted: unknown): string[] {
  if (!Array.isArray(wanted)) return [...names];
  const listed = wanted.filter((name): name is string => typeof name === "string");
  const rest = names.filter((name) => !listed.includes(name));
  return listed.flatMap((name) => (name === "*" ? rest : names.includes(name) ? [name] : []));
}
