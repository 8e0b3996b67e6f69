import i18next from "i18next";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

const stored = "language";

export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "vi";
}

export function rememberedLanguage(): Language {
  return localStorage.getItem(stored) === "en" ? "en" : "vi";
}

/** Changes every text in place; the page, what was typed and the address stay. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(stored, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
