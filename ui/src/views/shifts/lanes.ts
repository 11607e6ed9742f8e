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
import type { Horizon } from "../../bindings/Horizon";
import type { Scenario } from "../../bindings/Scenario";
import type { Shift } from "../../bindings/Shift";
import type { Tick } from "../../charts/Lanes";
import { edits } from "../../document";
import { type Duty, dutiesIn, shiftClock } from "./duties";
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

/** `+08:00` */
export function offsetText(ms: number): string {
  const minutes = Math.abs(ms) / MINUTE;
  return `${ms < 0 ? "−" : "+"}${clockTime(minutes)}`;
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

/** The clock times of a stretch, with the date where the axis has several. */
export function whenText(clock: Clock, part: Span, axis: Span): string {
  const from = clock.local(part.from);
  const to = clock.local(part.to);
  const times = `${clockTime(from.minute)}–${to.minute === 0 ? "24:00" : clockTime(to.minute)}`;
  return isLong(axis) ? `${formatDate(from.date, "short")}, ${times}` : times;
}
