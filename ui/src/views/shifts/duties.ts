/** Who is on which shift when: rosters turned into stretches of time, by the engine's own rules. Draws nothing. */

import { type Clock, clockOf, DAY, laterDate, MINUTE, type Span } from "../../base/clock";
import { minutesOf } from "../../base/format";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Scenario } from "../../bindings/Scenario";
import type { Shift } from "../../bindings/Shift";
import type { Team } from "../../bindings/Team";
import { edits } from "../../document";
import { placeOf, shiftsOf, works } from "./turns";

/** The people of a team who start a shift on one date. */
export interface Duty extends Span {
  readonly group: AgentGroup;
  readonly team: Team;
  readonly shift: Shift;
  /** Date on which the shift starts, by its own clock. */
  readonly date: string;
  /** Which members of the team work, counted from 0. */
  readonly turns: readonly number[];
}

/** The clock a shift of a site keeps. */
export function shiftClock(shift: Shift, site: string, scenario: Scenario): Clock {
  const anchor = shift.anchor ?? "site_local";
  const owner =
    anchor === "site_local"
      ? scenario.sites.find(({ id }) => id === site)
      : scenario.clients.find(({ id }) => id === anchor.client_local);
  return clockOf(owner?.zone ?? scenario.horizon.zone);
}

/** When a shift that starts on a date runs; its length is paid time, whatever the clocks do. */
export function shiftSpan(shift: Shift, clock: Clock, date: string): Span {
  const from = clock.instant(date, minutesOf(shift.start) ?? 0);
  return { from, to: from + shift.length_min * MINUTE };
}

/** Every duty that meets the span. */
export function dutiesIn(span: Span, scenario: Scenario): Duty[] {
  return scenario.agent_groups.flatMap((group) =>
    edits.teamsOf(group.staffing).flatMap((team) => teamDuties(span, scenario, group, team)),
  );
}

function teamDuties(span: Span, scenario: Scenario, group: AgentGroup, team: Team): Duty[] {
  const ids = shiftsOf(team);
  return ids.flatMap((id, place) => {
    const shift = scenario.shifts?.find((one) => one.id === id);
    if (!shift) return [];
    const clock = shiftClock(shift, group.site, scenario);
    return datesAround(span, clock).flatMap((date) => {
      const run = shiftSpan(shift, clock, date);
      const turns = Array.from({ length: team.heads }, (_, turn) => turn).filter(
        (turn) => placeOf(ids.length, turn, date) === place && works(team, turn, date),
      );
      const meets = run.to > span.from && run.from < span.to;
      return meets && turns.length > 0 ? [{ ...run, group, team, shift, date, turns }] : [];
    });
  });
}

/** Local dates of the span and the one before it, whose night shifts reach in. */
export function datesAround(span: Span, clock: Clock): string[] {
  const first = laterDate(clock.local(span.from).date, -1);
  const count = Math.ceil((span.to - span.from) / DAY) + 2;
  return Array.from({ length: count }, (_, day) => laterDate(first, day));
}

/** Breaks taken in turn begin on multiples of this. */
const BREAK_GRID_MIN = 5;
/** Spreads turns evenly however many there are: the golden ratio (Weyl 1916). */
const GOLDEN = 0.618_033_988_749_894_9;

/** When each break of one member of a team begins and ends. */
export function breaksOf({ shift, from }: Duty, turn: number): Span[] {
  return (shift.breaks ?? []).map(({ earliest_min, latest_min = earliest_min, length_min }) => {
    const range = Math.max(0, latest_min - earliest_min);
    const place = Math.floor((range * ((turn * GOLDEN) % 1)) / BREAK_GRID_MIN) * BREAK_GRID_MIN;
    const begins = from + (earliest_min + place) * MINUTE;
    return { from: begins, to: begins + length_min * MINUTE };
  });
}
