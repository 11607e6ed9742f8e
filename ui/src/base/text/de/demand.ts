/** Wörter der Ansicht Aufkommen und der Intervalltabellen, wo immer sie stehen. */

import type { Text } from "../en";

const slots = { 5: "5 Minuten", 10: "10 Minuten", 15: "15 Minuten", 30: "30 Minuten", 60: "60 Minuten" };

export const demand: Text["demand"] = {
  givenAs: "Aufkommen angegeben als",
  kinds: { profile: "Profil", intervals: "Intervalle", trace: "Aufzeichnung", none: "Keines" },
  giveAs: (kind) => `Aufkommen als „${kind}“ angeben`,
  toProfileHint:
    "Das nächstliegende Profil: mittlerer Tag, Wochentagsindex und mittlerer Tagesverlauf. Rückgängig bringt die Intervalle zurück.",
  clock: (zone) => `Nach der Uhr des Auftraggebers, ${zone}`,

  week: "Die erwartete Woche",
  meanWeek: "Die mittlere Woche ihrer Tage",
  weekLabel: (total) => `Erwartete Kontakte je Wochentag, ${total} in einer gewöhnlichen Woche`,
  perWeek: (total) => `${total} Kontakte je Woche`,

  volume: "Volumen",
  perDay: "Kontakte je Tag",
  perDayHelp: "An einem Tag mit Index 1.",
  growth: "Wachstum je Woche",
  growthHelp: "Mit Zinseszins ab dem ersten Tag.",
  index: "Wochentagsindex",
  indexHelp: "Kontakte eines Tages als Vielfaches des Volumens.",
  indexOf: (day) => `Index ${day}`,

  shape: "Tagesverlauf",
  shapeHelp:
    "Gewichte je Intervall; ihre Summe wird auf eins gebracht. Eine Spalte aus Excel lässt sich einfügen.",
  shapeGrid: "Gewichte der Intervalle eines Tages",
  weight: "Gewicht",
  shapeFrom: "Erstes Intervall",
  slot: "Intervall",
  slots,
  changeSlot: "Intervall ändern",

  table: "Intervalle der Woche",
  datedTable: "Intervalle je Datum",
  tableHelp: "Erwartete Kontakte je Intervall. Aus Excel einfügbar, mit Tagen und Uhrzeiten oder ohne.",
  pasteWeek: "Woche einfügen",
  pastedWeek: (days, intervals) =>
    `${days === 1 ? "1 Tag" : `${days} Tage`} zu ${intervals} Intervallen eingefügt, wo ihre Köpfe es sagen.`,
  pastedUnknown: (heads) => `Ausgelassen: ${heads}.`,
  pastedDates: {
    dmy: "Daten wurden mit dem Tag zuerst gelesen.",
    mdy: "Daten wurden mit dem Monat zuerst gelesen.",
  },
  total: "Summe",
  dates: "Einzelne Tage",
  datesCount: (count) => (count === 1 ? "1 Tag" : `${count} Tage`),
  datesTitle: "Tage mit eigenen Werten",
  datesHelp: "Ein Datum geht seinem Wochentag vor.",
  date: "Datum",
  addDate: "Datum hinzufügen",
  removeDate: (date) => `${date} entfernen`,

  trace: "Aufgezeichnete Ankünfte",
  traceHelp: "In jeder Replikation dieselben, nach der Uhr der Berichte.",
  traceCount: (count) => `${count} Ankünfte sind aufgezeichnet: zu viele, um sie als Text zu zeigen.`,
  none: "Von selbst kommt niemand",
  noneHint:
    "Was hier wartet, wird weitergeleitet, zurückgerufen oder angewählt. Die Quellen stehen unter „Warteschlangen & Ziele“.",

  events: "Ereignisse",
  eventsHelp: "Änderungen des Aufkommens mit Datum: eine Kampagne, ein Sturm, ein Rechnungslauf.",
  addEvent: "Ereignis hinzufügen",
  newEvent: "Ereignis",
  eventName: "Ereignis",
  eventDate: "Datum",
  eventFrom: "Von",
  eventTo: "Bis",
  eventFactor: "Mal das Übliche",

  variability: "Schwankung",
  variabilityHelp:
    "Wie das Aufkommen um seine Erwartung schwankt. Steht alles auf null, folgen die Zahlen der Poisson-Verteilung.",
  dayCv: "Von Tag zu Tag",
  dayCvHelp: "Variationskoeffizient eines ganzen Tages.",
  intervalCv: "Von Intervall zu Intervall",
  intervalCvHelp: "Innerhalb eines Tages.",
  rho: "Beharrung",
  rhoHelp: "Korrelation eines Intervalls mit dem nächsten, −1 bis 1.",
  forecastError: "Prognosefehler",
  forecastErrorHelp: "Wie weit die Prognose selbst danebenliegen kann, über den ganzen Zeitraum.",
  fixedTotal: "Genaue Tagessummen",
  fixedTotalHelp: "Jeder Tag erhält seine erwartete Summe, zu zufälligen Zeiten.",
  empty: "Noch keine Warteschlange",
  emptyHint: "Aufkommen gehört zu einer Warteschlange. Eine hinzufügen, um ihre Kontakte zu beschreiben.",
};
