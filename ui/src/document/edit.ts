/** Every edit as a pure function from scenario to scenario. What an edit does not touch is shared, not copied. */

import type { AgentGroup } from "../bindings/AgentGroup";
import type { Queue } from "../bindings/Queue";
import type { Scenario } from "../bindings/Scenario";
import type { Shift } from "../bindings/Shift";
import type { Skill } from "../bindings/Skill";
import type { Staffing } from "../bindings/Staffing";
import type { Stage } from "../bindings/Stage";
import type { TableRow } from "../bindings/TableRow";
import type { Team } from "../bindings/Team";
import type { WeekDay } from "../bindings/WeekDay";
import { type DemandKind, demandAs, ORDINARY_PROFILE } from "./demand";
import { forget } from "./forget";
import { freeId, idsOf } from "./id";
import { setAt } from "./path";
import { type StaffingKind, staffingKind, teamsOf } from "./staffing";
import { WEEK_DAYS } from "./table";

export * from "./demand";
export { freeId } from "./id";
export * from "./staffing";
export * from "./table";

/** Any field, by its path; `undefined` goes back to what the model takes when nothing is given. */
export const setField = (scenario: Scenario, path: string, value: unknown): Scenario =>
  setAt(scenario, path, value);

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
    demand: { profile: ORDINARY_PROFILE },
    handling: { talk: { lognormal: { mean_s: 240, cv: 1 } }, acw: { exponential: { mean_s: 45 } } },
    patience: { exponential: { mean_s: 180 } },
    service_level: { answer_within_s: 20, target_share: 0.8 },
  };
  return { ...scenario, queues: [...scenario.queues, queue] };
}

/** Removes a queue and everything that cannot do without it: skills, stages, transfers to it. */
export const removeQueue = (scenario: Scenario, id: string): Scenario =>
  tidied(forget({ ...scenario, queues: scenario.queues.filter((queue) => queue.id !== id) }, "QueueId", id));

/** What is left of routing when a name has gone: a stage that does nothing, and a queue without stages, go too. */
function tidied(scenario: Scenario): Scenario {
  const { routing } = scenario;
  if (!routing?.overflow) return scenario;
  const acts = ({ groups = [], to_queue }: Stage) => groups.length > 0 || to_queue !== undefined;
  const overflow = routing.overflow
    .map((one) => ({ ...one, stages: one.stages.filter(acts) }))
    .filter(({ stages }) => stages.length > 0);
  return { ...scenario, routing: { ...routing, overflow } };
}

/** Gives a queue stages that say what its skills say: whoever has the skill, at once. */
export function addStages(scenario: Scenario, queue: string): Scenario {
  const groups = scenario.agent_groups
    .filter(({ skills }) => skills.some((skill) => skill.queue === queue))
    .map(({ id }) => ({ group: id }));
  const overflow = [...(scenario.routing?.overflow ?? []), { queue, stages: [{ after_s: 0, groups }] }];
  return { ...scenario, routing: { ...scenario.routing, overflow } };
}

/** Changes one queue. */
export const editQueue = (scenario: Scenario, id: string, change: (queue: Queue) => Queue): Scenario => ({
  ...scenario,
  queues: replaceById(scenario.queues, id, change),
});

/** Gives a queue's demand another way. */
export const giveDemandAs = (scenario: Scenario, id: string, kind: DemandKind): Scenario =>
  editQueue(scenario, id, (queue) => ({ ...queue, demand: demandAs(queue.demand, kind) }));

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

/** Removes a group and everything that cannot do without it. */
export const removeGroup = (scenario: Scenario, id: string): Scenario =>
  tidied(
    forget(
      { ...scenario, agent_groups: scenario.agent_groups.filter((group) => group.id !== id) },
      "AgentGroupId",
      id,
    ),
  );

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

/** The levels of all these groups in all these queues, a line a group; nothing where there is no skill. */
export const setSkills = (
  scenario: Scenario,
  groups: readonly string[],
  queues: readonly string[],
  levels: readonly (readonly (number | null)[])[],
): Scenario =>
  groups.reduce(
    (all, group, row) =>
      queues.reduce((one, queue, at) => withLevel(one, group, queue, levels[row]?.[at] ?? null), all),
    scenario,
  );

