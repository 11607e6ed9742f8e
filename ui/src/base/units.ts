/** Numbers that must not be mixed up: branded types and the conversions between them. Knows no scenario. */

declare const brand: unique symbol;
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** A part of a whole, 0 to 1. */
export type ShareOfOne = Branded<"share">;
/** The same part as people read it, 0 to 100. */
export type Percent = Branded<"percent">;
/** Minutes after local midnight. */
export type MinuteOfDay = Branded<"minute of day">;

export const MINUTES_A_DAY = 1440;

export const asPercent = (share: number): Percent => roundTo(share * 100, 10) as Percent;
export const asShare = (percent: number): ShareOfOne => roundTo(percent / 100, 12) as ShareOfOne;
export const asMinuteOfDay = (minutes: number): MinuteOfDay => minutes as MinuteOfDay;

/** Rounds away the binary dust of a conversion: 0.07 x 100 is 7, not 7.000000000000001. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
