const names = [
  ["https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/"],
  ["https://www.omg.org/spec/DMN/20230324/DMNDI/", "https://www.omg.org/spec/DMN/20191111/DMNDI/"],
  ["https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/"],
  ["https://www.omg.org/spec/DMN/20211108/DMNDI/", "https://www.omg.org/spec/DMN/20191111/DMNDI/"],
] as const;

/** What the later editions of DMN added: the table library would lose it. */
const later = /<(?:[\w-]+:)?(?:conditional|iterator|every|some|for|filter|typeConstraint)[\s>/]/;

/** A text of DMN 1.4 or 1.5 in the words of 1.3, which is what the table library reads; nothing when that would lose something. */
export function asTables(xml: string): string | undefined {
  if (later.test(xml)) return undefined;
  return names.reduce((text, [is, becomes]) => text.replaceAll(is, becomes), xml);
}
