/** Words of the Shifts view. */

export const shifts = {};
