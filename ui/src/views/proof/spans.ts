/** Intervals as spans of the clock, day by day. Knows instants with their offset, nothing of queues. */

import { clockTime, dateOf, formatDate, minutesOf, timeLabel } from "../../base/format";

const MINUTE_MS = 60_000;

interface Span {
  readonly from: string;
  last: string;
}

/**
 * `Mon, 19 Oct 10:00–11:00, 13:30–14:00` of `2026-10-19T10:00+01:00`, the half-hour after it and a later one: a text a
 * day, intervals in a row as one span, and no span past midnight.
 */
export function daysOf(starts: readonly string[], minutes: number): string[] {
  const days = new Map<string, Span[]>();
  for (const start of starts) {
    const day = dateOf(start);
    const spans = days.get(day) ?? [];
    days.set(day, spans);
    const open = spans.at(-1);
    if (open && follows(open.last, start, minutes)) open.last = start;
    else spans.push({ from: start, last: start });
  }
  return [...days].map(
    ([day, spans]) => `${formatDate(day, "short")} ${spans.map((span) => textOf(span, minutes)).join(", ")}`,
  );
}

const follows = (last: string, start: string, minutes: number): boolean =>
  new Date(start).getTime() - new Date(last).getTime() === minutes * MINUTE_MS;

/** What begins on a day ends on it: the day after is named by its own. */
function textOf({ from, last }: Span, minutes: number): string {
  const end = (minutesOf(timeLabel(last)) ?? 0) + minutes;
  return `${timeLabel(from)}–${clockTime(Math.min(end, 24 * 60))}`;
}
