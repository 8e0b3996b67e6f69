import i18next from "i18next";
import { useSyncExternalStore } from "react";
import type { Text } from "../api/types";
import { en } from "./en";
import { currentLanguage, type Language, languages, rememberedLanguage } from "./language";
import { vi } from "./vi";

export * from "./language";

export async function startTexts(language: Language = rememberedLanguage()): Promise<void> {
  document.documentElement.lang = language;
  await loadTexts(language);
}

export async function loadTexts(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: "vi",
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
}

function subscribe(listener: () => void): () => void {
  i18next.on("languageChanged", listener);
  return () => i18next.off("languageChanged", listener);
}

/** `t` says a text of ours, `pick` one that came from the server in both languages. */
export function useTexts() {
  const language = useSyncExternalStore(subscribe, currentLanguage);
  return { language, t: i18next.t, pick: (text: Text) => pickText(text, language) };
}

export function pickText(text: Text, language: Language): string {
  return text[language] || text.vi;
}

/** Adds the words of a client that the others need not load. */
export function addTexts(texts: Record<Language, object>): void {
  for (const language of languages) i18next.addResourceBundle(language, "translation", texts[language], true);
}

export const t: typeof i18next.t = i18next.t.bind(i18next);
