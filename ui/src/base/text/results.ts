/** Words of the Results view. */

export const results = {};
