/** Numbers, dates and times as text, always in a locale that is named. Knows units, never queues. */

import type { Estimate } from "../bindings/Estimate";
import type { Unit } from "../bindings/Unit";
import { text } from "./text";
import { type Language, language, systemTags } from "./text/language";

const words = text.figures;

/** Used where the machine names no locale of the language: WebKitGTK under `LANG=C` says `C`, which `Intl` refuses. */
const USUAL_LOCALE: Record<Language, string> = { en: "en-GB", de: "de-DE" };
const MAX_DIGITS: Record<Unit, number> = { contacts: 1, share: 2, seconds: 2, hours: 1, heads: 2, money: 2 };
const USUAL_DIGITS: Record<Unit, number> = {
  contacts: 0,
  share: 1,
  seconds: 1,
  hours: 1,
  heads: 1,
  money: 0,
};

export const TOO_FEW = words.tooFew;
export const NO_VALUE = "–";

/** The first of the system's `tags` that is one of the language, else the usual one of the language. */
export function pickLocale(tags: readonly string[], of: Language = language): string {
  const known = tags.find((tag) => isLanguageTag(tag) && new Intl.Locale(tag).language === of);
  return known ?? USUAL_LOCALE[of];
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

export const locale: string = pickLocale(systemTags());

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A plain number with exactly `digits` decimals. */
export function formatNumber(value: number, digits = 0, inLocale = locale): string {
  const key = `${inLocale}/${digits}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(inLocale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    numberFormats.set(key, format);
  }
  // A rounded -0 would print a minus sign before zero.
  return format.format(Number(value.toFixed(digits)) === 0 ? 0 : value);
}

/** A number with as many decimals as it has, up to two. */
export function formatPlain(value: number, inLocale = locale): string {
  const digits = Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2;
  return formatNumber(value, digits, inLocale);
}

/** A figure with its unit: `88.8%`, `18.4 s`. A missing one is a dash. */
export function formatValue(
  value: number | null | undefined,
  unit: Unit,
  digits = USUAL_DIGITS[unit],
): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE;
  return formatNumber(inShownUnit(value, unit), digits) + words.suffix[unit];
}

/** A figure with the half-width of its interval: `88.8% ± 0.4`; `too few` where there is too little behind it. */
export function formatEstimate(estimate: Estimate | null | undefined, unit: Unit): string {
  const parts = estimateParts(estimate, unit);
  return parts.interval ? `${parts.value} ${parts.interval}${parts.short ? "*" : ""}` : parts.value;
}

/** Why an interval is likely too short. */
export type Short = "skewed" | "unvaried";

export interface EstimateParts {
  readonly value: string;
  readonly interval: string | null;
  /** Set where the interval is likely too short. */
  readonly short?: Short;
}

/** The same in two pieces, for layouts that print the interval smaller. */
export function estimateParts(estimate: Estimate | null | undefined, unit: Unit): EstimateParts {
  if (!estimate || estimate.mean === null) return { value: TOO_FEW, interval: null };
  const digits = estimateDigits(estimate, unit);
  const value = formatValue(estimate.mean, unit, digits);
  if (estimate.half_width === null) return { value, interval: null };
  const interval = `± ${formatNumber(inShownUnit(estimate.half_width, unit), digits)}`;
  if (!estimate.short) return { value, interval };
  return { value, interval, short: estimate.half_width === 0 ? "unvaried" : "skewed" };
}

/** Decimals that the half-width can vouch for: its first significant digit, within reason for the unit. */
export function estimateDigits(estimate: Estimate, unit: Unit): number {
  if (!estimate.half_width) return USUAL_DIGITS[unit];
  const shown = inShownUnit(estimate.half_width, unit);
  return Math.min(Math.max(Math.ceil(-Math.log10(shown)), 0), MAX_DIGITS[unit]);
}

/** A difference with its sign: `+1.2%`, `−3.4 s`; `±0` where it rounds to nothing. */
export function formatChange(change: number, unit: Unit, digits = USUAL_DIGITS[unit]): string {
  const size = formatNumber(Math.abs(inShownUnit(change, unit)), digits);
  if (size === formatNumber(0, digits)) return "±0";
  return `${change > 0 ? "+" : "−"}${size}${unit === "share" ? words.points : words.suffix[unit]}`;
}

function inShownUnit(value: number, unit: Unit): number {
  return unit === "share" ? value * 100 : value;
}

/** A span for people: `48 s`, `3 min 05 s`, `1 h 20 min`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return words.duration.seconds(String(whole));
  if (whole < 3600) return words.duration.minutes(String(Math.floor(whole / 60)), twoDigits(whole % 60));
  return words.duration.hours(String(Math.floor(whole / 3600)), twoDigits(Math.floor((whole % 3600) / 60)));
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Minutes after midnight as `08:30`; the end of the day as `24:00`. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Minutes after midnight of `08:30`, or null where it is no clock time. */
export function minutesOf(clock: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock.trim());
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}

/** The clock time in a local instant such as `2026-10-25T01:30+01:00`. */
export const timeLabel = (local: string): string => local.slice(11, 16);

/** The date in a local instant. */
export const dateOf = (local: string): string => local.slice(0, 10);

const dateFormats = {
  long: new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }),
  short: new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }),
  month: new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" }),
};

/** A civil date for people: `Sun, 25 Oct 2026`. Text that is no date comes back as it is. */
export function formatDate(date: string, style: keyof typeof dateFormats = "long"): string {
  const instant = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? date : dateFormats[style].format(instant);
}

const weekDayFormat = {
  short: new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }),
  long: new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }),
};

/** The name of a weekday, Monday being 0. */
export function weekDayName(index: number, style: "short" | "long" = "short"): string {
  // 5 January 2026 is a Monday.
  return weekDayFormat[style].format(new Date(Date.UTC(2026, 0, 5 + index)));
}

const momentFormat = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

/** A moment of the person's own life, by the person's own clock: when a file was written. */
export function formatMoment(ms: number): string {
  return momentFormat.format(ms);
}
