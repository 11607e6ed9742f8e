/**
 * Alles, was das Fenster sagt, auf Deutsch: so, wie Einsatzplanung in einem deutschen Contact Center spricht. Wo im
 * Englischen ein Imperativ steht, steht ein Infinitiv; niemand wird mit Sie oder du angeredet.
 *
 * # Glossar
 * | Englisch | Deutsch |
 * |-|-|
 * | abandon, abandoned | auflegen, Aufleger; Anteil: Abbruchquote |
 * | absence, leave, attrition | Abwesenheit, Urlaub, Fluktuation |
 * | adherence | Plantreue (Adherence) |
 * | after-contact work, hold, talk | Nachbearbeitung, Halten, Gespräch |
 * | agent group, skill, level | Agentengruppe, Skill, Stufe |
 * | answered, offered, received, handled | angenommen, angeboten, eingegangen, bearbeitet |
 * | average handling time | Bearbeitungszeit (AHT) |
 * | backlog, deferred work | Rückstand, Schriftliches |
 * | balk | sofort weg |
 * | blocked | abgewiesen |
 * | client, customer | Auftraggeber, Kunde |
 * | contact, case | Kontakt, Vorgang; im Nachweis: Fall |
 * | containment | Bot-Quote |
 * | coverage, hole, staffing | Abdeckung, Lücke, Besetzung |
 * | demand, volume, shape | Aufkommen, Volumen, Tagesverlauf |
 * | finding: error, warning, note | Befund: Fehler, Warnung, Hinweis |
 * | heads, seats | Köpfe, Arbeitsplätze |
 * | horizon, interval, slot | Zeitraum, Intervall |
 * | interval of confidence, half-width | Konfidenzintervall, halbe Breite |
 * | measure | Kennzahl |
 * | occupancy, utilisation | Auslastung, Nutzungsgrad |
 * | outage, surge, disruption | Ausfall, Lastspitze, Störung |
 * | patience | Geduld |
 * | points (of a share) | PP (Prozentpunkte) |
 * | promise, target | Zusage, Ziel |
 * | queue (of people waiting, and the thing) | Warteschlange |
 * | redial, repeat contact | Wiederanruf, Wiederholkontakt |
 * | replication, seed, run, study | Replikation, Startwert, Lauf, Untersuchung |
 * | roster, shift, team, break | Dienstplan, Schicht, Team, Pause |
 * | service level, speed of answer | Servicelevel, Wartezeit (ASA) |
 * | short, silent abandon | Kurzaufleger, stiller Abbruch |
 * | shrinkage | Schwund (Shrinkage) |
 * | site | Standort |
 * | spread, variability | Streuung, Schwankung |
 * | transfer: warm, cold, delayed | Weiterleitung: begleitet, blind, verzögert |
 * | trunk group, line | Leitungsbündel, Leitung |
 */

import type { Text } from "../en";
import { charts } from "./charts";
import { common } from "./common";
import { demand } from "./demand";
import { fields } from "./fields";
import { figures } from "./figures";
import { frame } from "./frame";
import { grid } from "./grid";
import { manners } from "./manners";
import { measures } from "./measures";
import { people } from "./people";
import { presenting } from "./presenting";
import { proof } from "./proof";
import { queues } from "./queues";
import { results } from "./results";
import { risks } from "./risks";
import { routing } from "./routing";
import { scenario } from "./scenario";
import { settings } from "./settings";
import { shifts } from "./shifts";
import { start } from "./start";
import { study } from "./study";
import { wallboard } from "./wallboard";

export const german: Text = {
  common,
  figures,
  measures,
  fields,
  frame,
  manners,
  start,
  settings,
  scenario,
  demand,
  queues,
  people,
  shifts,
  routing,
  risks,
  results,
  study,
  presenting,
  proof,
  wallboard,
  grid,
  charts,
};
