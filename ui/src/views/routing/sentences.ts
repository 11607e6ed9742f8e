/** Every rule of the routing as a sentence somebody could say. Words come from the tables, never from here. */

import { formatDuration, formatValue, weekDayName } from "../../base/format";
import { text } from "../../base/text";
import type { Condition } from "../../bindings/Condition";
import type { RankedGroup } from "../../bindings/RankedGroup";
import type { Scenario } from "../../bindings/Scenario";
import type { Stage } from "../../bindings/Stage";
import { edits } from "../../document";
import { linksOf } from "./links";

const words = text.routing.say;

export interface Rule {
  /** What it is about: a queue, a group or a trunk group. */
  readonly of: string;
  /** Where it is edited. */
  readonly path: string;
  readonly said: string;
}

/** Names of the things a scenario calls by id. */
function namesIn(scenario: Scenario) {
  const all = [...scenario.queues, ...scenario.agent_groups, ...scenario.sites];
  const names = new Map(all.map(({ id, name }) => [id, name ?? id]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return { nameOf, listOf: (ids: readonly string[]) => listed(ids.map(nameOf)) };
}

/** `a, b and c` */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : text.common.and(names.slice(0, -1).join(", "), last);
}

/** How a queue's contacts find somebody. */
export function queueRule(id: string, scenario: Scenario): Rule {
  const { nameOf, listOf } = namesIn(scenario);
  const at = scenario.routing?.overflow?.findIndex(({ queue }) => queue === id) ?? -1;
  const staged = scenario.routing?.overflow?.[at];
  if (staged) {
    const path = `routing.overflow[${at}]`;
    const said = staged.stages.map((stage) => stageSaid(stage, scenario)).join(" ");
    return { of: id, path, said: words.queue(nameOf(id), said) };
  }
  const serving = linksOf({ ...scenario, queues: scenario.queues.filter((queue) => queue.id === id) });
  const ranks = [...new Set(serving.map(({ rank }) => rank))].sort((a, b) => a - b);
  const said = ranks.map((rank, order) => {
    const groups = serving.flatMap(({ to, rank: of }) => (of === rank && "group" in to ? [to.group] : []));
    return order === 0
      ? words.served(listOf(groups), groups.length)
      : words.servedNext(listOf(groups), groups.length);
  });
  const place = scenario.queues.findIndex((queue) => queue.id === id);
  return {
    of: id,
    path: serving[0]?.path ?? `queues[${place}]`,
    said: words.queue(nameOf(id), said.length > 0 ? said.join(" ") : words.nobody),
  };
}

function stageSaid({ after_s, when, groups = [], to_queue }: Stage, scenario: Scenario): string {
  const { nameOf, listOf } = namesIn(scenario);
  const start = after_s === 0 ? words.atOnce : words.after(formatDuration(after_s));
  const condition = when === undefined ? null : conditionSaid(when, scenario);
  const parts = [
    groups.length > 0 ? joining(after_s === 0, byRank(groups, listOf), groups.length) : null,
    to_queue === undefined ? null : words.move(nameOf(to_queue)),
  ].filter((part) => part !== null);
  return words.stage(start, condition, parts.length > 0 ? listed(parts) : words.nothing);
}

const joining = (first: boolean, groups: string, count: number): string =>
  first ? words.serve(groups, count) : words.join(groups, count);

/** Those of the first rank, then the others. */
function byRank(groups: readonly RankedGroup[], listOf: (ids: readonly string[]) => string): string {
  const ranks = [...new Set(groups.map(({ rank = 1 }) => rank))].sort((a, b) => a - b);
  return ranks
    .map((rank) => listOf(groups.filter((one) => (one.rank ?? 1) === rank).map(({ group }) => group)))
    .reduce((first, next) => words.followedBy(first, next));
}

/** A state of affairs, to stand after `if`. */
export function conditionSaid(condition: Condition, scenario: Scenario): string {
  const { nameOf, listOf } = namesIn(scenario);
  const several = (of: readonly Condition[]) => of.map((one) => conditionSaid(one, scenario));
  if ("queue_over" in condition) return words.queueOver(condition.queue_over);
  if ("idle_over" in condition)
    return words.idleOver(condition.idle_over.agents, listOf(condition.idle_over.groups));
  if ("clock" in condition) {
    const { days, from, to } = condition.clock;
    return words.clock(daysSaid(days), from, to);
  }
  if ("site_down" in condition) return words.siteDown(nameOf(condition.site_down));
  if ("all" in condition) return several(condition.all).join(words.and);
  if ("any" in condition) return several(condition.any).join(words.or);
  return words.not(conditionSaid(condition.not, scenario));
}

/** `Mon–Fri`, `Mon, Wed`; nothing for all days. */
function daysSaid(days: readonly string[]): string {
  const places = edits.WEEK_DAYS.flatMap((day, at) => (days.includes(day) ? [at] : []));
  if (places.length === edits.WEEK_DAYS.length) return words.everyDay;
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const inARow = places.length > 2 && last - first === places.length - 1;
  return inARow
    ? `${weekDayName(first)}–${weekDayName(last)}`
    : places.map((place) => weekDayName(place)).join(", ");
}

/** Every rule beside the stages: choices, reserves, splits and lines. */
export function otherRules(scenario: Scenario): Rule[] {
  const { nameOf, listOf } = namesIn(scenario);
  const { agent_choice = [], contact_choice = [], reserves = [], splits = [] } = scenario.routing ?? {};
  return [
    ...agent_choice.map(({ queue, rule }, at) => ({
      of: queue,
      path: `routing.agent_choice[${at}]`,
      said: words.agentChoice(nameOf(queue), words.agentRules[rule]),
    })),
    ...contact_choice.map(({ group, rule, weights = [] }, at) => ({
      of: group,
      path: `routing.contact_choice[${at}]`,
      said: words.contactChoice(
        nameOf(group),
        words.contactRules[rule],
        weights.map(({ queue, weight }) => words.weight(nameOf(queue), weight)).join(", "),
      ),
    })),
    ...reserves.map(({ group, keep, for: of }, at) => ({
      of: group,
      path: `routing.reserves[${at}]`,
      said: words.reserve(nameOf(group), keep, listOf(of)),
    })),
    ...splits.map(({ queue, parts }, at) => ({
      of: queue,
      path: `routing.splits[${at}]`,
      said: words.split(
        nameOf(queue),
        listed(parts.map(({ share, groups }) => words.part(formatValue(share, "share", 0), listOf(groups)))),
      ),
    })),
    ...(scenario.trunk_groups ?? []).map(({ id, name, lines, queues }, at) => ({
      of: id,
      path: `trunk_groups[${at}]`,
      said: words.lines(name ?? id, lines, listOf(queues)),
    })),
  ];
}
