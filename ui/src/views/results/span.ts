/** Intervals that follow one another: one, some, or all of the horizon. */

/** From the first interval up to the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is looked at: a range of the horizon or all of it, and one interval in it or none. */
export interface Looking {
  readonly range: Span | null;
  readonly interval: number | null;
}

export const EVERYTHING: Looking = { range: null, interval: null };

/** What is left of it in a horizon of so many intervals. */
export function within({ range, interval }: Looking, count: number): Looking {
  const inside = range !== null && range.from < count ? { ...range, to: Math.min(range.to, count) } : null;
  return { range: inside, interval: interval !== null && interval < count ? interval : null };
}

/** One step back: from the interval to its range, from the range to everything. */
export const stepBack = ({ range, interval }: Looking): Looking =>
  interval === null ? EVERYTHING : { range, interval: null };

/** The part of a list that belongs to a span. */
export const partOf = <T>(list: readonly T[], span: Span | null): readonly T[] =>
  span ? list.slice(span.from, span.to) : list;
