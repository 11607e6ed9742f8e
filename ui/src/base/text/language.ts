/** Which language the window speaks: the person's choice where there is one, else the system's. Read once, at start. */

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];
/** What a person may choose. */
export type LanguageChoice = "system" | Language;

const KEY = "shoreline.language";

/** The system's languages, the dearest first. */
export const systemTags = (): readonly string[] =>
  typeof navigator === "undefined" ? [] : (navigator.languages ?? [navigator.language]);

const isLanguage = (word: string | null | undefined): word is Language =>
  LANGUAGES.some((language) => language === word);

/** What was chosen; the system's language where nothing was, or where nothing can be kept. */
export function chosenLanguage(): LanguageChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return isLanguage(kept) ? kept : "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice. It holds from the next start of the page on. */
export function chooseLanguage(choice: LanguageChoice): void {
  localStorage.setItem(KEY, choice);
}

/** The language to speak: the choice, or the first of the system's tags, or English where we do not speak that. */
export function languageOf(choice: LanguageChoice, tags: readonly string[]): Language {
  if (choice !== "system") return choice;
  const first = tags[0]?.toLowerCase().split(/[-_]/)[0];
  return isLanguage(first) ? first : "en";
}

export const language: Language = languageOf(chosenLanguage(), systemTags());
