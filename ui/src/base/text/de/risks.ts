/** Wörter der Ansicht Risiken. */

import type { Text } from "../en";

export const risks: Text["risks"] = {
  none: "Noch geht nichts schief. Einen Ausfall oder eine Lastspitze hinzufügen, um oben an der Antwort zu sehen, was sie anrichten.",
  turnedOff: "Risiko ausschalten",
  turnedOn: "Risiko einschalten",
  removed: "Risiko entfernen",
  forget: "Ausgeschaltetes vergessen",
  offOf: (risk) => `Ausschalten: ${risk}`,
  onOf: (risk) => `Einschalten: ${risk}`,
  setAll: (risk) => `Überall setzen: ${risk}`,
  forAll: (risk) => `${risk}, überall gleich`,
  differ: "verschieden",
  keptOff:
    "Aus. Die Werte bleiben, solange dieses Fenster offen ist, und kommen mit dem Schalter zurück; die Datei wird ohne sie gespeichert.",
  add: {
    site_down: "Ausfall hinzufügen",
    surge: "Lastspitze hinzufügen",
    mass_absence: "Massenabwesenheit hinzufügen",
    slow_systems: "Langsame Systeme hinzufügen",
    bot_down: "Bot-Ausfall hinzufügen",
  },
  switches: "Jeden Tag",
  switchesHelp:
    "Was an jedem Tag ungewiss ist. Eines ausschalten, um oben an der Antwort zu sehen, was es ausmacht.",
  kinds: {
    absence: {
      title: "Abwesenheit",
      help: "Alle Eingeplanten kommen.",
      on: (range, count) =>
        `${range} der Leute kommen an einem Tag zufällig nicht, in ${count} ${count === 1 ? "Gruppe" : "Gruppen"}.`,
    },
    forecast: {
      title: "Prognosefehler",
      help: "Die Prognose stimmt im Mittel über den Zeitraum.",
      on: (range, count) =>
        `Die ganze Prognose von ${count} ${count === 1 ? "Warteschlange" : "Warteschlangen"} liegt um etwa ${range} daneben, nach oben oder unten.`,
    },
    swings: {
      title: "Starke und schwache Tage",
      help: "Jeder Tag ist so stark wie prognostiziert.",
      on: (range, count) =>
        `Ein Tag von ${count} ${count === 1 ? "Warteschlange" : "Warteschlangen"} ist um etwa ${range} stärker oder schwächer als prognostiziert.`,
    },
    correlations: {
      title: "Starke Tage fallen zusammen",
      help: "Jede Warteschlange hat eigene starke Tage. Unten sagen, welche zusammengehören.",
      on: (range, count) =>
        `${count} ${count === 1 ? "Paar" : "Paare"} von Warteschlangen, mit einer Korrelation von ${range}.`,
    },
  },
  say: {
    when: (from, to, zone) => `${from} bis ${to} (${zone})`,
    down: (site) => `${site} ist ausgefallen`,
    partlyDown: (site, share) => `${share} der Leute von ${site} können nicht arbeiten`,
    failover: (groups, after) =>
      after > 0 ? `${groups} helfen nach ${after}\u00a0min aus` : `${groups} helfen sofort aus`,
    recovery: (minutes) => `die Letzten sind ${minutes}\u00a0min nach dem Ende zurück`,
    surge: (queues, factor) => `das ${factor}-Fache der üblichen Kontakte in ${queues}`,
    absence: (groups, share) => `${share} von ${groups} kommen nicht`,
    bot: (bot) => `der Bot ${bot} ist ausgefallen`,
    slow: (sites, factor) => `die Bearbeitung dauert ${factor}-mal so lange in ${sites}`,
  },
  disruptions: "Störungen",
  disruptionsHelp:
    "Was schiefgeht, wann und wie lange: ein Ausfall, eine Lastspitze, fehlende Leute, langsame Systeme.",
  correlations: "Tage, die zusammenfallen",
  correlationsHelp:
    "Paare von Warteschlangen, deren starke Tage zusammenfallen. Wie weit das Aufkommen überhaupt schwankt, steht bei der Warteschlange unter „Aufkommen“.",
};
