/**
 * Heads against work over a stretch of time, quarter by quarter. Heads come from rosters and head counts less breaks;
 * leave, absence and activities are taken off at their mean. Work is contacts times mean handling time: what would
 * keep so many people busy without a pause. An approximation to draw by; the simulation is the judge.
 */

import { clockOf, QUARTER, quartersOf, type Span, stretches } from "../../base/clock";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { IntervalHeads } from "../../bindings/IntervalHeads";
import type { Scenario } from "../../bindings/Scenario";
import { contactsPerHour, handlingHours, tableAt } from "./demand";
import { breaksOf, type Duty, dutiesIn } from "./duties";

export interface Coverage {
  readonly span: Span;
  readonly sites: readonly SiteHeads[];
  /** Everybody's planned heads, breaks taken off. */
  readonly planned: readonly number[];
  /** Everybody's heads less mean leave, absence and activities. */
  readonly expected: readonly number[];
  readonly contactsPerHour: readonly number[];
  /** Heads that the work would keep busy. */
  readonly work: readonly number[];
}

export interface SiteHeads {
  readonly site: string;
  readonly expected: readonly number[];
}

/** The coverage of a queue, or of all queues, by the groups that have the skill. */
export const coverageOf = (span: Span, scenario: Scenario, queue: string | null): Coverage => ({
  span,
  ...headsIn(span, scenario, queue),
  ...workIn(span, scenario, queue),
});

/** The people's half of a coverage. */
export function headsIn(
  span: Span,
  scenario: Scenario,
  queue: string | null,
): Pick<Coverage, "sites" | "planned" | "expected"> {
  const groups = scenario.agent_groups.filter(
    (group) => queue === null || group.skills.some((skill) => skill.queue === queue),
  );
  const duties = dutiesIn(span, { ...scenario, agent_groups: groups });
  const heads = groups.map((group) => ({ group, planned: headsOf(group, span, scenario, duties) }));
  const expectedOf = (site: string | null) =>
    summed(
      span,
      heads
        .filter(({ group }) => site === null || group.site === site)
        .map(({ group, planned }) => planned.map((value) => value * presence(group))),
    );
  return {
    sites: scenario.sites.map(({ id }) => ({ site: id, expected: expectedOf(id) })),
    planned: summed(
      span,
      heads.map(({ planned }) => planned),
    ),
    expected: expectedOf(null),
  };
}

/** What the work depends on: moving a shift leaves all of it as it was. */
type Asked = Pick<Scenario, "queues" | "clients" | "horizon">;

/** The customers' half of a coverage. */
export function workIn(
  span: Span,
  asked: Asked,
  queue: string | null,
): Pick<Coverage, "contactsPerHour" | "work"> {
  const wanted = asked.queues.filter(({ id }) => queue === null || id === queue);
  const rates = wanted.map((one) => {
    const rate = contactsPerHour(one, asked);
    return { contacts: quartersOf(span).map(rate), hours: handlingHours(one) };
  });
  return {
    contactsPerHour: summed(
      span,
      rates.map(({ contacts }) => contacts),
    ),
    work: summed(
      span,
      rates.map(({ contacts, hours }) => contacts.map((value) => value * hours)),
    ),
  };
}

function summed(span: Span, lists: readonly (readonly number[])[]): number[] {
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

function headsOf(group: AgentGroup, span: Span, scenario: Scenario, duties: readonly Duty[]): number[] {
  return "interval_heads" in group.staffing
    ? intervalHeads(group.staffing.interval_heads, siteZone(group, scenario), span)
    : onDuty(
        duties.filter((duty) => duty.group === group),
        span,
      );
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

export interface Hole extends Span {
  /** Nobody is there; otherwise there are fewer than the work would keep busy. */
  readonly empty: boolean;
  /** Heads missing on average. */
  readonly missing: number;
}

/** Less work than this is none: a slot between two days of a rounded shape. */
const LITTLE_WORK = 0.01;

/** The stretches in which there is more work than people expected, those without anybody apart. */
export function holesOf({ span, expected, work }: Coverage): Hole[] {
  const kindAt = (quarter: number): "none" | "empty" | "short" => {
    const [there, wanted] = [expected[quarter] ?? 0, work[quarter] ?? 0];
    if (wanted < LITTLE_WORK || there >= wanted) return "none";
    return there === 0 ? "empty" : "short";
  };
  const missing = ({ from, to }: Span) => {
    const quarters = quartersOf({ from: from - span.from, to: to - span.from }).map((at) => at / QUARTER);
    const total = quarters.reduce((sum, quarter) => sum + (work[quarter] ?? 0) - (expected[quarter] ?? 0), 0);
    return total / quarters.length;
  };
  return (["empty", "short"] as const)
    .flatMap((kind) =>
      stretches(span, (_, quarter) => kindAt(quarter) === kind).map((found) => ({
        ...found,
        empty: kind === "empty",
        missing: missing(found),
      })),
    )
    .sort((a, b) => a.from - b.from);
}
