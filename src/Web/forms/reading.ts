import type { FormDefinition, FormValues } from "../api/types";
import { date } from "../format";
import { propertiesOf, resolve, type SchemaNode } from "./schema";
import { type Section, sectionsOf } from "./sections";

export interface ReadField {
  label: string;
  value: string;
}

export interface ReadGroup {
  title: string | undefined;
  fields: ReadField[];
}

interface Words {
  yes: string;
  no: string;
  none: string;
}

/** What was filled in, as labels and values in the form's own order; groups and list items keep their heading. */
export function readForm(form: FormDefinition, data: FormValues, words: Words): ReadGroup[] {
  const root = form.schema as SchemaNode;
  const groups: ReadGroup[] = [];
  const sections = sectionsOf(form.ui, Object.keys(propertiesOf(root, root)));
  for (const section of sections) collect(root, root, data, section, groups, words);
  return groups.filter((group) => group.fields.length > 0);
}

function collect(
  root: SchemaNode,
  node: SchemaNode,
  data: FormValues,
  section: Section,
  groups: ReadGroup[],
  words: Words,
): void {
  let group: ReadGroup = { title: section.title, fields: [] };
  groups.push(group);
  const properties = propertiesOf(root, node);
  for (const name of section.fields) {
    const child = properties[name];
    const value = data[name];
    if (child === undefined || (value === undefined && node.properties?.[name] === undefined)) continue;
    const label = child.title ?? name;
    const item = child.items && resolve(root, child.items);
    const inner = (one: SchemaNode, title: string, content: unknown) =>
      collect(
        root,
        one,
        asRecord(content),
        { title, fields: Object.keys(propertiesOf(root, one)) },
        groups,
        words,
      );
    if (child.type === "object") {
      // A group of its section's name goes under that heading; after another one the section continues without.
      if (label === section.title) groups.splice(groups.indexOf(group), 1);
      inner(child, label, value);
      const last = groups.at(-1);
      if (label === section.title && last) group = last;
      else groups.push((group = { title: undefined, fields: [] }));
    } else if (item?.type === "object" && Array.isArray(value)) {
      value.forEach((content, i) => inner(item, `${label} ${i + 1}`, content));
    } else group.fields.push({ label, value: say(child, value, words) });
  }
}

function say(node: SchemaNode, value: unknown, words: Words): string {
  if (value === undefined || value === null || value === "") return words.none;
  if (Array.isArray(value)) return value.map((item) => say(node.items ?? {}, item, words)).join(", ");
  const chosen = node.oneOf?.find((option) => option.const === value);
  if (chosen?.title !== undefined) return chosen.title;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (node.format === "date" && typeof value === "string") return date(value);
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}

function asRecord(value: unknown): FormValues {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as FormValues) : {};
}
