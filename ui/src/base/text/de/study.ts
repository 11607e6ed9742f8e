/** Wörter der Untersuchungen neben dem Lauf: Vergleiche, woher die Streuung kommt, warum ein Intervall verfehlt wird. */

import type { Text } from "../en";
import { hyphened } from "./hyphened";

const replicationsOf = (count: string): string =>
  count === "1" ? "1 Replikation" : `${count} Replikationen`;

export const study: Text["study"] = {
  short: {
    skewed:
      "Dieses Intervall ist wahrscheinlich zu schmal: Die Replikationen sind für ihre Zahl zu schief verteilt. Mehr Replikationen rechnen.",
    unvaried:
      "0 % oder 100 % in jeder Replikation: Das Seltene kam nicht vor, und das Intervall kann nicht sagen, wie selten es ist. Mehr Replikationen rechnen.",
  },
  progress: "Fortschritt der Untersuchung",
  doneOf: (done, total) => `${done} von ${total === "1" ? "1 Replikation" : `${total} Replikationen`}`,
  stopped: "Vorzeitig angehalten: Das sind die Zahlen des Fertigen.",
  stale: "Das Szenario wurde seither geändert. Diese Zahlen gelten für das frühere.",
  blocked: "Erst das Ende des Laufs abwarten oder die Fehler beheben.",

  compare: {
    title: "Dieses Szenario neben ein anderes halten",
    help: "Beide bekommen dieselben Kunden, Replikation für Replikation, sodass ein Unterschied viel genauer bekannt ist als jede der beiden Zahlen.",
    baseline: "Vergleichen mit",
    pick: "Szenario wählen",
    saved: "Dieses Szenario wie zuletzt gespeichert",
    files: "Diese Datei",
    demos: "Demos",
    other: "Gewählte Datei",
    file: "Eine Datei…",
    start: "Vergleichen",
    nothing: "Noch nichts verglichen",
    nothingHint:
      "Wählen, womit dieses Szenario verglichen wird: Die zuletzt gespeicherte Datei zeigt, was die Änderungen seither bewirkt haben.",
    of: "Von",
    everything: "Alles",
    onlyClear: "Nur klare Unterschiede",
    before: "Vorher",
    present: "Dieses Szenario",
    measure: "Kennzahl",
    difference: "Unterschied",
    verdicts: {
      better: "besser",
      worse: "schlechter",
      changed: "anders",
      unclear: "kein klarer Unterschied",
    },
    noneClear: "Keine Kennzahl unterscheidet sich klar.",
    caption: (replications, level) =>
      `Je ${replicationsOf(replications)}. Unterschied: dieses Szenario minus das andere, mit gepaartem ${hyphened(level)}-Intervall. ` +
      "„Kein klarer Unterschied“: Das Intervall enthält die Null.",
    versus: (name) => `Minus ${name}`,
  },

  spread: {
    title: "Woher die Streuung kommt",
    help: "Replikationen unterscheiden sich, weil die Prognose irrt, weil Leute fehlen, und weil Kunden zufällig kommen und gehen. Hier läuft derselbe Zeitraum, wobei eines davon neu gezogen und das Übrige behalten wird.",
    start: "Herausfinden",
    again: "Neu herausfinden",
    of: (subject) => `Anteile an der Varianz: ${subject}`,
    measure: "Kennzahl",
    mean: "Mittelwert",
    deviation: "Streuung",
    forecast: "Prognose",
    absence: "Abwesenheit",
    queueing: "Zufall der Warteschlange",
    interplay: "Zusammenspiel",
    caption: (pairs) =>
      `${pairs === "1" ? "1 Paar" : `${pairs} Paare`} von Replikationen, jedes in seinen acht Mischungen. Streuung: Standardabweichung zwischen Replikationen. ` +
      "Ein Anteil, der kleiner ist als seine halbe Intervallbreite, ist von nichts nicht zu unterscheiden.",
    nothing: "Hierfür gibt es keine solche Aufteilung.",
  },

  reasons: {
    start: "Warum?",
    title: "Warum die Zusage verfehlt wird",
    queue: "Warteschlange",
    kept: "In diesem Intervall wird die Zusage gehalten.",
    cause: "Ohne",
    effect: "Servicelevel",
    causes: {
      volume: {
        name: "Mehr Kontakte als erwartet",
        help: "Schwankendes Aufkommen, Prognosefehler, Lastspitzen.",
      },
      handling: {
        name: "Längere Bearbeitung",
        help: "Bearbeitung, die länger dauert als die eigene der Warteschlange: Personen, Skills, Sprachen, Ermüdung, langsame Systeme.",
      },
      absence: { name: "Abwesenheit", help: "Leute, die nicht oder zu spät kommen." },
      breaks: { name: "Pausen und Meetings", help: "Pausen und Aktivitäten im Haus." },
      skill: {
        name: "Fehlender Skill",
        help: "Gruppen, die für denselben Auftraggeber arbeiten, aber nicht in dieser Warteschlange.",
      },
      outage: { name: "Ausfall", help: "Standorte und Bots, die ausgefallen sind." },
      backlog: { name: "Rückstand", help: "Kontakte, die zu Beginn des Intervalls schon warteten." },
    },
  },
};
