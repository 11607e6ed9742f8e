/** Wörter der Ansicht Routing. */

import type { Text } from "../en";

/** Ein Verb für einen oder mehrere. */
const verb = (count: number, one: string, several: string): string => (count === 1 ? one : several);

export const routing: Text["routing"] = {
  map: "Wer bedient was",
  mapHelp:
    "Links die Warteschlangen, rechts die Gruppen. Eine volle Linie bedient sofort, eine gestrichelte kommt später hinzu; die Frist steht daran.",
  queues: "Warteschlangen",
  groups: "Gruppen",
  filter: "Warteschlangen und Gruppen filtern",
  noneFound: "Nichts mit diesem Namen",
  pointHint: "Auf eine Warteschlange oder Gruppe zeigen oder sie wählen, um ihre Regel zu lesen.",
  editStages: "Stufen bearbeiten",
  addStages: "Stufen geben",
  stagesAdded: "Einer Warteschlange Stufen geben",
  afterShort: (wait) => `nach ${wait}`,
  ifShort: "wenn …",
  rank: (rank) => `${rank}. Wahl`,
  inWords: "Die Regeln in Worten",
  bySkill: (count) =>
    `${count === 1 ? "Eine Warteschlange hat" : `${count} Warteschlangen haben`} keine Stufen: Es bedient, wer den Skill hat.`,
  allStaged: "Jede Warteschlange hat eigene Stufen.",
  say: {
    queue: (queue, rule) => `${queue}: ${rule}`,
    served: (groups, count) => `${groups} ${verb(count, "bedient", "bedienen")} sie.`,
    servedNext: (groups, count) =>
      `Ist dort niemand frei, ${verb(count, "bedient", "bedienen")} ${groups} sie.`,
    nobody: "niemand bedient sie.",
    atOnce: "Sofort",
    after: (wait) => `Nach ${wait}`,
    stage: (start, condition, what) =>
      condition === null ? `${start} ${what}.` : `${start}, wenn gilt: ${condition}, ${what}.`,
    serve: (groups, count) => `${verb(count, "bedient", "bedienen")} ${groups} sie`,
    join: (groups, count) => `${verb(count, "kommt", "kommen")} ${groups} hinzu`,
    followedBy: (first, next) => `${first}, dann ${next}`,
    move: (queue) => `wechselt der Kontakt zu ${queue}`,
    nothing: "geschieht nichts",
    queueOver: (count) => `mehr als ${count} Kontakte warten`,
    idleOver: (agents, groups) => `mehr als ${agents} Agenten von ${groups} sind frei`,
    clock: (days, from, to) => `es ist ${days} ${from}–${to} nach der Uhr des Auftraggebers`,
    everyDay: "täglich",
    siteDown: (site) => `${site} ist ausgefallen`,
    and: " und ",
    or: " oder ",
    not: (condition) => `nicht (${condition})`,
    agentChoice: (queue, rule) => `${queue}: Von den freien Agenten eines Ranges nimmt ${rule} den Kontakt.`,
    agentRules: {
      longest_idle: "der am längsten freie",
      least_occupied: "der bisher am wenigsten ausgelastete",
      best_skill: "der mit dem besten Skill",
      fewest_skills: "der mit den wenigsten Skills",
      cheapest: "der günstigste",
      random: "ein zufälliger",
    },
    contactChoice: (group, rule, weights) =>
      `${group}: Wer frei wird, nimmt ${rule}${weights ? ` (${weights})` : ""}.`,
    contactRules: {
      longest_wait: "den am längsten wartenden Kontakt",
      weighted_wait: "den Kontakt, dessen Wartezeit mal Gewicht seiner Warteschlange am längsten ist",
      closest_to_breach: "den Kontakt, dessen Zusage als nächste bricht",
      queue_ratio: "aus der Warteschlange, die am weitesten hinter ihrem Gewicht liegt",
    },
    weight: (queue, weight) => `${queue} × ${weight}`,
    reserve: (group, keep, queues) =>
      `${group}: ${verb(keep, "Ein freier Agent bleibt", `${keep} freie Agenten bleiben`)} für ${queues} vorgehalten.`,
    split: (queue, parts) => `${queue}: Von den Kontakten ${parts}.`,
    part: (share, groups) => `gehören ${share} zu ${groups}`,
    lines: (name, lines, queues) =>
      `${name}: ${verb(lines, "eine Leitung", `${lines} Leitungen`)} für alle Kontakte von ${queues}, wartend oder im Gespräch.`,
    group: (group, first, later) =>
      [
        `${group}:`,
        first ? `bedient ${first} sofort.` : "bedient niemanden sofort.",
        later ? `Kommt später hinzu für ${later}.` : "",
      ]
        .join(" ")
        .trim(),
  },
  stages: "Routing-Stufen",
  stagesHelp:
    "Wer eine Warteschlange bedient, während ihre Kontakte warten: Gruppen kommen nach Zeit und Bedingung hinzu, oder der Kontakt wechselt die Warteschlange. Ohne Stufen bedient jede Gruppe mit dem Skill.",
  choices: "Auswahl",
  choicesHelp:
    "Welcher freie Agent einen Kontakt nimmt, und welchen Kontakt ein freier Agent nimmt. Ohne Angabe: der am längsten freie Agent, der am längsten wartende Kontakt.",
  shares: "Reserven und Aufteilungen",
  sharesHelp:
    "Agenten, die für bestimmte Warteschlangen frei gehalten werden, und Kontakte einer Warteschlange, die nach Anteilen auf Dienstleister verteilt werden.",
  lines: "Leitungsbündel",
  linesHelp:
    "Leitungen, die sich Kontakte einiger Warteschlangen teilen, wartend oder im Gespräch. Ohne Bündel ist immer eine Leitung frei.",
  automation: "Automatisierung",
  automationHelp: "Bots, die Kontakte vor der Warteschlange empfangen, und Assistenz für Agenten.",
};
