/** Wörter der Ansicht Routing. */

import type { Text } from "../en";

export const routing: Text["routing"] = {
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
