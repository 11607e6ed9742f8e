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
    title: "Varianten nebeneinander",
    help: "Alle bekommen dieselben Kunden, Replikation für Replikation, sodass ein Unterschied viel genauer bekannt ist als jede der beiden Zahlen.",
    options: "Verglichene Varianten",
    baseline: "Ausgangslage",
    onScreen: "Auf dem Schirm",
    kept: "Behalten",
    kinds: {
      present: "Wie es gerade bearbeitet wird",
      kept: (queues, groups) =>
        `${queues === 1 ? "1 Warteschlange" : `${queues} Warteschlangen`}, ${groups === 1 ? "1 Agentengruppe" : `${groups} Agentengruppen`}`,
    },
    menu: (name) => `Was mit ${name} geschehen soll`,
    nameOf: (mark) => `Name der Variante ${mark}`,
    nearer: "Einen Platz näher zur Ausgangslage",
    further: "Einen Platz weiter",
    makeBaseline: "Zur Ausgangslage machen",
    open: "Auf den Schirm holen",
    opened: (name) => `Variante ${name} öffnen`,
    remove: "Entfernen",
    add: "Variante hinzufügen",
    addHint: "Bis zu vier stehen nebeneinander.",
    keep: "Das Szenario auf dem Schirm als Variante behalten",
    keepHint: "Eingefroren, wie es jetzt ist: Was danach bearbeitet wird, wird damit verglichen.",
    optionName: (mark) => `Variante ${mark}`,
    saved: "Dieses Szenario wie zuletzt gespeichert",
    file: "Eine Szenariodatei…",
    demos: "Eine Demo",
    variants: "Das Szenario auf dem Schirm, jedoch mit",
    variantNames: {
      more_contacts: "10 % mehr Kontakten",
      fewer_contacts: "10 % weniger Kontakten",
      more_people: "10 % mehr Leuten",
      fewer_people: "10 % weniger Leuten",
      no_absence: "niemandem abwesend",
      overflow_at_once: "sofortigem Überlauf",
      no_disruptions: "keiner Störung",
    },
    start: "Vergleichen",
    again: "Neu vergleichen",
    alone: "Eine Variante zum Vergleichen hinzufügen.",
    nothing: "Was brächte ein anderer Weg?",
    nothingHint:
      "Eine Variante hinzufügen: eine fertige Änderung, eine Demo, eine andere Datei, oder das Szenario, wie es jetzt ist, bevor es weiter bearbeitet wird. Bis zu vier laufen mit denselben Kunden, und jeder Unterschied kommt mit seinem Intervall.",
    inWords: "In Worten",
    baselineIs: (mark, name) => `Verglichen mit ${mark}, ${name}:`,
    sentence: (clear, unclear) =>
      [clear, unclear && `kein klarer Unterschied bei: ${unclear}`].filter(Boolean).join("; "),
    nothingClear: "kein klarer Unterschied bei einer der Hauptkennzahlen",
    clauses: {
      service_level: (size, more, within) => `nimmt ${size} Punkte ${more ? "mehr" : "weniger"} ${within} an`,
      on_time_share: (size, more) => `antwortet bei ${size} Punkten ${more ? "mehr" : "weniger"} rechtzeitig`,
      abandon_share: (size, more) => `verliert ${size} Punkte ${more ? "mehr" : "weniger"} durch Auflegen`,
      asa_s: (size, more) => `nimmt ${size} s ${more ? "später" : "früher"} an`,
      supply_cost: (size, more) => `kostet ${size} % ${more ? "mehr" : "weniger"}`,
      paid_h: (size, more) => `bezahlt ${size} % ${more ? "mehr" : "weniger"} Stunden`,
    },
    withinSeconds: (seconds) => `binnen ${seconds} s`,
    withinTime: "rechtzeitig",
    of: "Von",
    versus: (mark, baseline) => `${mark} minus ${baseline}`,
    everything: "Alles",
    onlyClear: "Nur klare Unterschiede",
    headline: "Hauptkennzahlen",
    allMeasures: "Alle Kennzahlen",
    extent: "Welche Kennzahlen",
    table: "Unterschiede",
    measure: "Kennzahl",
    verdicts: {
      better: "besser",
      worse: "schlechter",
      changed: "anders",
      unclear: "kein klarer Unterschied",
    },
    signs: { better: "▲", worse: "▼", changed: "◆", unclear: "·" },
    noneClear: "Keine Kennzahl unterscheidet sich klar.",
    caption: (replications, level) =>
      `Je ${replicationsOf(replications)}. Unterschied: die Variante minus die Ausgangslage, mit gepaartem ${hyphened(level)}-Intervall. ` +
      "„Kein klarer Unterschied“: Das Intervall enthält die Null. Ein Sternchen: Das Intervall ist wahrscheinlich zu schmal.",
    sameCustomersNot:
      "Diese Varianten haben nicht alle Warteschlangen gemeinsam: Unterschiede gelten nur für die gemeinsamen.",
    otherDates:
      "Diese Varianten liegen an anderen Tagen: Sie bekommen nicht dieselben Kunden, und Unterschiede enthalten mehr Zufall.",
    byQueue: "Warteschlange für Warteschlange",
    byQueueCaption: (definition) =>
      `${definition} Unter jeder Zahl ihr Unterschied zur Ausgangslage, mit gepaartem Intervall.`,
    queue: "Warteschlange",
    worstFirst: "Schlechteste zuerst",
    charts: "Woche für Woche auf einer Skala",
    chartOf: (measure, name) => `${measure}, ${name}, nach Tag und Intervall`,
    courseOf: (measure, name) => `${measure}, ${name}, im Zeitverlauf mit Bändern`,
    chartCaption: (definition, level, zone) =>
      `${definition} Alle auf einer Skala. Linie: Mittelwert. Dunkles Band: sein ${hyphened(level)}-Konfidenzintervall. Helles Band: 10. bis 90. Perzentil der einzelnen Replikationen. Gestrichelt: das Ziel. Zeiten von ${zone}.`,
    costAndService: "Kosten und Service",
    costCaption: (cost, service) =>
      `${service} über ${cost}, jeweils mit Konfidenzintervall. Weiter oben und weiter links ist besser. Unterschiede sind genauer bekannt, als diese Kreuze zeigen: siehe Tabelle.`,
    sets: {
      title: "In einer Minute Varianten vergleichen",
      lead: "Varianten mit denselben Kunden nebeneinander, mit dem Unterschied und wie sicher er ist.",
      night: {
        title: "Ein Standort fällt aus",
        lead: "Follow the Sun am Tag, an dem Manila ausfällt, ohne den Ausfall, und mit einem Zehntel mehr Leuten überall.",
        others: ["Manila fällt nicht aus", "Manila fällt aus, 10 % mehr Leute"],
      },
      peak: {
        title: "Ein Zehntel mehr Anrufe",
        lead: "Harbour & Pine wie es ist, mit 10 % mehr Kontakten, und mit 10 % mehr Leuten, die sie annehmen.",
        others: ["10 % mehr Kontakte", "10 % mehr Kontakte und Leute"],
      },
      overflow: {
        title: "Eine Regel oder mehr Leute?",
        lead: "Der Sprachüberlauf wie er ist, ohne die Wartezeit in der Verteilung, und stattdessen mit einem Zehntel mehr Leuten.",
        others: ["Sofortiger Überlauf", "10 % mehr Leute"],
      },
    },
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
