/** Words of the grid. */

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

export const grid = {
  count: (count: string) => `Count ${count}`,
  sum: (sum: string) => `Sum ${sum}`,
  average: (average: string) => `Average ${average}`,
  cell: (row: string, column: string) => `${row}, ${column}`,
  locked: (cell: string) => `${cell} cannot be changed.`,
  notNumber: (typed: string, cell: string) => `“${typed}” for ${cell} is not a number.`,
  pasted: (rows: number, columns: number) => `Pasted ${rows} × ${columns} cells.`,
  pastedNoNumber: (pasted: string, place: string) =>
    `Nothing was pasted: “${pasted}” for ${place} is not a number.`,
  pastedPlace: (line: number, column: number) => `line ${line}, column ${column} of what was pasted`,
  pastedTooLarge: (pasted: string, room: string, from: string) =>
    `Nothing was pasted: ${pasted} cells do not fit into the ${room} from ${from} on.`,
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
