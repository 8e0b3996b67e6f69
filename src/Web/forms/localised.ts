import type { FormDefinition } from "../api/types";
import type { Language } from "../texts/language";

/** English words stand beside the Vietnamese ones: `x-en` beside `title`, and so on. */
const english: Record<string, string> = {
  "x-en": "title",
  "x-en-description": "description",
  "ui:help-en": "ui:help",
};

/** The form in one language, without the words of the other. */
export function localised(form: FormDefinition, language: Language): FormDefinition {
  return {
    schema: inLanguage(form.schema, language) as FormDefinition["schema"],
    ui: inLanguage(form.ui, language) as FormDefinition["ui"],
  };
}

function inLanguage(node: unknown, language: Language): unknown {
  if (Array.isArray(node)) return node.map((item) => inLanguage(item, language));
  if (typeof node !== "object" || node === null) return node;
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    if (english[name] === undefined) result[name] ??= inLanguage(value, language);
    else if (language === "en" && typeof value === "string") result[english[name]] = value;
  }
  return result;
}
