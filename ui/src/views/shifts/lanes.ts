/** What the world clock draws: the day on its axis, ticks and nights of each clock, bars of each site. */

import {
  type Clock,
  clockOf,
  DAY,
  HOUR,
  laterDate,
  MINUTE,
  quartersOf,
  type Span,
  stretches,
} from "../../base/clock";
import { clockTime, formatDate } from "../../base/format";
import { text } from "../../base/text";
import type { Holidays } from "../../bindings/Holidays";
import type { Horizon } from "../../bindings/Horizon";
import type { Scenario } from "../../bindings/Scenario";
import type { Shift } from "../../bindings/Shift";
import type { Tick } from "../../charts/Lanes";
import { edits } from "../../document";
import { holidaysOf } from "../../document/holidays";
import { type Duty, datesAround, dutiesIn, shiftClock, shiftSpan } from "./duties";
import { shiftsOf } from "./turns";

/** From a date's midnight to that of `days` later, by the reporting clock. */
export function daysOf({ zone }: Horizon, date: string, days: number): Span {
  const clock = clockOf(zone);
  return { from: clock.instant(date, 0), to: clock.instant(laterDate(date, days), 0) };
}

/** Whether the axis is too long to tell hours. */
export const isLong = ({ from, to }: Span): boolean => to - from > 2 * DAY;

/** Minutes between ticks: every third hour of a day, every midnight of a week. */
const tickStep = (span: Span): number => (isLong(span) ? 1440 : 180);

/** What a clock shows along the axis. The first tick and every midnight say the date. */
export function ticksOf(clock: Clock, span: Span): Tick[] {
  const step = tickStep(span);
  return quartersOf(span).flatMap((at) => {
    const { date, minute } = clock.local(at);
    if (minute % step !== 0) return [];
    if (minute === 0) return [{ at, label: formatDate(date, "short"), strong: true }];
    return [{ at, label: clockTime(minute) }];
  });
}

const NIGHT_FROM = 20 * 60;
const NIGHT_TO = 7 * 60;

/** Between eight in the evening and seven in the morning. */
export const nightsOf = (clock: Clock, span: Span): Span[] =>
  stretches(span, (at) => {
    const { minute } = clock.local(at);
    return minute >= NIGHT_FROM || minute < NIGHT_TO;
  });

/** `+8`, `+5:45` */
export function offsetText(ms: number): string {
  const minutes = Math.abs(ms) / MINUTE;
  const rest = minutes % 60;
  return `${ms < 0 ? "−" : "+"}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** `+1 h`, `−30 min` */
export function changeText(ms: number): string {
  const sign = ms < 0 ? "−" : "+";
  const size = Math.abs(ms);
  const { hours, minutes } = text.figures.units;
  return size % HOUR === 0 ? `${sign}${size / HOUR} ${hours}` : `${sign}${size / MINUTE} ${minutes}`;
}

/** A shift of a site on one date, with everybody who works it. */
export interface Bar extends Span {
  readonly date: string;
  readonly heads: number;
  /** When breaks may be taken. */
  readonly pauses: readonly Span[];
}

export interface ShiftRow {
  readonly shift: Shift;
  readonly clock: Clock;
  readonly bars: readonly Bar[];
}

/** The shifts worked at a site, each with its bars in the span; a shift that does not run then keeps its row. */
export function rowsOf(site: string, span: Span, scenario: Scenario): ShiftRow[] {
  const groups = scenario.agent_groups.filter((group) => group.site === site);
  const teams = groups.flatMap((group) => edits.teamsOf(group.staffing));
  const duties = dutiesIn(span, { ...scenario, agent_groups: groups });
  return (scenario.shifts ?? [])
    .filter(({ id }) => teams.some((team) => shiftsOf(team).includes(id)))
    .map((shift) => ({
      shift,
      clock: shiftClock(shift, site, scenario),
      bars: barsOf(duties.filter((duty) => duty.shift === shift)),
    }));
}

function barsOf(duties: readonly Duty[]): Bar[] {
  const byDate = new Map<string, Bar>();
  for (const { date, from, to, shift, turns } of duties) {
    const heads = (byDate.get(date)?.heads ?? 0) + turns.length;
    byDate.set(date, { date, from, to, heads, pauses: pausesOf(shift, from) });
  }
  return [...byDate.values()];
}

const pausesOf = ({ breaks = [] }: Shift, from: number): Span[] =>
  breaks.map(({ earliest_min, latest_min = earliest_min, length_min }) => ({
    from: from + earliest_min * MINUTE,
    to: from + (latest_min + length_min) * MINUTE,
  }));

/** Shifts that nobody works yet, by the clock they would keep at a site. */
export function idleRows(span: Span, scenario: Scenario): ShiftRow[] {
  const worked = new Set(
    scenario.agent_groups.flatMap(({ staffing }) => edits.teamsOf(staffing).flatMap(shiftsOf)),
  );
  const site = scenario.sites[0]?.id ?? "";
  return (scenario.shifts ?? [])
    .filter(({ id }) => !worked.has(id))
    .map((shift) => {
      const clock = shiftClock(shift, site, scenario);
      const bars = datesAround(span, clock)
        .map((date) => ({ date, ...shiftSpan(shift, clock, date) }))
        .filter(({ from, to }) => to > span.from && from < span.to)
        .map((run) => ({ ...run, heads: 0, pauses: pausesOf(shift, run.from) }));
      return { shift, clock, bars };
    });
}

/** A clock somebody lives by. */
export interface KnownClock {
  readonly zone: string;
  /** Those who do; the reports first. */
  readonly owners: readonly string[];
}

/** The clocks of the reports, the clients and the sites, each zone once. */
export function clocksOf({ horizon, clients, sites }: Scenario): KnownClock[] {
  const owners = new Map<string, string[]>([[horizon.zone, [text.shifts.clock.reports]]]);
  for (const { id, name = id, zone } of [...clients, ...sites])
    owners.set(zone, [...(owners.get(zone) ?? []), name]);
  return [...owners].map(([zone, names]) => ({ zone, owners: names }));
}

/** A public holiday as a stretch of the axis. */
export interface HolidaySpan extends Span {
  readonly name: string;
}

export function holidaySpans(calendar: Holidays | undefined, clock: Clock, span: Span): HolidaySpan[] {
  const holidays = holidaysOf(calendar);
  if (holidays.size === 0) return [];
  return datesAround(span, clock).flatMap((date) => {
    const name = holidays.get(date);
    const day = { from: clock.instant(date, 0), to: clock.instant(laterDate(date, 1), 0) };
    return name && day.to > span.from && day.from < span.to ? [{ ...day, name }] : [];
  });
}

/** The holidays of the clients whose queues are shown, by their own clocks. */
export function clientHolidays({ clients, queues }: Scenario, span: Span, queue: string | null) {
  const shown = new Set(
    queues.filter(({ id }) => queue === null || id === queue).map(({ client }) => client),
  );
  return clients
    .filter(({ id }) => shown.has(id))
    .flatMap(({ id, name = id, zone, holidays }) =>
      holidaySpans(holidays, clockOf(zone), span).map((day) => ({ ...day, zone, owner: name })),
    );
}

/** The clock times of a stretch, with the date where the axis has several. */
export function whenText(clock: Clock, part: Span, axis: Span): string {
  const from = clock.local(part.from);
  const to = clock.local(part.to);
  const times = `${clockTime(from.minute)}–${to.minute === 0 ? "24:00" : clockTime(to.minute)}`;
  return isLong(axis) ? `${formatDate(from.date, "short")}, ${times}` : times;
}
