/** Where people are missing, and where one site hands over to another. */

import { QUARTER, quartersOf, type Span, stretches } from "../../base/clock";
import type { GroupHeads, SiteHeads } from "./coverage";
import { alike, type Pool, type QueueWork } from "./requirement";

/** Nobody is there; fewer than the work keeps busy, so that queues grow; enough for the work, not for the promise. */
export type HoleKind = "empty" | "short" | "thin";

/** Worst first. */
export const HOLE_KINDS: readonly HoleKind[] = ["empty", "short", "thin"];

export interface Hole extends Span {
  readonly kind: HoleKind;
  /** Heads missing on average. */
  readonly missing: number;
  /** Whose, by id. */
  readonly queues: readonly string[];
}

/** Less work than this is none: a slot between two days of a rounded shape. */
const LITTLE_WORK = 0.01;

/** Every stretch in which a queue has nobody, or the queues that share people too few of them. */
export const holesOf = (span: Span, pools: readonly Pool[], heads: readonly GroupHeads[]): Hole[] =>
  [
    ...merged(pools.flatMap((pool) => emptyIn(span, pool, heads))),
    ...pools.flatMap((pool) => scarceIn(span, pool, heads)),
  ].sort((a, b) => HOLE_KINDS.indexOf(a.kind) - HOLE_KINDS.indexOf(b.kind) || a.from - b.from);

/** Heads of the groups that can serve one of these queues. */
function servingHeads(queues: readonly string[], heads: readonly GroupHeads[]): (quarter: number) => number {
  const serving = heads.filter(({ group }) => group.skills.some(({ queue }) => queues.includes(queue)));
  return (quarter) => serving.reduce((sum, { expected }) => sum + (expected[quarter] ?? 0), 0);
}

function emptyIn(span: Span, { queues }: Pool, heads: readonly GroupHeads[]): Hole[] {
  return queues.flatMap(({ queue, work }) => {
    const there = servingHeads([queue.id], heads);
    return stretches(span, (_, at) => (work[at] ?? 0) >= LITTLE_WORK && there(at) === 0).map((found) => ({
      ...found,
      kind: "empty" as const,
      missing: meanOver(span, found, (at) => work[at] ?? 0),
      queues: [queue.id],
    }));
  });
}

/** One hole for all queues that nobody serves in the same stretch. */
function merged(holes: readonly Hole[]): Hole[] {
  return alike(holes, ({ from, to }) => `${from}-${to}`).flatMap((of) =>
    of.slice(0, 1).map((first) => ({
      ...first,
      missing: of.reduce((sum, { missing }) => sum + missing, 0),
      queues: of.flatMap(({ queues }) => queues),
    })),
  );
}

const idOf = ({ queue }: QueueWork): string => queue.id;

function scarceIn(span: Span, { queues, work, required }: Pool, heads: readonly GroupHeads[]): Hole[] {
  const there = servingHeads(queues.map(idOf), heads);
  const kindAt = (at: number): HoleKind | null => {
    const [have, busy, needed] = [there(at), work[at] ?? 0, required[at] ?? 0];
    if (busy < LITTLE_WORK || have === 0 || have >= needed) return null;
    return have < busy ? "short" : "thin";
  };
  return (["short", "thin"] as const).flatMap((kind) =>
    stretches(span, (_, at) => kindAt(at) === kind).map((found) => ({
      ...found,
      kind,
      missing: meanOver(span, found, (at) => (required[at] ?? 0) - there(at)),
      queues: queues
        .filter((one) => meanOver(span, found, (at) => one.work[at] ?? 0) >= LITTLE_WORK)
        .map(idOf),
    })),
  );
}

function meanOver(span: Span, { from, to }: Span, value: (quarter: number) => number): number {
  const first = (from - span.from) / QUARTER;
  const count = quartersOf({ from, to }).length;
  return (
    Array.from({ length: count }, (_, at) => value(first + at)).reduce((sum, one) => sum + one, 0) / count
  );
}

export interface HandOver {
  readonly at: number;
  /** Sites whose last people leave, and those who carry on; by id. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Heads of those who carry on. */
  readonly heads: number;
  readonly required: number;
}

/** The instants at which the last people of a site leave while another site carries on. */
export function handOversOf(
  span: Span,
  sites: readonly SiteHeads[],
  required: readonly number[],
): HandOver[] {
  const quarters = quartersOf(span);
  return quarters.flatMap((at, quarter) => {
    const there = (of: SiteHeads, step: number) => (of.expected[quarter + step] ?? 0) > 0;
    if (quarter === 0 || !quarters[quarter]) return [];
    const from = sites.filter((one) => there(one, -1) && !there(one, 0));
    const to = sites.filter((one) => there(one, 0));
    if (from.length === 0 || to.length === 0) return [];
    const heads = to.reduce((sum, { expected }) => sum + (expected[quarter] ?? 0), 0);
    const ids = (of: readonly SiteHeads[]) => of.map(({ site }) => site);
    return [{ at, from: ids(from), to: ids(to), heads, required: required[quarter] ?? 0 }];
  });
}
