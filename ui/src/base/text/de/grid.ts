/** Wörter der Tabelle. */

import type { Text } from "../en";

const cells = (count: number): string => (count === 1 ? "1 Zelle" : `${count} Zellen`);

export const grid: Text["grid"] = {
  count: (count) => `Anzahl ${count}`,
  sum: (sum) => `Summe ${sum}`,
  average: (average) => `Mittelwert ${average}`,
  cell: (row, column) => `${row}, ${column}`,
  locked: (cell) => `${cell} lässt sich nicht ändern.`,
  notNumber: (typed, cell) => `„${typed}“ für ${cell} ist keine Zahl.`,
  pasted: (rows, columns) => `${rows} × ${columns} Zellen eingefügt.`,
  pastedNoNumber: (pasted, place) => `Nichts wurde eingefügt: „${pasted}“ für ${place} ist keine Zahl.`,
  pastedPlace: (line, column) => `Zeile ${line}, Spalte ${column} des Eingefügten`,
  pastedTooLarge: (pasted, room, from) =>
    `Nichts wurde eingefügt: ${pasted} Zellen passen nicht in die ${room} ab ${from}.`,
  steps: {
    set: (cell) => `${cell} setzen`,
    clear: (count) => `${cells(count)} leeren`,
    cut: (count) => `${cells(count)} ausschneiden`,
    paste: (count) => `${cells(count)} einfügen`,
    fill: (count) => `${cells(count)} ausfüllen`,
    fillDown: "Nach unten ausfüllen",
    fillRight: "Nach rechts ausfüllen",
  },
};
