import { currentLanguage } from "@longan/web/texts";
import { words } from "./words";

/** Says a text of the drawing library in the reader's language; asked anew each time, so that the switch works at once. */
export function translate(template: string, replacements: Record<string, string> = {}): string {
  const text = currentLanguage() === "vi" ? (words[template] ?? template) : template;
  return text.replace(/{([^}]+)}/g, (whole, key: string) => replacements[key] ?? whole);
}

export const translateModule = { translate: ["value", translate] };
