/** Wörter der Ansicht Warteschlangen & Ziele. */

import type { Text } from "../en";

const methods: Text["queues"]["methods"] = {
  exclude_abandons_in: {
    name: "Aufleger in der Frist zählen nicht",
    help: "In der Frist angenommen / (angenommen + aufgelegt − in der Frist aufgelegt). Die übliche.",
  },
  all_offered: {
    name: "Alle angebotenen",
    help: "In der Frist angenommen / (angenommen + aufgelegt). Die strengste.",
  },
  abandons_in_as_met: {
    name: "Aufleger in der Frist als erfüllt",
    help: "(In der Frist angenommen + in der Frist aufgelegt) / (angenommen + aufgelegt).",
  },
  answered_only: {
    name: "Nur angenommene",
    help: "In der Frist angenommen / angenommen. Aufleger zählen gar nicht.",
  },
  short_as_met: {
    name: "Kurzaufleger als erfüllt",
    help: "(In der Frist angenommen + Kurzaufleger) / (angenommen + aufgelegt).",
  },
  exclude_short: {
    name: "Kurzaufleger zählen nicht",
    help: "In der Frist angenommen / (angenommen + aufgelegt − Kurzaufleger).",
  },
};

export const queues: Text["queues"] = {
  list: "Warteschlangen",
  add: "Warteschlange hinzufügen",
  newQueue: "Neue Warteschlange",
  remove: "Warteschlange entfernen",
  empty: "Noch keine Warteschlange",
  emptyHint:
    "Eine Warteschlange ist eine Art von Kontakten, die zusammen warten. Eine hinzufügen, um Aufkommen und Zusage zu beschreiben.",
  id: (id) => `Kennung ${id}`,
  name: "Name",
  client: "Auftraggeber",
  notes: "Notizen",

  channel: "Kanal",
  channels: {
    voice: "Telefon",
    chat: "Chat",
    messaging: "Messaging",
    email: "E-Mail",
    cases: "Vorgänge",
    voicemail: "Voicemail",
    callback: "Rückruf",
    outbound: "Outbound",
  },
  response: "Zusage der Antwortzeit",
  responseHelp: "Der Anteil der Antworten, der in der Frist sein soll, und die Stunden, die zählen.",
  repliedWithin: "Beantwortet binnen",
  counting: "Gezählt wird",
  countings: { always: "Jede Stunde", business_hours: "Öffnungszeit" },

  promise: "Zusage",
  promiseHelp: "Der Anteil der Kontakte, der binnen einer Frist anzunehmen ist.",
  hasTarget: "Hat ein Ziel",
  target: "Ziel",
  within: "Angenommen binnen",
  method: "Zählweise",
  shortAbandon: "Kurzaufleger bis",
  methods,

  opening: "Öffnungszeiten",
  openingHelp: (zone) => `Nach der Uhr des Auftraggebers, ${zone}.`,
  alwaysOpen: "Immer geöffnet",
  from: "Von",
  to: "Bis",
  overMidnight: "über Mitternacht",
  addHours: "Zeiten hinzufügen",
  hours: (number) => `Zeiten ${number}`,
  days: "Tage",
  closedOnHolidays: "An Feiertagen des Auftraggebers geschlossen",
  atClose: "Bei Schließung",
  atCloses: { serve: "Wird noch bedient", clear: "Wird fortgeschickt" },

  handling: "Bearbeitung (AHT)",
  handlingHelp: "Was ein Agent für einen Kontakt tut.",
  talk: "Gespräch",
  hold: "Halten",
  acw: "Nachbearbeitung",
  addHold: "Haltezeit hinzufügen",
  addAcw: "Nachbearbeitung hinzufügen",

  waiting: "Warten",
  patience: "Geduld",
  patienceHelp: "Wie lange ein Kunde wartet, bevor er auflegt.",
  balk: "Sofort weg",
  balkHelp: "Anteil, der gar nicht erst wartet.",
  places: "Warteplätze",
  placesHelp: "Weitere Kontakte werden abgewiesen.",
  unlimited: "unbegrenzt",

  redial: "Wiederanruf",
  redialHelp: "Kunden, die aufgelegt oder keine Leitung gefunden haben, versuchen es erneut.",
  redials: "Kunden versuchen es erneut",
  afterAbandon: "Nach dem Auflegen",
  afterBlock: "Nach Abweisung",
  attempts: "Versuche insgesamt",
  delay: "Bis dahin",

  order: "Reihenfolge",
  orderHelp: "Welchen Kontakt ein freier Agent nimmt, nach der Skill-Stufe.",
  priority: "Priorität",
  priorityHelp: "1 wird zuerst bedient.",
  ageing: "Priorität steigt alle",
  ageingHelp: "Um eins, je so lange gewartet wurde.",
  never: "nie",
  credit: "Vorsprung",
  creditHelp: "Gilt als schon gewartet.",
};
