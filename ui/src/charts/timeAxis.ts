/** A stretch of time laid on a width. Knows instants as numbers, no zone. */

export interface TimeAxis {
  readonly from: number;
  readonly to: number;
}

/** Where an instant lies, 0 to 1; what is outside lies at the border. */
export const placeOf = ({ from, to }: TimeAxis, at: number): number =>
  Math.max(0, Math.min(1, (at - from) / (to - from)));

export const percentOf = (axis: TimeAxis, at: number): string => `${placeOf(axis, at) * 100}%`;

/** Left edge and width of a span, as CSS. */
export function boxOf(axis: TimeAxis, span: TimeAxis): { left: string; width: string } {
  const left = placeOf(axis, span.from);
  return { left: `${left * 100}%`, width: `${(placeOf(axis, span.to) - left) * 100}%` };
}
