/** Ready-made changes of a scenario, to be compared with it. Pure; what does not apply gives the scenario back as it is. */

import type { Demand } from "../bindings/Demand";
import type { Scenario } from "../bindings/Scenario";
import type { Staffing } from "../bindings/Staffing";
import type { Stage } from "../bindings/Stage";
import type { TimeTable } from "../bindings/TimeTable";

export type VariantId =
  | "more_contacts"
  | "fewer_contacts"
  | "more_people"
  | "fewer_people"
  | "no_absence"
  | "overflow_at_once"
  | "no_disruptions";

const MORE = 1.1;
const FEWER = 0.9;

export const VARIANTS: Readonly<Record<VariantId, (scenario: Scenario) => Scenario>> = {
  more_contacts: (scenario) => withDemand(scenario, MORE),
  fewer_contacts: (scenario) => withDemand(scenario, FEWER),
  more_people: (scenario) => withPeople(scenario, MORE),
  fewer_people: (scenario) => withPeople(scenario, FEWER),
  no_absence: withoutAbsence,
  overflow_at_once: overflowingAtOnce,
  no_disruptions: undisturbed,
};

/** The changes that change anything here. */
export const variantsOf = (scenario: Scenario): VariantId[] =>
  (Object.keys(VARIANTS) as VariantId[]).filter((id) => VARIANTS[id](scenario) !== scenario);

/** The scenario with a list in which nothing may have changed: then it is the same scenario. */
function withList<K extends "queues" | "agent_groups">(
  scenario: Scenario,
  key: K,
  list: Scenario[K],
): Scenario {
  return list.every((item, at) => item === scenario[key][at]) ? scenario : { ...scenario, [key]: list };
}

function withDemand(scenario: Scenario, factor: number): Scenario {
  const queues = scenario.queues.map((queue) => {
    const demand = scaledDemand(queue.demand, factor);
    return demand === queue.demand ? queue : { ...queue, demand };
  });
  return withList(scenario, "queues", queues);
}

/** Recorded contacts came as they came, and a campaign calls whom it calls: neither is scaled. */
function scaledDemand(demand: Demand, factor: number): Demand {
  if (demand === "none" || "trace" in demand) return demand;
  if ("intervals" in demand) return { intervals: scaledTable(demand.intervals, factor) };
  const { contacts_per_day } = demand.profile;
  return { profile: { ...demand.profile, contacts_per_day: tidy(contacts_per_day * factor) } };
}

const withPeople = (scenario: Scenario, factor: number): Scenario =>
  withList(
    scenario,
    "agent_groups",
    scenario.agent_groups.map((group) => ({ ...group, staffing: scaledStaffing(group.staffing, factor) })),
  );

function scaledStaffing(staffing: Staffing, factor: number): Staffing {
  if ("interval_heads" in staffing) {
    const { interval_heads } = staffing;
    return {
      interval_heads: { ...interval_heads, table: scaledTable(interval_heads.table, factor, factor) },
    };
  }
  if ("shift_mix" in staffing) {
    return { shift_mix: { ...staffing.shift_mix, heads: heads(staffing.shift_mix.heads, factor) } };
  }
  const { roster } = staffing;
  return {
    roster: {
      ...roster,
      teams: roster.teams.map((team) => ({ ...team, heads: heads(team.heads, factor) })),
    },
  };
}

/** Whole people, and one more or fewer at the least: a tenth of five is somebody. */
const heads = (count: number, factor: number): number =>
  factor > 1 ? Math.ceil(tidy(count * factor)) : Math.floor(tidy(count * factor));

function scaledTable(table: TimeTable, factor: number, whole?: number): TimeTable {
  const scaled = (value: number) => (whole === undefined ? tidy(value * factor) : heads(value, whole));
  return { ...table, rows: table.rows.map((row) => ({ ...row, values: row.values.map(scaled) })) };
}

/** Without the last digits of binary fractions. */
const tidy = (value: number): number => Number(value.toFixed(6));

function withoutAbsence(scenario: Scenario): Scenario {
  const groups = scenario.agent_groups.map((group) => {
    if (!group.shrinkage?.absence_share) return group;
    const { absence_share: _, ...shrinkage } = group.shrinkage;
    return { ...group, shrinkage };
  });
  return withList(scenario, "agent_groups", groups);
}

function overflowingAtOnce(scenario: Scenario): Scenario {
  const { routing } = scenario;
  const overflow = routing?.overflow?.map((one) => ({ ...one, stages: joinedAtOnce(one.stages) }));
  const waits = overflow?.some(({ stages }, at) => stages !== routing?.overflow?.[at]?.stages);
  return overflow && waits ? { ...scenario, routing: { ...routing, overflow } } : scenario;
}

/** Stages that only wait become one that does not: two at one time would be an error. Those with a condition, or that
 * send contacts elsewhere, keep their time. */
function joinedAtOnce(stages: readonly Stage[]): Stage[] {
  const waits = ({ after_s, when, to_queue }: Stage) => after_s > 0 && !when && to_queue === undefined;
  if (!stages.some(waits)) return stages as Stage[];
  const joins = (stage: Stage) => waits(stage) || (stage.after_s === 0 && !stage.when && !stage.to_queue);
  const groups = stages.filter(joins).flatMap((stage) => stage.groups ?? []);
  return [{ after_s: 0, groups }, ...stages.filter((stage) => !joins(stage))];
}

function undisturbed(scenario: Scenario): Scenario {
  if (!scenario.disruptions?.length) return scenario;
  const { disruptions: _, ...others } = scenario;
  return others;
}
