/** What work and promises ask of people: pools of queues that share them, with their work and Erlang's requirement. */

import { quartersOf, type Span } from "../../base/clock";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Queue } from "../../bindings/Queue";
import type { Scenario } from "../../bindings/Scenario";
import { type Coverage, summed } from "./coverage";
import { contactsPerHour, handlingHours, isLive } from "./demand";
import { agentsFor, type Promised } from "./erlang";

/** Live queues that share people, each quarter as one queue. */
export interface Pool {
  readonly queues: readonly QueueWork[];
  readonly work: readonly number[];
  readonly required: readonly number[];
}

export interface QueueWork {
  readonly queue: Queue;
  readonly contacts: readonly number[];
  /** Heads its contacts would keep busy. */
  readonly work: readonly number[];
}

/** What the work depends on: moving a shift leaves all of it as it was. */
type Asked = Pick<Scenario, "queues" | "clients" | "horizon">;

/** The customers' half of a coverage, and the pools of the queues whose customers wait. */
export function workIn(
  span: Span,
  asked: Asked,
  groups: readonly AgentGroup[],
  queue: string | null,
): Pick<Coverage, "contactsPerHour" | "work" | "required"> & { pools: readonly Pool[] } {
  const wanted = asked.queues.filter(({ id }) => queue === null || id === queue);
  const works = wanted.map((one) => workOf(span, one, asked, groups));
  const pools = pooled(
    works.filter((one) => isLive(one.queue)),
    groups,
  ).map((queues) => poolOf(span, queues));
  return {
    contactsPerHour: summed(
      span,
      works.map(({ contacts }) => contacts),
    ),
    work: summed(
      span,
      works.map(({ work }) => work),
    ),
    required: summed(
      span,
      pools.map(({ required }) => required),
    ),
    pools,
  };
}

function workOf(span: Span, queue: Queue, asked: Asked, groups: readonly AgentGroup[]): QueueWork {
  const contacts = quartersOf(span).map(contactsPerHour(queue, asked));
  const hours = handlingHours(queue) / sessionsOf(queue, groups);
  return { queue, contacts, work: contacts.map((value) => value * hours) };
}

/** Chats one person holds at once, on average over the groups that hold them. */
function sessionsOf({ id, channel = "voice" }: Queue, groups: readonly AgentGroup[]): number {
  const serving = groups.filter(({ skills }) => skills.some(({ queue }) => queue === id));
  if (!["chat", "messaging"].includes(channel) || serving.length === 0) return 1;
  return serving.reduce((sum, { slots = 1 }) => sum + slots, 0) / serving.length;
}

/** Queues that a group serves together belong together, and so do those that are tied by others. */
function pooled(works: readonly QueueWork[], groups: readonly AgentGroup[]): QueueWork[][] {
  const poolAt = new Map(works.map(({ queue }, at) => [queue.id, at]));
  const join = (a: number, b: number) => {
    for (const [id, at] of poolAt) if (at === b) poolAt.set(id, a);
  };
  for (const { skills } of groups) {
    const served = skills.map(({ queue }) => queue).filter((id) => poolAt.has(id));
    for (const id of served) join(poolAt.get(served[0] ?? id) ?? 0, poolAt.get(id) ?? 0);
  }
  return alike(works, ({ queue }) => poolAt.get(queue.id));
}

/** Items of one key together, in the order in which the keys come. */
export function alike<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** Where a queue promises nothing. */
const USUAL: Promised = { withinS: 20, share: 0.8 };

function poolOf(span: Span, queues: readonly QueueWork[]): Pool {
  const [work, contacts] = [summed(span, queues.map(workIs)), summed(span, queues.map(contactsAre))];
  const required = contacts.map((perHour, quarter) =>
    perHour > 0 ? agentsFor(perHour, (work[quarter] ?? 0) / perHour, promiseAt(queues, quarter, perHour)) : 0,
  );
  return { queues, work, required };
}

const workIs = ({ work }: QueueWork) => work;
const contactsAre = ({ contacts }: QueueWork) => contacts;

/** The promises of a pool's queues, weighted by their contacts. */
function promiseAt(queues: readonly QueueWork[], quarter: number, perHour: number): Promised {
  const weighted = (of: (queue: Queue) => number) =>
    queues.reduce((sum, { queue, contacts }) => sum + (contacts[quarter] ?? 0) * of(queue), 0) / perHour;
  return {
    withinS: weighted(({ service_level }) => service_level?.answer_within_s ?? USUAL.withinS),
    share: weighted(({ service_level }) => service_level?.target_share ?? USUAL.share),
  };
}
