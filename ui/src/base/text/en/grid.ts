/** Words of the grid. */

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

const lines = (count: number): string[] =>
  count === 0 ? [] : [count === 1 ? "the last line" : `the last ${count} lines`];
const across = (count: number): string[] =>
  count === 0 ? [] : [count === 1 ? "the last column" : `the last ${count} columns`];

export const grid = {
  count: (count: string) => `Count ${count}`,
  sum: (sum: string) => `Sum ${sum}`,
  average: (average: string) => `Average ${average}`,
  cell: (row: string, column: string) => `${row}, ${column}`,
  locked: (cell: string) => `${cell} cannot be changed.`,
  notNumber: (typed: string, cell: string) => `“${typed}” for ${cell} is not a number.`,
  pasted: (rows: number, columns: number) => `Pasted ${rows} × ${columns} cells.`,
  pastedLeft: (rows: number, columns: number) =>
    `No room for ${[...lines(rows), ...across(columns)].join(" and ")}.`,
  pastedBad: (count: number) =>
    count === 1 ? "1 cell was no number and is marked." : `${count} cells were no numbers and are marked.`,
  keptFor: (typed: string) => `“${typed}” is not a number: what was here stays.`,
  /** What is done, for the list of undo. */
  steps: {
    set: (cell: string) => `Set ${cell}`,
    clear: (count: number) => `Clear ${cells(count)}`,
    cut: (count: number) => `Cut ${cells(count)}`,
    paste: (count: number) => `Paste ${cells(count)}`,
    fill: (count: number) => `Fill ${cells(count)}`,
    fillDown: "Fill down",
    fillRight: "Fill right",
  },
};
