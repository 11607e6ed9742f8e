/**
 * Heads against work over a stretch of time, quarter by quarter. Heads come from rosters and head counts less breaks;
 * leave, absence, activities and holidays are taken off at their mean. Work is contacts times mean handling time: what
 * would keep so many people busy without a pause. What a promise takes beyond that is Erlang C's estimate, for queues
 * that share people as if they were one queue. An approximation to draw by; the simulation is the judge.
 */

import { clockOf, QUARTER, quartersOf, type Span } from "../../base/clock";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { IntervalHeads } from "../../bindings/IntervalHeads";
import type { Scenario } from "../../bindings/Scenario";
import { holidaysOf } from "../../document/holidays";
import { tableAt } from "./demand";
import { breaksOf, type Duty, dutiesIn } from "./duties";

/** A group with its heads, quarter by quarter. */
export interface GroupHeads {
  readonly group: AgentGroup;
  /** Planned, breaks taken off. */
  readonly planned: readonly number[];
  /** Less mean leave, absence, activities and holidays. */
  readonly expected: readonly number[];
}

/** The heads of the groups that can serve a queue; of all groups where none is chosen. */
export function groupHeads(span: Span, scenario: Scenario, queue: string | null): GroupHeads[] {
  const groups = scenario.agent_groups.filter(
    (group) => queue === null || group.skills.some((skill) => skill.queue === queue),
  );
  const duties = dutiesIn(span, { ...scenario, agent_groups: groups });
  return groups.map((group) => headsOf(group, span, scenario, duties));
}

export interface SiteHeads {
  readonly site: string;
  readonly expected: readonly number[];
}

/** The same by site, and in all. */
export function headsBySite(span: Span, scenario: Scenario, heads: readonly GroupHeads[]) {
  const expectedAt = (site: string) =>
    summed(
      span,
      heads.filter(({ group }) => group.site === site).map(({ expected }) => expected),
    );
  return {
    sites: scenario.sites.map(({ id }): SiteHeads => ({ site: id, expected: expectedAt(id) })),
    planned: summed(
      span,
      heads.map(({ planned }) => planned),
    ),
    expected: summed(
      span,
      heads.map(({ expected }) => expected),
    ),
  };
}

/** What a drawing of the coverage shows. */
export interface Coverage extends ReturnType<typeof headsBySite> {
  readonly span: Span;
  readonly contactsPerHour: readonly number[];
  /** Heads that the work would keep busy. */
  readonly work: readonly number[];
  /** Heads that the promises take, by Erlang C. */
  readonly required: readonly number[];
}

export function summed(span: Span, lists: readonly (readonly number[])[]): number[] {
  return quartersOf(span).map((_, quarter) => lists.reduce((sum, list) => sum + (list[quarter] ?? 0), 0));
}

/** The share of planned heads that is there on average. */
export function presence({ staffing, shrinkage = {} }: AgentGroup): number {
  const atWork =
    "interval_heads" in staffing && (staffing.interval_heads.heads_are ?? "at_work") === "at_work";
  if (atWork) return 1;
  const { leave_share = 0, absence_share = 0, activities_share = 0 } = shrinkage;
  return (1 - leave_share) * (1 - absence_share) * (1 - activities_share);
}

function headsOf(group: AgentGroup, span: Span, scenario: Scenario, duties: readonly Duty[]): GroupHeads {
  const there = presence(group);
  if ("interval_heads" in group.staffing) {
    const planned = intervalHeads(group.staffing.interval_heads, siteZone(group, scenario), span);
    return { group, planned, expected: planned.map((heads) => heads * there) };
  }
  const own = duties.filter((duty) => duty.group === group);
  const onHoliday = isOnHoliday(group, scenario);
  const planned = onDuty(own, span);
  const away = 1 - (group.holiday_staff_share ?? 1);
  const absent = away > 0 ? onDuty(own.filter(onHoliday), span).map((heads) => heads * away) : [];
  return {
    group,
    planned,
    expected: planned.map((heads, quarter) => (heads - (absent[quarter] ?? 0)) * there),
  };
}

/** Whether a duty begins on a public holiday of the site, whosever clock its shift keeps. */
function isOnHoliday({ site }: AgentGroup, { sites, horizon }: Scenario): (duty: Duty) => boolean {
  const place = sites.find(({ id }) => id === site);
  const holidays = holidaysOf(place?.holidays);
  const clock = clockOf(place?.zone ?? horizon.zone);
  return ({ from }) => holidays.size > 0 && holidays.has(clock.local(from).date);
}

const siteZone = (group: AgentGroup, scenario: Scenario): string =>
  scenario.sites.find(({ id }) => id === group.site)?.zone ?? scenario.horizon.zone;

export function intervalHeads({ zone, table }: IntervalHeads, siteZone: string, span: Span): number[] {
  const clock = clockOf(zone ?? siteZone);
  return quartersOf(span).map((at) => tableAt(table, clock.local(at)));
}

/** Mean heads on duty in each quarter, breaks taken off. */
function onDuty(duties: readonly Duty[], span: Span): number[] {
  const heads = quartersOf(span).map(() => 0);
  const add = (part: Span, sign: 1 | -1, count: number) => {
    const first = Math.max(0, Math.floor((part.from - span.from) / QUARTER));
    for (let quarter = first; quarter < heads.length && span.from + quarter * QUARTER < part.to; quarter++) {
      const from = span.from + quarter * QUARTER;
      const shared = Math.min(part.to, from + QUARTER) - Math.max(part.from, from);
      if (shared > 0) heads[quarter] = (heads[quarter] ?? 0) + (sign * count * shared) / QUARTER;
    }
  };
  for (const duty of duties) {
    add(duty, 1, duty.turns.length);
    for (const turn of duty.turns) for (const pause of breaksOf(duty, turn)) add(pause, -1, 1);
  }
  // Sums and differences of fractions leave dust around zero.
  return heads.map((value) => Math.max(0, Math.round(value * 1e6) / 1e6));
}
