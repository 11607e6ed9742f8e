/** Wörter der Diagramme. */

import type { Text } from "../en";

export const charts: Text["charts"] = {
  cell: (row, column, value) => `${row}, ${column}: ${value}`,
  chance: "Wo der Zufall sie hinlegen würde",
  distance: "Abstand von der Theorie in Standardfehlern",
  middle: (what) => `Mitte: ${what}`,
};
