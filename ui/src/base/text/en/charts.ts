/** Words of the charts. */

export const charts = {
  cell: (row: string, column: string, value: string) => `${row}, ${column}: ${value}`,
  chance: "Where chance would put it",
  distance: "Distance from theory in standard errors",
  middle: (what: string) => `middle: ${what}`,
};