/** Not touched where the level is what it was: what an edit does not change is shared. */
function withLevel(scenario: Scenario, id: string, queue: string, level: number | null): Scenario {
  const skill = scenario.agent_groups
    .find((group) => group.id === id)
    ?.skills.find((one) => one.queue === queue);
  const now = skill ? (skill.level ?? 1) : null;
  return now === level ? scenario : setSkill(scenario, id, queue, level);
}

/** Staffs a group another way, starting near to what it has: an even day, its teams, or shares of its shifts. */
export function staffBy(scenario: Scenario, id: string, kind: StaffingKind): Scenario {
  // Shifts there must be for people to work them.
  const ready = kind === "interval_heads" || scenario.shifts?.length ? scenario : addShift(scenario, "Day");
  const shift = ready.shifts?.[0]?.id ?? "day";
  return editGroup(ready, id, (group) =>
    staffingKind(group.staffing) === kind
      ? group
      : { ...group, staffing: staffingAs(group.staffing, kind, shift) },
  );
}

function staffingAs(staffing: Staffing, kind: StaffingKind, shift: string): Staffing {
  const teams = teamsOf(staffing);
  const heads = Math.max(1, headsOf(staffing));
  switch (kind) {
    case "interval_heads":
      return { interval_heads: { table: { slot_min: 30, rows: evenRows(heads) } } };
    case "roster":
      return { roster: { teams: teams.length > 0 ? [...teams] : [{ shift, heads, days_per_week: 5 }] } };
    case "shift_mix": {
      const shifts = teams.map((team) => ({ shift: team.shift, share: team.heads / heads }));
      return { shift_mix: { heads, shifts: shifts.length > 0 ? shifts : [{ shift, share: 1 }] } };
    }
  }
}

const evenRows = (heads: number): TableRow[] =>
  WEEK_DAYS.map((day) => ({ day, from: "08:00", values: Array(20).fill(heads) }));

/** Heads of all teams; of a table of heads, the most at once. */
function headsOf(staffing: Staffing): number {
  if (!("interval_heads" in staffing)) {
    return teamsOf(staffing).reduce((sum, team) => sum + team.heads, 0);
  }
  const values = staffing.interval_heads.table.rows.flatMap((row) => row.values);
  return Math.ceil(values.reduce((most, value) => Math.max(most, value), 0));
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

/** A shift like another one, right after it; nobody works it yet. */
export function duplicateShift(scenario: Scenario, id: string, name: string): Scenario {
  const shifts = scenario.shifts ?? [];
  const copies = (one: Shift) => ({ ...one, id: freeId(name, idsOf(shifts)), name });
  return { ...scenario, shifts: shifts.flatMap((one) => (one.id === id ? [one, copies(one)] : [one])) };
}

/** People of a group work a shift too: a team more, or as large a share as the others have on average. */
export function workShift(scenario: Scenario, group: string, shift: string, heads: number): Scenario {
  return editGroup(scenario, group, (one) => {
    const { staffing } = one;
    if ("roster" in staffing) {
      const teams: Team[] = [...staffing.roster.teams, { shift, heads, days_per_week: 5 }];
      return { ...one, staffing: { roster: { ...staffing.roster, teams } } };
    }
    if (!("shift_mix" in staffing)) return one;
    const { shifts } = staffing.shift_mix;
    const share = shifts.reduce((sum, part) => sum + part.share, 0) / Math.max(1, shifts.length) || 1;
    return {
      ...one,
      staffing: { shift_mix: { ...staffing.shift_mix, shifts: [...shifts, { shift, share }] } },
    };
  });
}

/** Removes a shift, the teams that work it and everything else that cannot do without it. */
export const removeShift = (scenario: Scenario, id: string): Scenario =>
  forget({ ...scenario, shifts: (scenario.shifts ?? []).filter((shift) => shift.id !== id) }, "ShiftId", id);

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
