/** A replayed day, ready to be asked what it looked like at any millisecond of it. Pure: no clock runs here. */

import type { GroupReplay } from "../../bindings/GroupReplay";
import type { QueueReplay } from "../../bindings/QueueReplay";
import type { Replay } from "../../bindings/Replay";
import type { ReplayMoment } from "../../bindings/ReplayMoment";
import type { WaitEnd } from "../../bindings/WaitEnd";

/** What the wallboard calls the last while. */
export const LATELY_S = 1800;

/** What people do, in the order in which they are drawn. */
export const DOINGS = [
  "on_contact",
  "after_work",
  "ready",
  "on_break",
  "elsewhere",
  "kept",
  "missing",
] as const;
export type Doing = (typeof DOINGS)[number];
export type People = Readonly<Record<Doing, number>>;

/** One wait, in milliseconds of the day. */
export interface Wait {
  readonly from: number;
  readonly until: number;
  readonly end: WaitEnd;
}

export interface QueueDay {
  readonly replay: QueueReplay;
  /** Counts since the day began, point by point. */
  readonly offered: Float64Array;
  readonly abandoned: Float64Array;
  readonly onTarget: Float64Array;
  readonly judged: Float64Array;
  /** Null where there are too many to tell one by one. */
  readonly waits: readonly Wait[] | null;
  /** The longest of them: how far back to look for who waits now. */
  readonly longestMs: number;
}

export interface Day {
  readonly replay: Replay;
  readonly lengthMs: number;
  readonly stepMs: number;
  readonly points: number;
  /** When it begins, milliseconds of UTC. */
  readonly beginsAt: number;
  readonly queues: readonly QueueDay[];
}

/** What a tile shows of a queue. A share is null where nothing was judged yet. */
export interface QueueNow {
  readonly isOpen: boolean;
  readonly waiting: number;
  readonly longestS: number;
  readonly offered: number;
  readonly abandoned: number;
  readonly today: number | null;
  readonly lately: number | null;
}

export function dayOf(replay: Replay): Day {
  const points = replay.queues[0]?.waiting.length ?? 1;
  const waits = waitsByQueue(replay);
  return {
    replay,
    lengthMs: replay.length_s * 1000,
    stepMs: replay.step_s * 1000,
    points,
    beginsAt: Date.parse(replay.utc),
    queues: replay.queues.map((queue, index): QueueDay => {
      const own = waits?.[index] ?? null;
      return {
        replay: queue,
        offered: runningSum(queue.offered),
        abandoned: runningSum(queue.abandoned),
        onTarget: runningSum(queue.on_target),
        judged: runningSum(queue.judged),
        waits: own,
        longestMs: Math.max(0, ...(own ?? []).map(({ from, until }) => until - from)),
      };
    }),
  };
}

function waitsByQueue({ waits, queues }: Replay): Wait[][] | null {
  if (!waits) return null;
  const own: Wait[][] = queues.map(() => []);
  for (const [index, queue] of waits.queue.entries()) {
    own[queue]?.push({
      from: waits.from_ms[index] ?? 0,
      until: waits.until_ms[index] ?? 0,
      end: waits.end[index] ?? "otherwise",
    });
  }
  return own;
}

function runningSum(counts: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(counts, (count) => {
    sum += count;
    return sum;
  });
}

/** The last point at or before a time. */
export const pointAt = (day: Day, ms: number): number =>
  Math.min(Math.max(0, Math.floor(ms / day.stepMs)), day.points - 1);

export function queueAt(day: Day, queue: QueueDay, ms: number): QueueNow {
  const point = pointAt(day, ms);
  const { waiting, longestS } = waitingAt(queue, ms, point);
  return {
    isOpen: queue.replay.open.some(([from, to]) => from * 1000 <= ms && ms < to * 1000),
    waiting,
    longestS,
    offered: at(queue.offered, point),
    abandoned: at(queue.abandoned, point),
    today: levelOf([queue], -1, point),
    lately: levelOf([queue], point - latelyIn(day), point),
  };
}

const latelyIn = (day: Day) => Math.round((LATELY_S * 1000) / day.stepMs);

/** To the millisecond where waits are told one by one, else as it was at the point. */
function waitingAt(queue: QueueDay, ms: number, point: number): { waiting: number; longestS: number } {
  if (!queue.waits) {
    return { waiting: queue.replay.waiting[point] ?? 0, longestS: queue.replay.longest_s[point] ?? 0 };
  }
  const now = waitsIn(queue, ms, ms);
  const longest = now.reduce((longest, { from }) => Math.max(longest, ms - from), 0);
  return { waiting: now.length, longestS: Math.floor(longest / 1000) };
}

/** The waits that go on at some time between two: those that ended at the first are over. In order of beginning. */
export function waitsIn(queue: QueueDay, first: number, last: number): Wait[] {
  const waits = queue.waits ?? [];
  const found: Wait[] = [];
  for (let index = beginningAfter(waits, last) - 1; index >= 0; index -= 1) {
    const wait = waits[index] as Wait;
    if (wait.from < first - queue.longestMs) break;
    if (wait.until > first) found.push(wait);
  }
  return found.reverse();
}

