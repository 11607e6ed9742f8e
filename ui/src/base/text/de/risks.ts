/** Wörter der Ansicht Risiken. */

import type { Text } from "../en";

export const risks: Text["risks"] = {
  disruptions: "Störungen",
  disruptionsHelp:
    "Was schiefgeht, wann und wie lange: ein Ausfall, eine Lastspitze, fehlende Leute, langsame Systeme.",
  correlations: "Tage, die zusammenfallen",
  correlationsHelp:
    "Paare von Warteschlangen, deren starke Tage zusammenfallen. Wie weit das Aufkommen überhaupt schwankt, steht bei der Warteschlange unter „Aufkommen“.",
};
