/** How many people of a group are there, given one way or another. Pure. */

import type { ShiftMix } from "../bindings/ShiftMix";
import type { Staffing } from "../bindings/Staffing";
import type { Team } from "../bindings/Team";

export type StaffingKind = "interval_heads" | "roster" | "shift_mix";

export const staffingKind = (staffing: Staffing): StaffingKind => Object.keys(staffing)[0] as StaffingKind;

/** Days a person of a mix works a week where the scenario does not say. */
const DAYS_PER_WEEK = 5;

/** The teams of a group, where people work shifts; a mix of shifts is dealt out to one team a shift. */
export function teamsOf(staffing: Staffing): readonly Team[] {
  if ("roster" in staffing) return staffing.roster.teams;
  return "shift_mix" in staffing ? dealtOut(staffing.shift_mix) : [];
}

/** Whole people by largest remainder, as the engine deals them out. */
function dealtOut({ heads, shifts, days_per_week = DAYS_PER_WEEK }: ShiftMix): Team[] {
  const total = shifts.reduce((sum, { share }) => sum + share, 0);
  const exact = shifts.map(({ share }) => (total > 0 ? (heads * share) / total : 0));
  const whole = exact.map(Math.floor);
  const left = heads - whole.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact.map((value, at) => ({ at, rest: value % 1 })).sort((a, b) => b.rest - a.rest);
  const more = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return shifts.map(({ shift }, at) => ({
    shift,
    heads: (whole[at] ?? 0) + (more.has(at) ? 1 : 0),
    days_per_week,
  }));
}
