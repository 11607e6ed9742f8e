/** Whose turn it is: who of a team works on a date, and which of its shifts; by the engine's own rules. */

import { daysBetween, laterDate, weekdayOf } from "../../base/clock";
import type { OnOff } from "../../bindings/OnOff";
import type { Team } from "../../bindings/Team";
import type { WeekDay } from "../../bindings/WeekDay";
import { edits } from "../../document";

/** A Monday long ago: cycles and weeks go on whenever the horizon begins. */
const MONDAY = "1900-01-01";

/** The shifts a team works in turn, a week each. */
export const shiftsOf = (team: Team): readonly string[] =>
  team.rotation && team.rotation.length > 0 ? team.rotation : [team.shift];

/** Which of so many shifts a member of a team works in the week of a date. */
export const placeOf = (shifts: number, turn: number, date: string): number =>
  (Math.floor(daysBetween(MONDAY, date) / 7) + turn) % shifts;

/** Whether a member of a team takes contacts on a date: hired, out of the classroom, not gone, and not on a day off. */
export function works(team: Team, turn: number, date: string): boolean {
  const { hired, until, cycle, days = [...edits.WEEK_DAYS], days_per_week } = team;
  if (hired && date < laterDate(hired.on, 7 * (hired.training_weeks ?? 0))) return false;
  if (until !== undefined && until < date) return false;
  if (cycle) return onDuty(cycle, turn, date);
  const place = days.indexOf(edits.WEEK_DAYS[weekdayOf(date)] as WeekDay);
  return place >= 0 && (place + turn) % days.length < (days_per_week ?? days.length);
}

function onDuty({ on, off }: OnOff, turn: number, date: string): boolean {
  const length = on + off;
  return length > 0 && (daysBetween(MONDAY, date) + turn * stride(length)) % length < on;
}

const GOLDEN = 0.618_033_988_749_894_9;

/** How far apart in a cycle neighbours stand: about 0.618 of it, with no divisor in common. */
function stride(length: number): number {
  const steps = Array.from({ length }, (_, step) => step + 1).filter((step) => divisor(step, length) === 1);
  const far = (step: number) => Math.abs(step - length * GOLDEN);
  return steps.reduce((best, step) => (far(step) < far(best) ? step : best), steps[0] ?? 1);
}

/** Greatest common divisor (Euclid). */
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
