/** Wörter rund um das Dokument: Wiederherstellung, fremde Änderungen, Ablegen, Einstellungen, Tasten, Über. */

import type { Text } from "../en";

export const manners: Text["manners"] = {
  commands: {
    recent: "Zuletzt geöffnet",
    noRecent: "Keine zuletzt geöffneten Dateien",
    clearRecent: "Liste leeren",
    recovered: "Nicht gespeicherte Arbeit zeigen",
    settings: "Einstellungen",
    quit: "Shoreline beenden",
    cut: "Ausschneiden",
    copy: "Kopieren",
    paste: "Einfügen",
    selectAll: "Alles auswählen",
    palette: "Befehl suchen",
    shortcuts: "Tastenkürzel zeigen",
    diagnostics: "Diagnose kopieren",
    about: "Über Shoreline",
    groups: { help: "Hilfe" },
  },

  recovered: {
    title: "Nicht gespeicherte Arbeit",
    lead: "Shoreline endete, bevor diese Szenarien gespeichert waren. Die Arbeit ist noch da; die Dateien sind unverändert.",
    when: (when) => `Letzte Änderung ${when}`,
    neverSaved: "Nie in eine Datei gespeichert",
    file: {
      changed: "Die Datei wurde inzwischen von jemand anderem geändert. Vor dem Ersetzen wird gefragt.",
      gone: "Die Datei ist nicht mehr da. Speichern legt sie wieder an.",
    },
    restore: "Wiederherstellen",
    discard: "Verwerfen",
    discardWhat: (name) => `${name} verwerfen`,
    restoreWhat: (name) => `${name} wiederherstellen`,
    sure: "Endgültig verwerfen",
    later: "Später entscheiden",
    unnamed: "Szenario ohne Namen",
  },

  replacing: {
    title: "Fremde Änderungen ersetzen?",
    body: (file) =>
      `${file} wurde seit dem Öffnen von jemand anderem geändert. Speichern würde diese Änderungen durch die hier ersetzen.`,
    replace: "Ersetzen",
    elsewhere: "Unter anderem Namen speichern",
    stay: "Abbrechen",
  },

  dropping: {
    welcome: "Loslassen, um das Szenario zu öffnen",
    unwelcome: "Das ist kein Szenario",
    hint: "Szenariodateien enden auf .shoreline",
  },

  settings: {
    title: "Einstellungen",
    scheme: "Farben",
    schemes: { auto: "Wie das System", light: "Hell", dark: "Dunkel" },
    language: "Sprache",
    languages: { system: "Wie das System", en: "English", de: "Deutsch" },
    languageHint: "Gilt ab dem nächsten Start.",
    live: "Beim Bearbeiten antworten",
    liveHint:
      "Nach jeder Änderung erscheint sofort eine Schätzung, die beim Hinsehen genauer wird. Aus: Nur ein Lauf gibt eine Antwort.",
    motion: "Bewegung folgt der Einstellung des Systems.",
    close: "Schließen",
  },

  shortcuts: {
    title: "Tastenkürzel",
    grid: "In Tabellen",
    gridKeys: [
      ["Enter", "Zelle ändern oder nach unten gehen"],
      ["F2", "Zelle ändern und den Inhalt behalten"],
      ["Shift+Arrows", "Bereich auswählen"],
      ["mod+C", "Bereich kopieren, wie in einer Tabellenkalkulation"],
      ["mod+V", "Aus einer Tabellenkalkulation einfügen"],
      ["mod+D", "Nach unten ausfüllen"],
      ["mod+R", "Nach rechts ausfüllen"],
      ["Delete", "Bereich leeren"],
      ["Esc", "Zelle lassen, wie sie war"],
    ],
    here: "Diese Liste",
  },

  about: {
    title: "Über Shoreline",
    lead: "Simuliert Kontaktzentren über Zeitzonen hinweg. Kein Konto, kein Netz: Szenarien bleiben auf diesem Rechner.",
    licence: "Lizenziert unter MIT oder Apache 2.0.",
    diagnostics: "Diagnose",
    diagnosticsHint: "Was einer Frage beiliegen sollte. Von den Szenarien steht nichts darin.",
    copy: "Diagnose kopieren",
    copied: "Diagnose kopiert",
    notCopied: "Die Diagnose konnte nicht kopiert werden",
  },
};