/** The place of the first wait that begins after a time. */
function beginningAfter(waits: readonly Wait[], ms: number): number {
  let [low, high] = [0, waits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((waits[middle] as Wait).from <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

const at = (sums: Float64Array, point: number): number => (point < 0 ? 0 : (sums[point] ?? 0));

/** Service level over the points after one up to another: sum over sum, as the catalogue of measures has it. */
function levelOf(queues: readonly QueueDay[], after: number, point: number): number | null {
  let [met, judged] = [0, 0];
  for (const queue of queues) {
    met += at(queue.onTarget, point) - at(queue.onTarget, after);
    judged += at(queue.judged, point) - at(queue.judged, after);
  }
  return judged > 0 ? met / judged : null;
}

/** All queues together that are answered live; work that may wait counts only among those on target. */
export interface TotalNow {
  readonly waiting: number;
  readonly longestS: number;
  readonly offered: number;
  readonly abandoned: number;
  readonly today: number | null;
  readonly lately: number | null;
  /** Queues with something judged, and those of them on their own target. */
  readonly judgedQueues: number;
  readonly onTarget: number;
}

export function totalAt(day: Day, ms: number): TotalNow {
  const point = pointAt(day, ms);
  const every = day.queues.map((queue) => ({ queue, now: queueAt(day, queue, ms) }));
  const judged = every.filter(({ now }) => now.today !== null);
  const all = every.filter(({ queue }) => !queue.replay.deferred);
  const live = all.map(({ queue }) => queue);
  const sum = (of: (now: QueueNow) => number) => all.reduce((total, { now }) => total + of(now), 0);
  return {
    waiting: sum((now) => now.waiting),
    longestS: all.reduce((longest, { now }) => Math.max(longest, now.longestS), 0),
    offered: sum((now) => now.offered),
    abandoned: sum((now) => now.abandoned),
    today: levelOf(live, -1, point),
    lately: levelOf(live, point - latelyIn(day), point),
    judgedQueues: judged.length,
    onTarget: judged.filter(({ queue, now }) => isMet(now.today, queue.replay.target)).length,
  };
}

/** 55 of 100 meet a target of 0.55, whatever 0.55 x 100 is in floating point. */
export const isMet = (level: number | null, target: number): boolean =>
  level !== null && level >= target - 1e-9;

/** What the people of some groups do. */
export function peopleAt(day: Day, groups: readonly GroupReplay[], ms: number): People {
  const point = pointAt(day, ms);
  const sum = (doing: Doing) => groups.reduce((total, group) => total + (group[doing][point] ?? 0), 0);
  return Object.fromEntries(DOINGS.map((doing) => [doing, sum(doing)])) as Record<Doing, number>;
}

/** Everybody the roster expects, here or not. */
export const expected = (people: People): number => DOINGS.reduce((sum, doing) => sum + people[doing], 0);

/** Most people any time of the day: how much room to keep for them, so that nothing moves. */
export function mostPeople(groups: readonly GroupReplay[], points: number): number {
  let most = 0;
  for (let point = 0; point < points; point += 1) {
    let now = 0;
    for (const group of groups) for (const doing of DOINGS) now += group[doing][point] ?? 0;
    most = Math.max(most, now);
  }
  return most;
}

/** The day in so many slices, for the line under the board, of the queues that are answered live: most who waited at once, and the service level of late. */
export interface Slice {
  readonly waiting: number;
  readonly level: number | null;
}

export function slicesOf(day: Day, count: number): Slice[] {
  const live = day.queues.filter(({ replay }) => !replay.deferred);
  return Array.from({ length: count }, (_, slice) => {
    const first = Math.floor((slice * day.points) / count);
    const last = Math.max(first, Math.floor(((slice + 1) * day.points) / count) - 1);
    let waiting = 0;
    for (let point = first; point <= last; point += 1) {
      const now = live.reduce((sum, queue) => sum + (queue.replay.waiting[point] ?? 0), 0);
      waiting = Math.max(waiting, now);
    }
    return { waiting, level: levelOf(live, last - latelyIn(day), last) };
  });
}

/** Worth a mark on the line: the rest is for the list of moments. */
const MARKED: readonly ReplayMoment["what"][] = [
  "site_down",
  "site_up",
  "unstaffed",
  "below_target",
  "longest_wait",
  "most_waiting",
];
export const isMarked = (moment: ReplayMoment): boolean => MARKED.includes(moment.what);

/** The next moment after a time, or the last before it. A moment just reached is not the last before. */
export function momentBeside(moments: readonly ReplayMoment[], ms: number, way: 1 | -1): ReplayMoment | null {
  const after = moments.find(({ at_s }) => at_s * 1000 > ms);
  if (way === 1) return after ?? null;
  return moments.findLast(({ at_s }) => at_s * 1000 < ms - 1000) ?? null;
}

/** The last moments up to a time, the newest first. */
export const momentsUpTo = (moments: readonly ReplayMoment[], ms: number, count: number): ReplayMoment[] =>
  moments
    .filter(({ at_s }) => at_s * 1000 <= ms)
    .slice(-count)
    .reverse();

/** Where to begin: half an hour before the longest queue of the day, else when the first contact comes. */
export function opening(day: Day): number {
  const peak = day.replay.moments.find(({ what }) => what === "most_waiting");
  if (peak) return Math.max(0, (peak.at_s - LATELY_S) * 1000);
  const first = day.queues
    .map(({ offered }) => offered.findIndex((count) => count > 0))
    .filter((at) => at >= 0);
  return first.length > 0 ? Math.min(...first) * day.stepMs : 0;
}
