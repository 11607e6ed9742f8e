/** Words of the grid. */

export const grid = {};
