/** Words of the charts. */

export const charts = {};
