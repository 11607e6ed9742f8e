/** Wörter, die an mehr als einer Stelle stehen. */

import type { Text } from "../en";

export const common: Text["common"] = {
  product: "Shoreline",
  add: "Hinzufügen",
  cancel: "Abbrechen",
  remove: "Entfernen",
  search: "Suchen",
  seconds: "Sekunden",
  all: "Alle",
  copy: "Tabelle kopieren",
  copied: "Kopiert",
  notCopied: "Kopieren nicht möglich",
  keys: {
    mod: "Strg",
    shift: "Umschalt",
    alt: "Alt",
    enter: "Eingabe",
    arrows: "Pfeile",
    delete: "Entf",
    esc: "Esc",
  },
  copyPicture: "Bild kopieren",
  page: (page) => `Seite ${page}`,
  turn: (on) => (on ? "Nächste Seite" : "Vorige Seite"),
  and: (first, last) => `${first} und ${last}`,
  withinSentence: (name) => name,
};
