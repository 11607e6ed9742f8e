/** Hire classes and what becomes of them: in the classroom, nesting, on the phones, gone. Means, by the engine's rules. */

import { DAY, laterDate } from "../../base/clock";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Hazard } from "../../bindings/Hazard";
import type { Hired } from "../../bindings/Hired";
import type { Horizon } from "../../bindings/Horizon";
import type { Scenario } from "../../bindings/Scenario";
import { edits } from "../../document";

/** Teams of one group who were hired together and end together, on whatever shifts. */
export interface HireClass {
  readonly group: AgentGroup;
  readonly name: string;
  readonly heads: number;
  readonly hired?: Hired;
  /** The last date on which they begin a shift. */
  readonly until?: string;
  /** Places of the teams in the roster. */
  readonly teams: readonly number[];
}

/** The classes of a group, or of all where none is chosen. Heads by interval are nobody in person. */
export function classesOf({ agent_groups }: Scenario, chosen: string | null): HireClass[] {
  return agent_groups
    .filter(({ id }) => chosen === null || id === chosen)
    .flatMap((group) => {
      const classes = new Map<string, HireClass>();
      edits.teamsOf(group.staffing).forEach(({ name, heads, hired, until }, place) => {
        const key = JSON.stringify([hired || until ? name : null, hired, until]);
        const one = classes.get(key) ?? {
          group,
          name: (hired || until ? name : undefined) ?? group.name ?? group.id,
          heads: 0,
          teams: [],
          ...(hired ? { hired } : {}),
          ...(until === undefined ? {} : { until }),
        };
        classes.set(key, { ...one, heads: one.heads + heads, teams: [...one.teams, place] });
      });
      return [...classes.values()];
    });
}

/** Midnight of a date, by no clock in particular: months are long. */
export const dayAt = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const dateAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

const WEEK = 7 * DAY;
/** A month of tenure as the engine counts it for those who leave: a twelfth of 365.25 days. */
const MONTH_DAYS = 365.25 / 12;
const MONTH = MONTH_DAYS * DAY;
const USUAL_NESTING_SHARE = 0.5;

/** From the first class on, or the start of the horizon, to its end: whole weeks. */
export function axisOf(
  { start, days }: Horizon,
  classes: readonly HireClass[],
): { from: number; to: number } {
  const first = Math.min(dayAt(start), ...classes.flatMap(({ hired }) => (hired ? [dayAt(hired.on)] : [])));
  const last = dayAt(laterDate(start, days));
  return { from: first, to: first + Math.max(1, Math.ceil((last - first) / WEEK)) * WEEK };
}

export interface RampWeek {
  readonly classroom: number;
  readonly nesting: number;
  readonly practised: number;
  /** Practised people who would handle as much. */
  readonly worth: number;
}

/** Mean heads of each state in each week of the axis, those who have left taken off. */
export function rampOf(
  axis: { from: number; to: number },
  classes: readonly HireClass[],
  horizon: Horizon,
): RampWeek[] {
  const weeks = Math.round((axis.to - axis.from) / WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    classes.map((one) => stateOf(one, axis.from + week * WEEK, dayAt(horizon.start))).reduce(added, NOBODY),
  );
}

const NOBODY: RampWeek = { classroom: 0, nesting: 0, practised: 0, worth: 0 };

const added = (a: RampWeek, b: RampWeek): RampWeek => ({
  classroom: a.classroom + b.classroom,
  nesting: a.nesting + b.nesting,
  practised: a.practised + b.practised,
  worth: a.worth + b.worth,
});

function stateOf({ group, heads, hired, until }: HireClass, at: number, opens: number): RampWeek {
  const begun = hired ? dayAt(hired.on) : null;
  if ((begun !== null && at < begun) || (until !== undefined && at > dayAt(until))) return NOBODY;
  const left = heads * stays(group.ability?.attrition ?? [], begun, at, opens);
  if (!hired || begun === null) return { ...NOBODY, practised: left, worth: left };
  const trained = begun + (hired.training_weeks ?? 0) * WEEK;
  if (at < trained) return { ...NOBODY, classroom: left };
  const nested = trained + (hired.nesting_weeks ?? 0) * WEEK;
  const pace = paceOf(group, (at - trained) / WEEK);
  if (at < nested)
    return { ...NOBODY, nesting: left, worth: left * pace * (hired.nesting_share ?? USUAL_NESTING_SHARE) };
  return { ...NOBODY, practised: left, worth: left * pace };
}

/** How fast people are so many weeks after they began to take contacts. */
function paceOf({ ability }: AgentGroup, weeks: number): number {
  const learning = ability?.learning;
  if (!learning) return 1;
  return 1 / (1 + (learning.start_factor - 1) * Math.exp(-weeks / Math.max(learning.weeks, 1e-9)));
}

/** The share still there: nobody leaves before the window opens, nor before they are hired. */
function stays(hazards: readonly Hazard[], begun: number | null, at: number, opens: number): number {
  const rates = [...hazards].sort((a, b) => a.from_month - b.from_month);
  const last = rates.at(-1);
  if (!last) return 1;
  const from = Math.max(begun ?? opens, opens);
  const tenure = begun === null ? last.from_month * MONTH : from - begun;
  const end = tenure + Math.max(0, at - from);
  const lived = rates.reduce((sum, { from_month, monthly_share }, place) => {
    const until = rates[place + 1]?.from_month ?? Number.POSITIVE_INFINITY;
    const span = Math.min(end, until * MONTH) - Math.max(tenure, from_month * MONTH);
    return sum - (Math.max(0, span) / MONTH) * Math.log1p(-monthly_share);
  }, 0);
  return Math.exp(-lived);
}

/** Moves the first day of a class, or its last, for every team in it. */
export function movedClass(
  scenario: Scenario,
  { group, teams }: HireClass,
  edge: "first" | "last",
  days: number,
): Scenario {
  return edits.editTeams(scenario, group.id, (all) =>
    all.map((team, place) => {
      if (!teams.includes(place)) return team;
      if (edge === "last")
        return team.until === undefined ? team : { ...team, until: laterDate(team.until, days) };
      return team.hired ? { ...team, hired: { ...team.hired, on: laterDate(team.hired.on, days) } } : team;
    }),
  );
}

/** A class of ten, hired as the window opens, on the group's first shift. */
export function withClass(scenario: Scenario, group: string, name: string): Scenario {
  return edits.editTeams(scenario, group, (teams) => {
    const shift = teams[0]?.shift ?? scenario.shifts?.[0]?.id;
    if (shift === undefined) return teams;
    const hired = { on: scenario.horizon.start, training_weeks: 4, nesting_weeks: 2 };
    return [...teams, { name, shift, heads: 10, days_per_week: 5, hired }];
  });
}
