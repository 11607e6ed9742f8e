/** Die Kennzahlen des Katalogs: wie sie heißen, was sie bedeuten, wie sie gerechnet sind. */

import type { MeasureWords } from "../en/measures";

const of = (name: string, formula: string, definition: string): MeasureWords => ({
  name,
  formula,
  definition,
});

export const measures: Readonly<Record<string, MeasureWords>> = {
  service_level: of(
    "Servicelevel",
    "nach der Zählweise der Warteschlange",
    "Anteil der Kontakte, die binnen der Frist der Warteschlange angenommen wurden; Aufleger zählen nach ihrer Zählweise. Wo Live-Kontakte und aufschiebbare Arbeit zusammenkommen: nur die der Live-Kontakte.",
  ),
  service_level_exclude_abandons_in: of(
    "Servicelevel, Aufleger in der Frist zählen nicht",
    "in der Frist angenommen / (angenommen + aufgelegt - in der Frist aufgelegt)",
    "Anteil der in der Frist angenommenen an allen Kontakten außer denen, die in der Frist aufgelegt haben.",
  ),
  service_level_all_offered: of(
    "Servicelevel aller angebotenen",
    "in der Frist angenommen / (angenommen + aufgelegt)",
    "Anteil der in der Frist angenommenen an allen Kontakten, jeder Aufleger verfehlt; die strengste Zählweise.",
  ),
  service_level_abandons_in_as_met: of(
    "Servicelevel, Aufleger in der Frist als erfüllt",
    "(in der Frist angenommen + in der Frist aufgelegt) / (angenommen + aufgelegt)",
    "Anteil der in der Frist angenommenen oder aufgelegten Kontakte.",
  ),
  service_level_answered_only: of(
    "Servicelevel der angenommenen",
    "in der Frist angenommen / angenommen",
    "Anteil der angenommenen Kontakte, die in der Frist angenommen wurden; Aufleger zählen gar nicht.",
  ),
  service_level_short_as_met: of(
    "Servicelevel, Kurzaufleger als erfüllt",
    "(in der Frist angenommen + Kurzaufleger) / (angenommen + aufgelegt)",
    "Anteil der in der Frist angenommenen Kontakte, Kurzaufleger als erfüllt gezählt.",
  ),
  service_level_exclude_short: of(
    "Servicelevel, Kurzaufleger zählen nicht",
    "in der Frist angenommen / (angenommen + aufgelegt - Kurzaufleger)",
    "Anteil der in der Frist angenommenen an allen Kontakten außer Kurzauflegern.",
  ),
  sl_interval_share: of(
    "Intervalle im Ziel",
    "Intervalle im Ziel / Intervalle mit Kontakten",
    "Anteil der Intervalle mit mindestens einem Kontakt, in denen der Servicelevel das Ziel der Warteschlange erreicht.",
  ),
  sl_day_share: of(
    "Tage im Ziel",
    "Tage im Ziel / Tage mit Kontakten",
    "Anteil der Tage mit mindestens einem Kontakt, an denen der Servicelevel das Ziel der Warteschlange erreicht.",
  ),
  sl_met_probability: of(
    "Wahrscheinlichkeit der Zielerreichung",
    "Replikationen im Ziel / Replikationen",
    "Anteil der simulierten Zeiträume, in denen der Servicelevel jeder Warteschlange ihr Ziel erreicht. Wo Live-Kontakte und aufschiebbare Arbeit zusammenkommen: nur die der Live-Kontakte.",
  ),

  asa_s: of(
    "Wartezeit (ASA)",
    "Wartezeit der angenommenen / angenommen",
    "Mittlere Wartezeit der angenommenen Kontakte; sofort angenommene zählen mit null. Wo Live-Kontakte und aufschiebbare Arbeit zusammenkommen: nur die der Live-Kontakte.",
  ),
  mean_wait_s: of(
    "Mittlere Wartezeit",
    "(Wartezeit der angenommenen + Wartezeit der Aufleger) / (angenommen + aufgelegt)",
    "Mittlere Zeit in der Warteschlange von angenommenen Kontakten und Auflegern, Nullen eingeschlossen.",
  ),
  mean_abandon_s: of(
    "Mittlere Zeit bis zum Auflegen",
    "Wartezeit der Aufleger / aufgelegt",
    "Mittlere Wartezeit der Aufleger.",
  ),
  answer_p50_s: of(
    "Median der Annahmezeit",
    "50. Perzentil der Wartezeit der angenommenen",
    "Die Hälfte der angenommenen Kontakte hat nicht länger gewartet.",
  ),
  answer_p80_s: of(
    "80. Perzentil der Annahmezeit",
    "80. Perzentil der Wartezeit der angenommenen",
    "80 % der angenommenen Kontakte haben nicht länger gewartet.",
  ),
  answer_p90_s: of(
    "90. Perzentil der Annahmezeit",
    "90. Perzentil der Wartezeit der angenommenen",
    "90 % der angenommenen Kontakte haben nicht länger gewartet.",
  ),
  answer_p95_s: of(
    "95. Perzentil der Annahmezeit",
    "95. Perzentil der Wartezeit der angenommenen",
    "95 % der angenommenen Kontakte haben nicht länger gewartet.",
  ),
  answer_p99_s: of(
    "99. Perzentil der Annahmezeit",
    "99. Perzentil der Wartezeit der angenommenen",
    "99 % der angenommenen Kontakte haben nicht länger gewartet.",
  ),
  max_wait_s: of(
    "Längste Wartezeit",
    "größte Wartezeit eines angenommenen Kontakts oder Auflegers",
    "Die längste Wartezeit eines Kontakts.",
  ),
  abandon_share: of(
    "Abbruchquote",
    "aufgelegt / (angenommen + aufgelegt)",
    "Anteil der Kontakte mit beendeter Wartezeit, die das Warten aufgegeben haben. Wo Live-Kontakte und aufschiebbare Arbeit zusammenkommen: nur die der Live-Kontakte.",
  ),
  delayed_share: of(
    "Mussten warten",
    "nicht sofort bedient / angeboten",
    "Anteil der angebotenen Kontakte, die bei Ankunft keinen freien Agenten fanden.",
  ),
  mean_queue: of(
    "Mittlere Warteschlange",
    "Zeit in der Warteschlange / Länge des Intervalls",
    "Zahl der wartenden Kontakte im Zeitmittel.",
  ),
  max_queue: of(
    "Längste Warteschlange",
    "größte Zahl Wartender",
    "Die größte Zahl gleichzeitig wartender Kontakte.",
  ),

  received: of(
    "Eingegangen",
    "Kontakte am Eingang",
    "Kontakte, die den Eingang erreicht haben, weitere Versuche eingeschlossen.",
  ),
  blocked: of(
    "Abgewiesen",
    "eingegangen, ohne Leitung oder Warteplatz zu finden",
    "Kontakte, die abgewiesen wurden, weil alle Leitungen oder Warteplätze belegt waren.",
  ),
  front_door_abandoned: of(
    "Am Eingang gegangen",
    "eingegangen, aber geschlossen vorgefunden oder sofort weg",
    "Kontakte, die die Warteschlange geschlossen fanden oder sofort gingen, statt zu warten.",
  ),
  offered: of(
    "Angeboten",
    "eingegangen - vom Bot erledigt - abgewiesen - am Eingang gegangen",
    "Kontakte, die in die Warteschlange kamen, sofort angenommene eingeschlossen.",
  ),
  in_queue_at_start: of(
    "In der Warteschlange am Anfang",
    "wartend bei Beginn des Intervalls",
    "Kontakte, die am Anfang schon warteten; nach Ankunftsintervall hat sie nur das erste Intervall.",
  ),
  answered: of(
    "Angenommen",
    "Kontakte, die einen Agenten erreichten",
    "Kontakte, die einen Agenten erreicht haben.",
  ),
  abandoned: of(
    "Aufleger",
    "Kontakte, die das Warten aufgaben",
    "Kontakte, die die Warteschlange verließen, weil ihre Geduld zu Ende war.",
  ),
  short_abandoned: of(
    "Kurzaufleger",
    "aufgelegt mit Wartezeit <= short_abandon_s",
    "Aufleger, die nicht länger gewartet haben als die Kurzauflegergrenze der Warteschlange.",
  ),
  silent_abandoned: of(
    "Stille Abbrüche",
    "ohne ein Wort abgebrochen",
    "Abgebrochene Chats, deren Kunde ohne ein Wort ging; ein Agent öffnet sie und braucht Zeit, es zu merken.",
  ),
  flow_out: of(
    "Abfluss",
    "die Warteschlange anders verlassen",
    "Kontakte, die die Warteschlange anders verließen: bei Schließung fortgeschickt, weitergeleitet, Rückruf angenommen.",
  ),
  cut_off: of(
    "Abgerissen",
    "angenommen und von einem Ausfall abgerissen",
    "Laufende Kontakte, die ein Ausfall abgerissen hat.",
  ),
  in_queue_at_end: of(
    "In der Warteschlange am Ende",
    "wartend am Ende des Intervalls",
    "Kontakte, die am Ende noch warteten; nach Ankunftsintervall die dieses Intervalls, die nie gingen.",
  ),
  handled: of(
    "Bearbeitet",
    "abgeschlossene Kontakte, Nachbearbeitung eingeschlossen",
    "Kontakte, deren Bearbeitung im Zeitraum abgeschlossen wurde.",
  ),

  aht_s: of(
    "Bearbeitungszeit (AHT)",
    "(Gespräch + Halten + Nachbearbeitung) / bearbeitet",
    "Mittlere Zeit eines Agenten für einen Kontakt: Gespräch, Halten und Nachbearbeitung.",
  ),
  talk_s: of("Gesprächszeit", "Gespräch / bearbeitet", "Mittlere Gesprächszeit eines bearbeiteten Kontakts."),
  hold_s: of("Haltezeit", "Halten / bearbeitet", "Mittlere Haltezeit eines bearbeiteten Kontakts."),
  acw_s: of(
    "Nachbearbeitung",
    "Nachbearbeitung / bearbeitet",
    "Mittlere Nachbearbeitungszeit eines bearbeiteten Kontakts.",
  ),
  connect_s: of(
    "Verbindungszeit",
    "Verbindungszeit / angenommen",
    "Mittlere Zeit von der Wahl des Agenten bis zum Gespräch; für den Agenten belegt, nicht Teil der Bearbeitungszeit.",
  ),
  active_s: of(
    "Aufmerksamkeit",
    "Bearbeitungszeit, jeder Augenblick geteilt durch die gleichzeitigen Sitzungen / bearbeitet",
    "Mittlere Zeit eines Agenten, die ein Kontakt kostet: bei einem Chat sein Anteil an der Aufmerksamkeit.",
  ),
  concurrency: of(
    "Gleichzeitigkeit",
    "Bearbeitungszeit / Aufmerksamkeit",
    "Gleichzeitige Sitzungen eines Agenten, im Mittel über die Kontakte der Warteschlange.",
  ),

  redialled: of(
    "Wiederanrufe",
    "eingegangen als weitere Versuche",
    "Eingegangene Kontakte, die weitere Versuche von Auflegern oder Abgewiesenen sind.",
  ),
  repeated: of(
    "Wiederholkontakte",
    "eingegangen von Wiederkehrern",
    "Eingegangene Kontakte von Kunden, die wiederkommen, weil ihr Anliegen nicht gelöst wurde.",
  ),
  transferred_in: of(
    "Zugeleitet",
    "nach Bearbeitung aus einer anderen Warteschlange eingegangen",
    "Eingegangene Kontakte, die Agenten einer anderen Warteschlange weitergeleitet haben.",
  ),
  transfer_share: of(
    "Weiterleitungsquote",
    "weitergeleitet / bearbeitet",
    "Anteil der bearbeiteten Kontakte, die an eine andere Warteschlange gingen.",
  ),
  flowed_in: of(
    "Zufluss",
    "eingegangen durch Überlauf, Rückruf oder Voicemail",
    "Eingegangene Kontakte, die eine andere Warteschlange unbedient verließen: Überlauf, Rückrufe und Nachrichten.",
  ),
  handed_over: of(
    "Übergeben",
    "am Schichtende erneut eingegangen",
    "Kontakte, die ein Agent am Schichtende unfertig ließ und die wieder auf einen anderen warten.",
  ),
  contained: of(
    "Vom Bot erledigt",
    "eingegangen und von einem Bot abgeschlossen",
    "Kontakte, die ein Bot abgeschlossen hat, sodass sie die Warteschlange nie erreichten.",
  ),
  containment: of(
    "Bot-Quote",
    "vom Bot erledigt / eingegangen",
    "Anteil der eingegangenen Kontakte, die ein Bot abgeschlossen hat.",
  ),
  fcr: of(
    "Erstlösungsquote (FCR)",
    "gelöste Erstkontakte / bearbeitete Erstkontakte",
    "Anteil der Erstkontakte zu einem Anliegen, die es gelöst haben.",
  ),
  contacts_per_resolution: of(
    "Kontakte je Lösung",
    "bearbeitet / gelöst",
    "Bearbeitete Kontakte je gelöstem Anliegen.",
  ),

  waiting: of(
    "Rückstand am Ende",
    "Kontakte, die am Ende von Intervall, Tag oder Zeitraum warten",
    "Kontakte, die am Ende warten, wann immer sie kamen: der Rückstand im Schriftlichen.",
  ),
  oldest_age_h: of(
    "Ältester Rückstand",
    "größtes Alter eines wartenden Kontakts am Ende eines Intervalls",
    "Alter des ältesten wartenden Kontakts am Ende eines Intervalls.",
  ),
  on_time_share: of(
    "Antworten in der Frist",
    "in der Frist abgeschlossen / abgeschlossen",
    "Anteil der schriftlichen Kontakte, die binnen der zugesagten Stunden abgeschlossen wurden, nach der Uhr der Zusage.",
  ),
  response_h: of(
    "Antwortzeit",
    "Zeit von Ankunft bis Abschluss / abgeschlossen",
    "Mittlere Zeit von der Ankunft eines schriftlichen Kontakts bis zur Antwort, Nächte eingeschlossen.",
  ),
  lateness_h: of(
    "Verspätung der Verspäteten",
    "Zeit über die Zusage hinaus / zu spät abgeschlossen",
    "Mittlere Zeit über die Zusage hinaus bei Antworten, die sie verfehlt haben, nach der Uhr der Zusage.",
  ),

  attempts: of(
    "Anwahlversuche",
    "getätigte Anrufe",
    "Anrufe, um Kunden zu erreichen: einer Kampagne oder als Rückruf.",
  ),
  reached_share: of(
    "Erreicht",
    "angenommene Versuche / Versuche",
    "Anteil der Versuche, bei denen jemand abgenommen hat.",
  ),
  right_party_share: of(
    "Richtige Person",
    "richtige Person / erreicht",
    "Anteil der angenommenen Versuche, die die gemeinte Person erreichten.",
  ),
  conversions: of(
    "Abschlüsse",
    "Gespräche mit Abschluss",
    "Gespräche von Kampagnen, die zu einem Verkauf oder anderen Ziel führten.",
  ),
  value: of("Wert", "Abschlüsse x Wert eines Abschlusses", "Was die Abschlüsse der Kampagnen wert sind."),

  occupancy: of(
    "Auslastung",
    "Bearbeitung / (Bearbeitung + verfügbar)",
    "Anteil der Bearbeitung an der Zeit, in der Agenten bearbeiteten oder verfügbar waren.",
  ),
  utilisation: of(
    "Nutzungsgrad",
    "Bearbeitung / bezahlt",
    "Anteil der bezahlten Zeit, der auf die Bearbeitung von Kontakten entfällt.",
  ),
  staffed: of(
    "Besetzte Köpfe",
    "(Bearbeitung + verfügbar) / Länge des Intervalls",
    "Agenten in Bearbeitung oder verfügbar, im Zeitmittel.",
  ),
  scheduled: of(
    "Geplante Köpfe",
    "geplante Zeit / Länge des Intervalls",
    "Agenten, die der Plan vorsieht, Pausen, Urlaub und Abwesenheit nicht abgezogen, im Zeitmittel.",
  ),
  sessions: of(
    "Sitzungen gleichzeitig",
    "Sitzungen x Zeit / Zeit mit einer Sitzung",
    "Chat-Sitzungen, die ein Agent gleichzeitig hatte, gemittelt über die Zeit mit mindestens einer.",
  ),
  handled_by_group: of(
    "Von Agenten bearbeitet",
    "von diesen Agenten abgeschlossene Kontakte",
    "Kontakte, deren Bearbeitung diese Agenten abgeschlossen haben.",
  ),
  paid_h: of(
    "Bezahlte Stunden",
    "bezahlte Zeit",
    "Bezahlte Stunden: geplante Zeit abzüglich unbezahlter Pausen, zuzüglich Arbeit nach Schichtende.",
  ),
  overrun_h: of(
    "Überzogene Stunden",
    "Bearbeitung nach Schichtende",
    "Stunden, die Agenten nach Schichtende arbeiteten, um einen Kontakt abzuschließen.",
  ),
  overtime_h: of(
    "Überstunden",
    "geplante Überstunden",
    "Stunden, die über die übliche Schicht hinaus geplant sind.",
  ),
  seats: of(
    "Belegte Arbeitsplätze",
    "größte Zahl gleichzeitig bei der Arbeit",
    "So viele Leute der Gruppe waren höchstens gleichzeitig bei der Arbeit, Pausen eingeschlossen.",
  ),
  fte: of(
    "Vollzeitkräfte (FTE)",
    "bezahlte Stunden je Woche / bezahlte Stunden einer Vollzeitwoche",
    "Vollzeitkräfte, deren bezahlte Stunden die bezahlten Stunden des Zeitraums ergeben.",
  ),
  break_share: of(
    "Pausen",
    "Pausenzeit / geplante Zeit",
    "Anteil der geplanten Zeit in Pausen, bezahlt und unbezahlt.",
  ),
  activity_share: of(
    "Aktivitäten im Haus",
    "Aktivitätszeit / geplante Zeit",
    "Anteil der geplanten Zeit in Meetings, Coaching und Schulung.",
  ),
  absence_share: of(
    "Abwesenheit",
    "Abwesenheitszeit / geplante Zeit",
    "Anteil der geplanten Zeit, der durch nicht Gekommene verloren ging.",
  ),
  leave_share: of(
    "Urlaub",
    "Urlaubszeit / geplante Zeit",
    "Anteil der geplanten Zeit mit geplantem Urlaub und genommenen Feiertagen.",
  ),
  training_share: of(
    "Schulung",
    "Schulungszeit / geplante Zeit",
    "Anteil der geplanten Zeit neuer Leute im Schulungsraum.",
  ),
  late_share: of(
    "Später Beginn, späte Rückkehr",
    "verspätete Zeit / geplante Zeit",
    "Anteil der geplanten Zeit, der durch späten Beginn und späte Rückkehr aus Pausen verloren ging.",
  ),
  seatless_share: of(
    "Ohne Arbeitsplatz",
    "Zeit ohne Arbeitsplatz / geplante Zeit",
    "Anteil der geplanten Zeit, in der alle Arbeitsplätze des Standorts belegt waren.",
  ),
  down_share: of(
    "Ausfall",
    "Ausfallzeit / geplante Zeit",
    "Anteil der geplanten Zeit, in der ein Ausfall Leute von der Arbeit abhielt.",
  ),
  adherence: of(
    "Plantreue (Adherence)",
    "(geplant - Urlaub - Abwesenheit - verspätet) / (geplant - Urlaub - Abwesenheit)",
    "Anteil der geplanten Zeit der Gekommenen, in der sie sich an den Plan hielten.",
  ),

  supply_cost: of(
    "Personalkosten",
    "Löhne + Zuschläge + Überstunden + Schulung + Einstellung + Arbeitsplätze",
    "Was die Leute kosten: Löhne, Zuschläge, Überstunden, Schulung, Einstellung und Arbeitsplätze.",
  ),
  base_cost: of(
    "Löhne",
    "bezahlte Stunden x Satz, ohne Schulung",
    "Bezahlte Stunden zum einfachen Satz, ohne Stunden im Schulungsraum.",
  ),
  night_cost: of(
    "Nachtzuschlag",
    "bezahlte Nachtstunden x Satz x Zuschlag",
    "Was der Standort für Arbeit in der Nacht zuschlägt, nach seiner Uhr.",
  ),
  weekend_cost: of(
    "Wochenendzuschlag",
    "bezahlte Wochenendstunden x Satz x Zuschlag",
    "Was der Standort für Arbeit an seinen Wochenendtagen zuschlägt.",
  ),
  holiday_cost: of(
    "Feiertagszuschlag",
    "bezahlte Feiertagsstunden x Satz x Zuschlag",
    "Was der Standort für Arbeit an seinen Feiertagen zuschlägt.",
  ),
  overtime_cost: of(
    "Überstundenzuschlag",
    "(Überstunden + überzogene Stunden) x Satz x Zuschlag",
    "Was der Standort für Überstunden und Arbeit nach Schichtende zuschlägt.",
  ),
  training_cost: of(
    "Schulungskosten",
    "bezahlte Schulungsstunden x Satz",
    "Bezahlte Stunden im Schulungsraum zum einfachen Satz.",
  ),
  hire_cost: of(
    "Einstellungskosten",
    "eingestellte Leute x Kosten einer Einstellung",
    "Was Einstellungen kosten, ohne Löhne.",
  ),
  seat_cost: of(
    "Arbeitsplatzkosten",
    "Arbeitsplätze x Zeit x Kosten eines Arbeitsplatzes",
    "Was die Arbeitsplätze des Standorts kosten, auf seine Gruppen nach geplanten Stunden verteilt.",
  ),
  cost_per_contact: of(
    "Kosten je Kontakt",
    "Personalkosten / bearbeitete Kontakte",
    "Was die Leute je bearbeitetem Kontakt kosten.",
  ),
  cost_per_resolution: of(
    "Kosten je Lösung",
    "Personalkosten / gelöste Anliegen",
    "Was die Leute je gelöstem Anliegen kosten.",
  ),
};
