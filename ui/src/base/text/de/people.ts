/** Wörter der Ansicht Personal. */

import type { Text } from "../en";

export const people: Text["people"] = {
  tabs: { groups: "Gruppen", skills: "Skills", rules: "Regeln" },
  show: "Anzeigen",
  list: "Gruppen",
  add: "Gruppe hinzufügen",
  newGroup: "Neue Gruppe",
  remove: "Gruppe entfernen",
  empty: "Noch keine Gruppe",
  emptyHint:
    "Eine Agentengruppe sind Menschen eines Standorts mit gleichen Skills. Eine hinzufügen, damit jemand ans Telefon geht.",
  name: "Name",
  site: "Standort",
  notes: "Notizen",

  skills: "Skills",
  skillsHelp:
    "1 ist die erste Wahl: Ein freier Agent nimmt Kontakte der Stufe 1 vor Stufe 2. Dazu das Vielfache der Bearbeitungszeit der Warteschlange.",
  noSkills: "Diese Gruppe kann noch keine Warteschlange bedienen.",
  queue: "Warteschlange",
  level: "Stufe",
  time: "Zeit",
  factor: "Bearbeitungszeit",
  addSkill: "Skill hinzufügen",
  matrix: "Wer was bedienen kann",
  matrixHelp:
    "Die Stufe jeder Gruppe in jeder Warteschlange: 1 ist die erste Wahl, eine leere Zelle kein Skill. Eintippen, ausfüllen oder aus Excel einfügen.",
  setLevel: "Skill ändern",
  noQueues: "Noch gibt es keine Warteschlange zu bedienen",
  nobody: "Niemand bedient diese Warteschlange",
  search: "Warteschlangen suchen",

  staffing: "Besetzung",
  staffingKinds: {
    interval_heads: "Köpfe je Intervall",
    roster: "Teams in Schichten",
    shift_mix: "Anteile an Schichten",
  },
  staffBy: (kind) => `Besetzung als „${kind}“ angeben`,
  mixHelp: "Köpfe nach Anteilen auf Schichten verteilt, in ganzen Personen nach dem größten Rest.",
  overtime: "Überstunden",
  heads: "Köpfe je Intervall",
  headsHelp: (zone) => `Nach der Uhr des Standorts, ${zone}.`,
  headsAre: "Die Köpfe sind Menschen",
  headsAres: { at_work: "Bei der Arbeit", planned: "Geplant, Schwund geht noch ab" },
  teamsHelp: "Jedes Team arbeitet in einer Schicht; die Schichten selbst stehen in der Ansicht Schichten.",
  toShifts: "Ansicht Schichten öffnen",

  shrinkage: "Schwund (Shrinkage)",
  shrinkageHelp: "Bezahlte, aber nicht verfügbare Zeit; die Anteile bauen aufeinander auf.",
  leave: "Urlaub",
  leaveHelp: "Jeden Tag abwesend, geplant.",
  absence: "Abwesenheit",
  absenceHelp: "Kommt nicht, zufällig.",
  activities: "Meetings und Schulung",
  activitiesHelp: "Von der Zeit derer, die da sind.",
  activityLength: "Dauer je Termin",
  available: (share) => `${share} der bezahlten Zeit bleiben`,

  holidayStaff: "An Feiertagen",
  fullTime: "Vollzeitwoche",
  slots: "Sitzungen",
  paidHour: "Kosten je Std.",
  noCost: "offen",
  language: "Sprache",
  usualLanguage: "nativ",
  languages: { native: "Muttersprache", c1: "C1", b2: "B2" },
  rules: "Regeln für alle",
  rulesHelp:
    "Was ein Sprachniveau an Zeit kostet, und wie Menschen ermüden, wenn keine Zeit zum Durchatmen bleibt.",
};
