/** Every word the window says, in the language of the person. A translation is another table of the type `Text`. */

import { english, type Text } from "./en";

export type { Text };
export const text: Text = english;
