/** Wörter der Tabelle. */

import type { Text } from "../en";

const cells = (count: number): string => (count === 1 ? "1 Zelle" : `${count} Zellen`);

const lines = (count: number): string[] =>
  count === 0 ? [] : [count === 1 ? "die letzte Zeile" : `die letzten ${count} Zeilen`];
const across = (count: number): string[] =>
  count === 0 ? [] : [count === 1 ? "die letzte Spalte" : `die letzten ${count} Spalten`];

export const grid: Text["grid"] = {
  count: (count) => `Anzahl ${count}`,
  sum: (sum) => `Summe ${sum}`,
  average: (average) => `Mittelwert ${average}`,
  cell: (row, column) => `${row}, ${column}`,
  locked: (cell) => `${cell} lässt sich nicht ändern.`,
  notNumber: (typed, cell) => `„${typed}“ für ${cell} ist keine Zahl.`,
  pasted: (rows, columns) => `${rows} × ${columns} Zellen eingefügt.`,
  pastedLeft: (rows, columns) => `Kein Platz für ${[...lines(rows), ...across(columns)].join(" und ")}.`,
  pastedBad: (count) =>
    count === 1
      ? "1 Zelle war keine Zahl und ist markiert."
      : `${count} Zellen waren keine Zahlen und sind markiert.`,
  keptFor: (typed) => `„${typed}“ ist keine Zahl: Was hier stand, bleibt.`,
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
