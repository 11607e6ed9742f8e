/** Every word the window says, in the language of the person. A translation is another table of the type `Text`. */

import { german } from "./de";
import { english, type Text } from "./en";
import { type Language, language } from "./language";

export { chooseLanguage, chosenLanguage, LANGUAGES, type LanguageChoice, language } from "./language";
export type { Text };

export const tables: Record<Language, Text> = { en: english, de: german };
export const text: Text = tables[language];
