/** Colours for values: ramps that colour-blind eyes can order, one set for light and one for dark. Knows no unit. */

export type Scheme = "light" | "dark";
export type RampName = "cool" | "warm" | "diverging";

type Rgb = readonly [number, number, number];

/**
 * `cool` and `warm` grow away from the ground: more is stronger in either scheme. `diverging` runs from orange (missed)
 * over the ground to blue-green (met), a pair that red-green blindness keeps apart.
 */
const STOPS: Record<Scheme, Record<RampName, readonly string[]>> = {
  light: {
    cool: ["#edf6f7", "#a6d7df", "#4eafbf", "#12788c", "#033d49"],
    warm: ["#fff3e2", "#fdd0a2", "#f2994a", "#c9591a", "#7a2a05"],
    diverging: ["#9c3a03", "#e8863a", "#f9d9b3", "#f3f5f3", "#b5dde3", "#3a9bad", "#07566a"],
  },
  dark: {
    cool: ["#15252c", "#0e4552", "#12788c", "#4eafbf", "#cfeff4"],
    warm: ["#261c15", "#66340f", "#b45f1c", "#f0a259", "#ffe3c4"],
    diverging: ["#ffb988", "#d27427", "#5e3719", "#1d282e", "#15505d", "#2594a8", "#9ce3ee"],
  },
};

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** The colour at `position`, 0 to 1, between evenly spaced stops. */
export function colourAt(name: RampName, scheme: Scheme, position: number): string {
  const stops = STOPS[scheme][name];
  const place = Math.max(0, Math.min(1, position)) * (stops.length - 1);
  const low = Math.min(Math.floor(place), stops.length - 2);
  const from = rgb(stops[low] as string);
  const to = rgb(stops[low + 1] as string);
  const mixed = from.map((channel, i) => Math.round(channel + ((to[i] as number) - channel) * (place - low)));
  return `rgb(${mixed.join(" ")})`;
}

/** The ramp as a CSS gradient, for a legend. */
export const gradientOf = (name: RampName, scheme: Scheme): string =>
  `linear-gradient(to right, ${STOPS[scheme][name].join(", ")})`;

/** What values a ramp spans. A `middle` makes it diverge: the ground lies there, not halfway. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly middle?: number;
  readonly ramp: RampName;
  /** The ramp runs the other way: its far end is the smallest value. */
  readonly reversed?: boolean;
}

/** Where a value lies on its ramp, 0 to 1. */
export function positionOf(value: number, { min, max, middle, reversed }: Scale): number {
  const part = (from: number, to: number) =>
    to > from ? Math.max(0, Math.min(1, (value - from) / (to - from))) : 0;
  const below = middle !== undefined && value < middle;
  const upper = middle === undefined ? part(min, max) : 0.5 + 0.5 * part(middle, max);
  const position = below ? 0.5 * part(min, middle) : upper;
  return reversed ? 1 - position : position;
}

export const colourOf = (value: number, scale: Scale, scheme: Scheme): string =>
  colourAt(scale.ramp, scheme, positionOf(value, scale));
