/** Words of the charts. */

export const charts = {
  cell: (row: string, column: string, value: string) => `${row}, ${column}: ${value}`,
  middle: (what: string) => `middle: ${what}`,
};
