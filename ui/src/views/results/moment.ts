/** Instants in words, always with the clock they are read from. */

import { clockTime, dateOf, formatDate, minutesOf, timeLabel } from "../../base/format";

const MINUTE_MS = 60_000;

const offsetOf = (local: string): string => local.slice(16);

/** The clock time `minutes` after a clock time, past midnight as the next day shows it. */
const later = (clock: string, minutes: number): string =>
  clockTime(((minutesOf(clock) ?? 0) + minutes) % 1440);

/** `Sun, 25 Oct 2026, 01:30–02:00 (Europe/London, UTC+00:00)`. */
export function localSpan(local: string, minutes: number, zone: string): string {
  const from = timeLabel(local);
  return `${formatDate(dateOf(local))}, ${from}–${later(from, minutes)} (${zone}, UTC${offsetOf(local)})`;
}

/** `25 Oct, 01:30–02:00 UTC`, from an instant such as `2026-10-25T01:30:00Z`. */
export function utcSpan(start: string, minutes: number): string {
  const end = new Date(new Date(start).getTime() + minutes * MINUTE_MS).toISOString();
  return `${formatDate(start.slice(0, 10), "short")}, ${start.slice(11, 16)}–${end.slice(11, 16)} UTC`;
}

/** `Mon, 19 Oct, 08:00–12:30`, or with both dates where the end is on another day. */
export function localRange(first: string, last: string, minutes: number): string {
  const end = later(timeLabel(last), minutes);
  const from = `${formatDate(dateOf(first), "short")}, ${timeLabel(first)}`;
  return dateOf(first) === dateOf(last)
    ? `${from}–${end}`
    : `${from} – ${formatDate(dateOf(last), "short")}, ${end}`;
}
