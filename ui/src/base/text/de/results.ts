/** Wörter der Ansicht Ergebnisse. */

import type { Text } from "../en";
import { hyphened } from "./hyphened";

const replicationsOf = (count: string): string =>
  count === "1" ? "1 Replikation" : `${count} Replikationen`;

export const results: Text["results"] = {
  measure: "Kennzahl",
  subject: "Von",
  noMeasure: "Keine solche Kennzahl",
  noSubject: "Niemand heißt so",
  everything: "Alles",
  allQueues: "Alle Warteschlangen",
  allAgents: "Alle Agenten",
  sections: {
    promise: "Servicelevel",
    waiting: "Warten",
    contacts: "Kontakte",
    handling: "Bearbeitung",
    journey: "Kundenweg",
    deferred: "Schriftliches",
    outbound: "Outbound",
    people: "Personal",
    money: "Geld",
  },
  keyFigures: (subject) => `Kennzahlen: ${subject}`,
  kinds: {
    queue: { one: "Warteschlange", many: "Warteschlangen" },
    client: { one: "Auftraggeber", many: "Auftraggeber" },
    agent_group: { one: "Agentengruppe", many: "Agentengruppen" },
    site: { one: "Standort", many: "Standorte" },
    day: { one: "Tag", many: "Tage" },
  },

  nothing: {
    title: "Noch keine Ergebnisse",
    running: "Simulation läuft",
    body:
      "Ein Lauf spielt den ganzen Zeitraum viele Male durch, jedes Mal mit anderen Kunden und anderen Abwesenheiten. Hier " +
      "steht dann jedes Intervall der Woche, wie sicher jede Zahl ist, und welche Warteschlange ihre Zusage hält.",
    blocked: (errors) =>
      errors === 1
        ? "Im Szenario ist erst ein Fehler zu beheben."
        : `Im Szenario sind erst ${errors} Fehler zu beheben.`,
    run: "Simulation starten",
  },
  stale: "Das Szenario wurde seit diesem Lauf geändert. Diese Zahlen gelten für das frühere.",
  again: "Neu starten",
  fetching: "Intervalle werden geholt",

  crumbs: "Wo der Blick liegt",
  wholeHorizon: "Ganzer Zeitraum",
  crumbHint:
    "Über die Karte ziehen oder mit Umschalt und Pfeiltasten einen Abschnitt wählen; Esc führt zurück.",
  open: "offen: Das Intervall enthält das Ziel",
  wide: "breites Intervall",
  byQueue: "Nach Warteschlange",

  multiples: {
    title: "Nebeneinander",
    by: (measure) => `${measure} nebeneinander`,
    kind: "Von wem",
    worstFirst: "Schlechteste zuerst",
    of: (measure, name) => `${measure}, ${name}, im Zeitverlauf mit Bändern`,
    caption: (level) =>
      `Alle auf einer Skala. Linie: Mittelwert. Dunkles Band: sein ${hyphened(level)}-Konfidenzintervall. Helles Band: 10. bis 90. Perzentil der einzelnen Replikationen. Gestrichelt: das Ziel. Eines wählen, um es auf der Karte zu sehen.`,
  },

  waits: {
    title: "Wie lange gewartet wurde",
    of: (name) => `Wartezeiten, ${name}: Anteil der Kontakte, die nicht länger warteten`,
    answered: (contacts) => `angenommen (${contacts})`,
    abandoned: (contacts) => `aufgelegt (${contacts})`,
    axis: "Nicht länger gewartet als",
    seconds: (seconds) => `${seconds} s`,
    promise: (share, seconds) => `zugesagt: ${share} binnen ${seconds} s`,
    nobody: "Hier hat niemand gewartet.",
    caption: (replications, level) =>
      `Anteil der angenommenen Kontakte und derer, die auflegten, deren Wartezeit nicht länger war; über den ganzen Zeitraum und ${replicationsOf(replications)}. ` +
      `Dunkles Band: ${hyphened(level)}-Konfidenzintervall. Helles Band: 10. bis 90. Perzentil der einzelnen Replikationen. Eine Wartezeit ist auf ein Sechzehntel ihrer selbst bekannt. ` +
      "Der Anteil binnen der Zusage ist der der angenommenen Kontakte allein; der Servicelevel zählt vielleicht auch die, die auflegten.",
  },

  map: "Karte des Zeitraums",
  mapOf: (measure, subject) => `${measure}, ${subject}, nach Tag und Intervall`,
  mapCaption: (definition, formula, zone) =>
    `${definition} Formel: ${formula.replaceAll("`", "")}. Ein Intervall wählen, um seine Kontakte und Gründe zu sehen; über mehrere ziehen für einen Abschnitt. Zeiten von ${zone}.`,
  overHorizon: "über den Zeitraum",
  target: (share) => `Ziel ${share}`,
  secondTime: (clock) => `${clock}, zum zweiten Mal`,
  secondTick: "2.",
  clockBack: (day, clock) =>
    `${day}: Die Uhr wird zurückgestellt und zeigt ${clock} und das Folgende zweimal; das zweite Mal steht unter „2.“.`,
  clockForward: (day, clock) =>
    `${day}: Die Uhr wird vorgestellt; ${clock} und das Folgende kommen nicht vor.`,

  bands: "Bänder über den Zeitraum",
  bandsOf: (measure, subject) =>
    `${measure}, ${subject}: Mittelwert, Konfidenzband und Streuung im Zeitverlauf`,
  overTime: (measure) => `${measure} im Zeitverlauf`,
  targetLine: "Ziel",
  figure: (measure, value) => `${measure}: ${value}`,
  intervalOf: (level, from, to) => `${hyphened(level)}-Intervall: ${from} bis ${to}`,
  spreadOf: (from, to) => `Einzelne Replikationen: ${from} bis ${to}`,
  noPromise: "Keine Warteschlange hier hat einen Servicelevel zugesagt.",
  promised: (promises) => `Zugesagt: ${promises}.`,
  promise: (share, seconds, method) => `${share} binnen ${seconds} s, gezählt als ${method}`,
  more: (count) => `und ${count} weitere`,
  bandCaption: (replications, level) =>
    `Linie: Mittelwert aus ${replicationsOf(replications)}. Dunkles Band: sein ${hyphened(level)}-Konfidenzintervall. ` +
    "Helles Band: 10. bis 90. Perzentil der einzelnen Replikationen.",
  clockCaption: (zone) => `Zeiten von ${zone}.`,

  interval: "Das gewählte Intervall",
  closeInterval: "Intervall schließen",

  table: "Zahlen des Zeitraums",
  rowsOf: "Zeilen der Tabelle",
  columns: "Spalten",
  columnsLabel: "Kennzahlen der Tabelle",
  verdicts: { met: "✓ erreicht", missed: "✗ verfehlt", open: "· offen" },
  verdictHint:
    "Erreicht oder verfehlt: Das ganze Intervall liegt auf dieser Seite des Ziels. Offen: Das Ziel liegt im Intervall.",
  halfOf: (measure) => `± ${measure}`,
  stamp: (replications, contacts, seconds, seed, engine, tzdb) =>
    `${replicationsOf(replications)}, ${contacts} Kontakte in ${seconds} s, Startwert ${seed}, Rechenkern ${engine}, Zeitzonen ${tzdb}.`,

  export: "Export",
  exportCsv: "Tabellen als CSV in einen Ordner…",
  exportCharts: "Diagramme als SVG und PNG in einen Ordner…",
  written: (count) => (count === 1 ? "1 Datei geschrieben" : `${count} Dateien geschrieben`),
  nothingWritten: "Nichts wurde geschrieben.",
};
