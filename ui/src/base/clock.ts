/**
 * Wall clocks and instants, for drawing. The engine resolves its own from its own time zone database; where the two
 * differ, the engine's figures hold. Instants are milliseconds of UTC, dates `2026-10-25`, minutes after local midnight.
 */

export const MINUTE = 60_000;
export const QUARTER = 15 * MINUTE;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Local {
  readonly date: string;
  readonly minute: number;
}

export interface Clock {
  readonly zone: string;
  /** Milliseconds ahead of UTC at an instant. */
  offset(at: number): number;
  /** What the clock shows at an instant. */
  local(at: number): Local;
  /** When it shows a time: the first of two passings; where the time is skipped, as much later as the clock jumps. */
  instant(date: string, minute: number): number;
}

/** Every zone the browser knows. UTC is one of them in some browsers, and in others not: once, in either. */
export const zoneNames = (): string[] => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

const clocks = new Map<string, Clock>();

/** The clock of a zone; that of UTC where the browser does not know the zone, as `check` will say. */
export function clockOf(zone: string): Clock {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = newClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function newClock(zone: string): Clock {
  const offset = offsets(zone);
  const local = (at: number): Local => {
    const shown = new Date(at + offset(at));
    return {
      date: shown.toISOString().slice(0, 10),
      minute: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
    };
  };
  const instant = (date: string, minute: number): number => {
    const shown = midnightUtc(date) + minute * MINUTE;
    const before = shown - offset(shown - DAY);
    const after = shown - offset(shown + DAY);
    const passings = [before, after].filter((at) => at + offset(at) === shown);
    return passings.length > 0 ? Math.min(...passings) : before;
  };
  return { zone, offset, local, instant };
}

/** Reads offsets from `Intl`, once a quarter of an hour: no zone changes its offset between two of them. */
function offsets(zone: string): (at: number) => number {
  const format = formatOf(zone);
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER);
    let offset = known.get(quarter);
    if (offset === undefined) {
      offset = format ? offsetIn(format, quarter * QUARTER) : 0;
      known.set(quarter, offset);
    }
    return offset;
  };
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return null;
  }
}

function offsetIn(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "";
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * HOUR + Number(match[3]) * MINUTE);
}

const midnightUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The date `days` later. */
export const laterDate = (date: string, days: number): string =>
  new Date(midnightUtc(date) + days * DAY).toISOString().slice(0, 10);

/** Monday is 0. */
export const weekdayOf = (date: string): number => (new Date(midnightUtc(date)).getUTCDay() + 6) % 7;

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnightUtc(to) - midnightUtc(from)) / DAY);

/** How long a date lasts by a clock. */
export const hoursOf = (clock: Clock, date: string): number =>
  (clock.instant(laterDate(date, 1), 0) - clock.instant(date, 0)) / HOUR;

/** Enough for a year; longer stretches have too many changes to list. */
const MOST_DAYS = 366;

/** The dates from `start` on that have not 24 hours. */
export function oddDays(clock: Clock, start: string, days: number): { date: string; hours: number }[] {
  if (Number.isNaN(midnightUtc(start))) return [];
  return Array.from({ length: Math.min(days, MOST_DAYS) }, (_, day) => laterDate(start, day))
    .map((date) => ({ date, hours: hoursOf(clock, date) }))
    .filter(({ hours }) => hours !== 24);
}

/** A stretch of time, its end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Starts of the quarters of an hour of a span. */
export const quartersOf = ({ from, to }: Span): number[] =>
  Array.from({ length: Math.ceil((to - from) / QUARTER) }, (_, quarter) => from + quarter * QUARTER);

/** The stretches of a span in which `holds` is true of the quarter. */
export function stretches(span: Span, holds: (at: number, quarter: number) => boolean): Span[] {
  const found: { from: number; to: number }[] = [];
  for (const [quarter, at] of quartersOf(span).entries()) {
    if (!holds(at, quarter)) continue;
    const last = found.at(-1);
    if (last?.to === at) last.to = at + QUARTER;
    else found.push({ from: at, to: at + QUARTER });
  }
  return found;
}

/** The instants in a span at which the clock is put forward or back, and by how much. */
export function changesOf(clock: Clock, span: Span): { at: number; by: number }[] {
  return quartersOf(span).flatMap((at) => {
    const by = clock.offset(at) - clock.offset(at - QUARTER);
    return by === 0 ? [] : [{ at, by }];
  });
}
