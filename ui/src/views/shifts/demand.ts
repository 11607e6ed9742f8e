/** Expected contacts by instant, as the engine expects them: those that find their queue open, holidays included. */

import { clockOf, daysBetween, type Local, laterDate, weekdayOf } from "../../base/clock";
import { minutesOf } from "../../base/format";
import { MINUTES_A_DAY } from "../../base/units";
import type { Channel } from "../../bindings/Channel";
import type { Client } from "../../bindings/Client";
import type { Opening } from "../../bindings/Opening";
import type { Profile } from "../../bindings/Profile";
import type { Queue } from "../../bindings/Queue";
import type { Scenario } from "../../bindings/Scenario";
import type { TimeTable } from "../../bindings/TimeTable";
import { edits } from "../../document";
import { holidaysOf } from "../../document/holidays";
import { meanOf } from "../../document/law";

/** The mean over the quarter of an hour from a minute on, of what may change within it. */
const overQuarter = (slotMin: number, minute: number, at: (minute: number) => number): number =>
  slotMin % 15 === 0 ? at(minute) : (at(minute) + at(minute + 5) + at(minute + 10)) / 3;

/** What a table says over a quarter of an hour: a date wins over its weekday; outside the row there is nothing. */
export function tableAt(table: TimeTable, { date, minute }: Local): number {
  const weekday = edits.WEEK_DAYS[weekdayOf(date)];
  const row = table.rows.find(({ day }) => day === date) ?? table.rows.find(({ day }) => day === weekday);
  const first = minutesOf(row?.from ?? "00:00") ?? 0;
  return overQuarter(
    table.slot_min,
    minute,
    (at) => row?.values[Math.floor((at - first) / table.slot_min)] ?? 0,
  );
}

/** Contacts an hour of a queue at instants. */
export function contactsPerHour(
  queue: Queue,
  scenario: Pick<Scenario, "clients" | "horizon">,
): (at: number) => number {
  const client = scenario.clients.find(({ id }) => id === queue.client);
  const clock = clockOf(client?.zone ?? scenario.horizon.zone);
  const rate = rateOf(queue, scenario, client);
  return (at) => {
    const local = clock.local(at);
    return isLive(queue) && !isOpen(queue.opening, local, client) ? 0 : rate(local);
  };
}

const LIVE: readonly Channel[] = ["voice", "chat", "messaging"];

/** Whether its customers wait on the spot; what is deferred is done when there is time. */
export const isLive = ({ channel = "voice" }: Queue): boolean => LIVE.includes(channel);

/** Whether a queue is open by its client's clock; hours that end before they begin end on the day after. */
function isOpen(opening: Opening | undefined, { date, minute }: Local, client: Client | undefined): boolean {
  if (!opening) return true;
  const holds = (on: string, at: number) =>
    !(opening.closed_on_holidays && holidaysOf(client?.holidays).has(on)) &&
    opening.hours.some(({ days, from, to }) => {
      const [opens, closes] = [minutesOf(from) ?? 0, minutesOf(to) ?? MINUTES_A_DAY];
      const ends = closes <= opens ? closes + MINUTES_A_DAY : closes;
      return days.includes(edits.WEEK_DAYS[weekdayOf(on)] ?? "mon") && at >= opens && at < ends;
    });
  return holds(date, minute) || holds(laterDate(date, -1), minute + MINUTES_A_DAY);
}

/** Recorded arrivals are no rate, and what is transferred or dialled comes by no clock of its own. */
function rateOf(
  { demand }: Queue,
  scenario: Pick<Scenario, "horizon">,
  client: Client | undefined,
): (local: Local) => number {
  const [table, profile] = [edits.intervalsOf(demand), edits.profileOf(demand)];
  if (table) return tableRate(table);
  return profile ? profileRate(profile, scenario, client) : () => 0;
}

const tableRate = (table: TimeTable) => (local: Local) => tableAt(table, local) * (60 / table.slot_min);

function profileRate(profile: Profile, { horizon }: Pick<Scenario, "horizon">, client: Client | undefined) {
  const { shape } = profile;
  const holidays = holidaysOf(client?.holidays);
  const total = shape.weights.reduce((sum, weight) => sum + weight, 0);
  const first = minutesOf(shape.from ?? "00:00") ?? 0;
  return ({ date, minute }: Local): number => {
    const weight = (at: number) => shape.weights[Math.floor((at - first) / shape.slot_min)] ?? 0;
    const share = total > 0 ? overQuarter(shape.slot_min, minute, weight) / total : 0;
    const weeks = Math.floor(daysBetween(horizon.start, date) / 7);
    const growth = (1 + (profile.weekly_growth_share ?? 0)) ** weeks;
    const holiday = holidays.has(date) ? (client?.holiday_demand ?? 1) : 1;
    const day = profile.contacts_per_day * (profile.weekday_index?.[weekdayOf(date)] ?? 1) * growth * holiday;
    return day * share * eventsFactor(profile, { date, minute }) * (60 / shape.slot_min);
  };
}

function eventsFactor({ events = [] }: Profile, { date, minute }: Local): number {
  const holds = events.filter(
    (event) =>
      event.date === date &&
      minute >= (minutesOf(event.from ?? "00:00") ?? 0) &&
      minute < (minutesOf(event.to ?? "24:00") ?? 0),
  );
  return holds.reduce((product, event) => product * event.factor, 1);
}

/** Mean hours of handling a contact of a queue. */
export function handlingHours({ handling: { talk, hold, acw } }: Queue): number {
  const seconds = [talk, hold, acw].reduce((sum, law) => sum + (law ? (meanOf(law) ?? 0) : 0), 0);
  return seconds / 3600;
}
