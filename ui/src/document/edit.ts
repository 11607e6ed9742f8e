/** Every edit as a pure function from scenario to scenario. What an edit does not touch is shared, not copied. */

import type { AgentGroup } from "../bindings/AgentGroup";
import type { Queue } from "../bindings/Queue";
import type { Routing } from "../bindings/Routing";
import type { Scenario } from "../bindings/Scenario";
import type { Shift } from "../bindings/Shift";
import type { Skill } from "../bindings/Skill";
import type { TableRow } from "../bindings/TableRow";
import type { Team } from "../bindings/Team";
import type { WeekDay } from "../bindings/WeekDay";
import { setAt } from "./path";
import { profileAsTable, tableAsProfile, WEEK_DAYS } from "./table";

export * from "./table";

/** Any field, by its path; `undefined` goes back to what the model takes when nothing is given. */
export const setField = (scenario: Scenario, path: string, value: unknown): Scenario =>
  setAt(scenario, path, value);

/** An id made of a name, unlike all those taken: `Lost cards` becomes `lost_cards`, then `lost_cards_2`. */
export function freeId(name: string, taken: readonly string[]): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const base = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "") || "item";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}_${number}`;
    if (!taken.includes(id)) return id;
  }
}

const idsOf = (items: readonly { id: string }[] = []): string[] => items.map((item) => item.id);

const replaceById = <T extends { id: string }>(
  items: readonly T[],
  id: string,
  change: (item: T) => T,
): T[] => items.map((item) => (item.id === id ? change(item) : item));

/** A queue like the last one, with an ordinary voice day, first served by nobody. */
export function addQueue(scenario: Scenario, name: string): Scenario {
  const client = scenario.queues.at(-1)?.client ?? scenario.clients[0]?.id ?? "";
  const queue: Queue = {
    id: freeId(name, idsOf(scenario.queues)),
    name,
    client,
    demand: {
      profile: { contacts_per_day: 500, shape: { from: "08:00", slot_min: 60, weights: Array(12).fill(1) } },
    },
    handling: { talk: { lognormal: { mean_s: 240, cv: 1 } }, acw: { exponential: { mean_s: 45 } } },
    patience: { exponential: { mean_s: 180 } },
    service_level: { answer_within_s: 20, target_share: 0.8 },
  };
  return { ...scenario, queues: [...scenario.queues, queue] };
}

/** Removes a queue and everything that names it: skills, overflow, trunk groups. */
export function removeQueue(scenario: Scenario, id: string): Scenario {
  const trunks = scenario.trunk_groups?.map((trunk) => ({
    ...trunk,
    queues: trunk.queues.filter((q) => q !== id),
  }));
  return {
    ...scenario,
    queues: scenario.queues.filter((queue) => queue.id !== id),
    agent_groups: scenario.agent_groups.map((group) => ({
      ...group,
      skills: group.skills.filter((skill) => skill.queue !== id),
    })),
    ...(trunks ? { trunk_groups: trunks.filter((trunk) => trunk.queues.length > 0) } : {}),
    ...(scenario.routing ? { routing: withoutQueue(scenario.routing, id) } : {}),
  };
}

const withoutQueue = (routing: Routing, id: string): Routing => ({
  ...routing,
  overflow: routing.overflow.filter((overflow) => overflow.queue !== id),
});

/** Changes one queue. */
export const editQueue = (scenario: Scenario, id: string, change: (queue: Queue) => Queue): Scenario => ({
  ...scenario,
  queues: replaceById(scenario.queues, id, change),
});

/** Turns a queue's profile into a table of intervals. */
export const demandToIntervals = (scenario: Scenario, id: string): Scenario =>
  editQueue(scenario, id, (queue) =>
    "profile" in queue.demand
      ? { ...queue, demand: { intervals: profileAsTable(queue.demand.profile) } }
      : queue,
  );

/** Turns a queue's table into the profile nearest to it: mean day, weekday index and the week's mean shape. */
export const demandToProfile = (scenario: Scenario, id: string): Scenario =>
  editQueue(scenario, id, (queue) =>
    "intervals" in queue.demand
      ? { ...queue, demand: { profile: tableAsProfile(queue.demand.intervals) } }
      : queue,
  );

/** A group like an ordinary one: the first site, no skill yet, ten heads through office hours. */
export function addGroup(scenario: Scenario, name: string): Scenario {
  const row = (day: WeekDay): TableRow => ({ day, from: "08:00", values: Array(12).fill(10) });
  const group: AgentGroup = {
    id: freeId(name, idsOf(scenario.agent_groups)),
    name,
    site: scenario.agent_groups.at(-1)?.site ?? scenario.sites[0]?.id ?? "",
    skills: [],
    staffing: { interval_heads: { table: { slot_min: 60, rows: WEEK_DAYS.map(row) } } },
  };
  return { ...scenario, agent_groups: [...scenario.agent_groups, group] };
}

/** Removes a group, also from the stages of overflow. */
export function removeGroup(scenario: Scenario, id: string): Scenario {
  const overflow = scenario.routing?.overflow.map((one) => ({
    ...one,
    stages: one.stages
      .map((stage) => ({ ...stage, groups: stage.groups.filter((ranked) => ranked.group !== id) }))
      .filter((stage) => stage.groups.length > 0),
  }));
  return {
    ...scenario,
    agent_groups: scenario.agent_groups.filter((group) => group.id !== id),
    ...(overflow ? { routing: { overflow: overflow.filter((one) => one.stages.length > 0) } } : {}),
  };
}

export const editGroup = (
  scenario: Scenario,
  id: string,
  change: (group: AgentGroup) => AgentGroup,
): Scenario => ({
  ...scenario,
  agent_groups: replaceById(scenario.agent_groups, id, change),
});

/** Gives a group a skill, changes its level, or (level null) takes it away. Skills keep the order of the queues. */
export function setSkill(scenario: Scenario, group: string, queue: string, level: number | null): Scenario {
  const order = idsOf(scenario.queues);
  return editGroup(scenario, group, (one) => {
    const others = one.skills.filter((skill) => skill.queue !== queue);
    if (level === null) return { ...one, skills: others };
    const { level: _, ...kept }: Skill = one.skills.find((skill) => skill.queue === queue) ?? { queue };
    const skill: Skill = level === 1 ? kept : { ...kept, level };
    return {
      ...one,
      skills: [...others, skill].sort((a, b) => order.indexOf(a.queue) - order.indexOf(b.queue)),
    };
  });
}

/** Staffs a group by heads per interval, starting from an even day. */
export const staffByHeads = (scenario: Scenario, id: string): Scenario =>
  editGroup(scenario, id, (group) =>
    "interval_heads" in group.staffing
      ? group
      : {
          ...group,
          staffing: { interval_heads: { table: { slot_min: 30, rows: evenRows(groupHeads(group)) } } },
        },
  );

const evenRows = (heads: number): TableRow[] =>
  WEEK_DAYS.map((day) => ({ day, from: "08:00", values: Array(20).fill(heads) }));

const groupHeads = (group: AgentGroup): number =>
  "roster" in group.staffing ? group.staffing.roster.teams.reduce((sum, team) => sum + team.heads, 0) : 0;

/** Staffs a group by teams on shifts, starting with one team on the first shift (made if there is none). */
export function staffByRoster(scenario: Scenario, id: string): Scenario {
  const withShift = scenario.shifts?.length ? scenario : addShift(scenario, "Day");
  const shift = withShift.shifts?.[0]?.id ?? "day";
  return editGroup(withShift, id, (group) =>
    "roster" in group.staffing
      ? group
      : { ...group, staffing: { roster: { teams: [firstTeam(group, shift)] } } },
  );
}

function firstTeam(group: AgentGroup, shift: string): Team {
  const rows = "interval_heads" in group.staffing ? group.staffing.interval_heads.table.rows : [];
  const heads = Math.max(1, Math.ceil(Math.max(0, ...rows.flatMap((row) => row.values))));
  return { shift, heads, days_per_week: 5 };
}

/** Changes the teams of a rostered group; a group staffed by heads stays as it is. */
export const editTeams = (scenario: Scenario, id: string, change: (teams: Team[]) => Team[]): Scenario =>
  editGroup(scenario, id, (group) =>
    "roster" in group.staffing
      ? {
          ...group,
          staffing: { roster: { ...group.staffing.roster, teams: change(group.staffing.roster.teams) } },
        }
      : group,
  );

/** A nine-hour day with an unpaid hour in the middle. */
export function addShift(scenario: Scenario, name: string): Scenario {
  const shifts = scenario.shifts ?? [];
  const lunch = { name: "Lunch", earliest_min: 210, latest_min: 300, length_min: 60, paid: false };
  const shift: Shift = {
    id: freeId(name, idsOf(shifts)),
    name,
    start: "09:00",
    length_min: 540,
    breaks: [lunch],
  };
  return { ...scenario, shifts: [...shifts, shift] };
}

export const editShift = (scenario: Scenario, id: string, change: (shift: Shift) => Shift): Scenario => ({
  ...scenario,
  shifts: replaceById(scenario.shifts ?? [], id, change),
});

/** Removes a shift and the teams that work it. */
export function removeShift(scenario: Scenario, id: string): Scenario {
  const kept = (teams: Team[]) => teams.filter((team) => team.shift !== id);
  const cleared = scenario.agent_groups.reduce(
    (so_far, group) => editTeams(so_far, group.id, kept),
    scenario,
  );
  return { ...cleared, shifts: (scenario.shifts ?? []).filter((shift) => shift.id !== id) };
}

export const addClient = (scenario: Scenario, name: string): Scenario => ({
  ...scenario,
  clients: [
    ...scenario.clients,
    { id: freeId(name, idsOf(scenario.clients)), name, zone: scenario.horizon.zone },
  ],
});

/** Removes a client; its queues stay and `check` asks for another. */
export const removeClient = (scenario: Scenario, id: string): Scenario => ({
  ...scenario,
  clients: scenario.clients.filter((client) => client.id !== id),
});

export const addSite = (scenario: Scenario, name: string): Scenario => ({
  ...scenario,
  sites: [...scenario.sites, { id: freeId(name, idsOf(scenario.sites)), name, zone: scenario.horizon.zone }],
});

/** Removes a site; its groups stay and `check` asks for another. */
export const removeSite = (scenario: Scenario, id: string): Scenario => ({
  ...scenario,
  sites: scenario.sites.filter((site) => site.id !== id),
});
