/** Wörter der Ansicht Schichten. */

import type { Text } from "../en";

const headsOf = (heads: number | string): string => (String(heads) === "1" ? "1 Kopf" : `${heads} Köpfe`);

export const shifts: Text["shifts"] = {
  empty: "Noch keine Schichten",
  emptyHint:
    "Eine Schicht hat Beginn, Länge und Pausen, nach der Uhr eines Standorts oder Auftraggebers. Teams einer Agentengruppe arbeiten sie an den gewählten Tagen, und die Weltuhr zeigt, was sie abdecken.",
  addFirst: "Schicht hinzufügen",

  clock: {
    title: "Weltuhr",
    previous: "Früherer Tag",
    next: "Späterer Tag",
    date: "Tag",
    dayOf: (date, hours) => (hours === 24 ? date : `${date} · ${hours} h`),
    span: "Wie viel vom Zeitraum",
    day: "Tag",
    week: "Woche",
    queue: "Warteschlange",
    allQueues: "Alle Warteschlangen",
    timesOf: (zone) => `Zeiten von ${zone}`,
    whose: "Nach wessen Uhr",
    clockOf: (zone, owners) => `${zone} · ${owners}`,
    reports: "Berichte",
    foldAll: "Alle Standorte zuklappen",
    unfoldAll: "Alle Standorte aufklappen",
    lane: (site) => `Schichten von ${site} einzeln`,
    folded: (site) => `Erwartete Köpfe in ${site}`,
    heads: headsOf,
    idle: "Noch unbesetzt",
    idleNote: "hier fehlen Leute",
    handOver: (from, to) => `${from} → ${to}`,
    holidayOf: (holiday, owner) => `${holiday} (${owner})`,
    fromTo: (from, to, zone) => `${from}–${to} ${zone}`,
    ahead: (offset) => `UTC${offset}`,
    changed: (by) => `Uhr ${by}`,
    shiftsOf: (site) => `Schichten von ${site}`,
    noPeople: "Hier noch niemand",
    headsByInterval: (group) => `${group}: Köpfe je Intervall`,
    bar: (shift, heads) => `${shift} · ${headsOf(heads)}`,
    barDescription: (shift, heads, own, read) =>
      `${shift}, ${headsOf(heads)}, ${own}${read ? ` (${read})` : ""}. Ziehen verschiebt, Ziehen an den Enden verlängert; Pfeiltasten verschieben um 15 Minuten, mit Umschalt das Ende.`,
  },

  demand: {
    title: "Aufkommen",
    unit: "Kontakte je Stunde",
    label: (queue) => `Erwartete Kontakte je Stunde im Tagesverlauf: ${queue}`,
  },

  coverage: {
    title: "Abdeckung",
    unit: "Köpfe",
    label:
      "Erwartete Köpfe bei der Arbeit je Standort, gegen die vorhandene Arbeit und den Bedarf der Zusagen",
    expected: (site) => `${site}, erwartet`,
    planned: "geplant, abzüglich Pausen",
    work: "vorhandene Arbeit",
    required: "Bedarf für die Zusagen (Erlang C, geschätzt)",
    hint: "Auf das Diagramm zeigen, um es abzulesen",
    readout: (time, contacts, work, required, planned, expected) =>
      `${time}: ${contacts} Kontakte je Stunde, Arbeit für ${headsOf(work)}, Bedarf ${required}; ${planned} geplant, ${expected} erwartet`,
    noHoles: "Keine Lücke: Zu jeder Zeit werden so viele Leute erwartet, wie die Zusagen brauchen.",
    holes: "Lücken der Abdeckung",
    queues: (count) => `${count} Warteschlangen`,
    empty: (queues, missing) => `niemand da für ${queues}; Arbeit für ${headsOf(missing)}.`,
    short: (queues, missing) =>
      `weniger, als die Arbeit allein beschäftigt: Es fehlen ${headsOf(missing)} für ${queues}.`,
    thin: (queues, missing) =>
      `genug für die Arbeit, nicht für die Zusage: Es fehlen ${headsOf(missing)} für ${queues}.`,
    more: (count) => `${count} weitere zeigen`,
    fewer: "Weniger zeigen",
    caption:
      "Arbeit ist Kontakte mal mittlere Bearbeitungszeit: Köpfe, die sie pausenlos beschäftigen würde. Was die Zusagen brauchen, schätzt Erlang C je Viertelstunde, für Live-Warteschlangen mit gemeinsamen Leuten wie für eine einzige. Erwartete Köpfe sind die geplanten abzüglich Pausen sowie Urlaub, Abwesenheit, Aktivitäten und Feiertagen im Mittel. Über Wartezeiten urteilt die Simulation.",
  },

  notes: {
    days: "Markierte Tage",
    handOvers: "Übergaben zwischen Standorten",
    holiday: (date, holiday, owner) => `${date}: ${holiday}, ${owner}`,
    change: (date, zone, before, after, by, owners) =>
      `${date}: Die Uhr von ${zone} springt von ${before} auf ${after} (${by}): ${owners}`,
    handOver: (when, from, to, heads, needed) =>
      `${when}: ${from} geht, ${to} macht mit ${headsOf(heads)} weiter; Bedarf ${needed}`,
  },

  list: {
    chosen: (shift) => `Zeiten von ${shift}`,
    duplicate: "Duplizieren",
    duplicated: (name) => `${name} duplizieren`,
    copyOf: (name) => `${name} (Kopie)`,
    putPeople: "Leute einsetzen",
    peoplePut: (group) => `Leute von ${group} in einer Schicht einsetzen`,
    title: "Schichten",
    add: "Schicht hinzufügen",
    added: "Schicht hinzufügen",
    newName: "Neue Schicht",
    note: (start, end, length) => `${start}–${end} · ${length}`,
    workedBy: (heads) => `${heads} in ihren Teams`,
    unused: "kein Team",
    remove: "Schicht entfernen",
    removed: (name) => `Schicht ${name} entfernen`,
  },

  editor: {
    title: "Die Schicht",
    name: "Name",
    start: "Beginn",
    length: "Länge",
    lengthHelp: (length, end) => `Dauert ${length} und endet um ${end}.`,
    anchor: "Nach der Uhr von",
    site: "ihrem Standort",
    siteHelp: "Fest für das Personal; die Abdeckung verrutscht, wenn die Uhr umgestellt wird.",
    client: (name) => `Auftraggeber ${name}`,
    clientHelp:
      "Die Abdeckung hält; das Personal verschiebt sich, wenn die Uhr des Auftraggebers umgestellt wird.",
    anchored: "Ändern, wessen Uhr die Schicht folgt",
    moved: (name, start) => `${name} auf ${start} verschieben`,
    stretched: (name, length) => `${name} auf ${length} bringen`,
  },

  breaks: {
    title: "Pausen",
    help: "Minuten zählen ab Schichtbeginn. Zwischen frühestens und spätestens wechseln sich die Leute eines Teams ab.",
    none: "Keine Pausen.",
    add: "Pause hinzufügen",
    remove: (name) => `${name} entfernen`,
    removed: "Pause entfernen",
    unnamed: (number) => `Pause ${number}`,
    fieldOf: (field, pause) => `${field}, ${pause}`,
    name: "Name",
    earliest: "Frühestens",
    latest: "Spätestens",
    length: "Länge",
    paid: "Bezahlt",
    paidChanged: "Ändern, ob eine Pause bezahlt ist",
  },

  teams: {
    title: "Teams",
    help: "Wer an welchen Tagen welche Schicht arbeitet.",
    group: "Agentengruppe",
    groupOf: (group, site) => `${group} · ${site}`,
    byHeads: "Diese Gruppe ist mit Köpfen je Intervall besetzt und arbeitet deshalb keine Schichten.",
    toHeads: "Köpfe bearbeiten",
    useShifts: "Mit Schichten besetzen",
    usedShifts: "Gruppe mit Schichten besetzen",
  },
};
