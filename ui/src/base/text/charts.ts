/** Words of the charts. */

export const charts = {
  cell: (row: string, column: string, value: string) => `${row}, ${column}: ${value}`,
  middle: (what: string) => `middle: ${what}`,
  lengthOf: (time: string) => `${time} long`,
  moveBy: "Arrow keys move it by a step, with Shift its end.",
};
