/** Who can get a queue's contacts, when and in which order: the arrows of the routing map. Pure. */

import type { Condition } from "../../bindings/Condition";
import type { Overflow } from "../../bindings/Overflow";
import type { Scenario } from "../../bindings/Scenario";

export interface Link {
  readonly queue: string;
  /** A group that serves it, or a queue to which it moves. */
  readonly to: { readonly group: string } | { readonly queue: string };
  /** Waited until then. */
  readonly afterS: number;
  /** 1 is asked first. */
  readonly rank: number;
  readonly when?: Condition;
  /** Of contacts dealt out, how many the group may get. */
  readonly share?: number;
  /** Where it is said. */
  readonly path: string;
}

/** Every arrow, queue by queue. A queue with stages is served by these only, one without by whoever has the skill. */
export function linksOf(scenario: Scenario): Link[] {
  return scenario.queues.flatMap(({ id }) => {
    const at = scenario.routing?.overflow?.findIndex(({ queue }) => queue === id) ?? -1;
    const staged = scenario.routing?.overflow?.[at];
    const links = staged
      ? stagedLinks(staged, `routing.overflow[${at}]`, scenario)
      : skillLinks(id, scenario);
    return withShares(links, id, scenario);
  });
}

function stagedLinks({ queue, stages }: Overflow, path: string, scenario: Scenario): Link[] {
  return stages.flatMap(({ after_s, when, groups = [], to_queue }, at) => {
    const common = {
      queue,
      afterS: after_s,
      path: `${path}.stages[${at}]`,
      ...(when === undefined ? {} : { when }),
    };
    const served = groups.map(
      ({ group, rank }): Link => ({
        ...common,
        to: { group },
        rank: rank ?? levelOf(group, queue, scenario),
      }),
    );
    return to_queue === undefined ? served : [...served, { ...common, to: { queue: to_queue }, rank: 1 }];
  });
}

const levelOf = (group: string, queue: string, { agent_groups }: Scenario): number =>
  agent_groups.find(({ id }) => id === group)?.skills.find((skill) => skill.queue === queue)?.level ?? 1;

const skillLinks = (queue: string, { agent_groups }: Scenario): Link[] =>
  agent_groups.flatMap(({ id, skills }, at) => {
    const place = skills.findIndex((skill) => skill.queue === queue);
    const path = `agent_groups[${at}].skills[${place}]`;
    return place < 0 ? [] : [{ queue, to: { group: id }, afterS: 0, rank: skills[place]?.level ?? 1, path }];
  });

/** A queue dealt out goes to the groups of its parts only, each with the part's share. */
function withShares(links: readonly Link[], queue: string, { routing }: Scenario): Link[] {
  const split = routing?.splits?.find((one) => one.queue === queue);
  if (!split) return [...links];
  return links.flatMap((link) => {
    if (!("group" in link.to)) return [link];
    const { group } = link.to;
    const share = split.parts
      .filter(({ groups }) => groups.includes(group))
      .reduce((sum, part) => sum + part.share, 0);
    return share > 0 ? [{ ...link, share }] : [];
  });
}

/** Groups in the order of the queues they serve, so that arrows cross as little as may be (Sugiyama 1981). */
export function groupOrder(scenario: Scenario, links: readonly Link[]): string[] {
  const place = new Map(scenario.queues.map(({ id }, at) => [id, at]));
  const centre = (group: string) => {
    const own = links.filter(({ to }) => "group" in to && to.group === group);
    if (own.length === 0) return Number.POSITIVE_INFINITY;
    return own.reduce((sum, { queue }) => sum + (place.get(queue) ?? 0), 0) / own.length;
  };
  const centres = new Map(scenario.agent_groups.map(({ id }) => [id, centre(id)]));
  const at = (id: string) => centres.get(id) ?? 0;
  return scenario.agent_groups.map(({ id }) => id).sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}
