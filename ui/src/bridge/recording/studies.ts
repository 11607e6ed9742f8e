/** Plausible answers to studies: the figures of two sketches less one another. Never a simulation. */

import type { Comparison } from "../../bindings/Comparison";
import type { Contrast } from "../../bindings/Contrast";
import type { Estimate } from "../../bindings/Estimate";
import type { Reasons } from "../../bindings/Reasons";
import type { Scenario } from "../../bindings/Scenario";
import type { VarianceSplit } from "../../bindings/VarianceSplit";
import { recordedResults } from "./results";

type Figures = { [key: string]: Estimate | undefined };

/** Half of the half-width is left where customers are the same. */
const PAIRED = 0.5;

export function recordedComparison(scenarios: readonly Scenario[]): Comparison {
  const all = scenarios.map((scenario) => recordedResults(scenario).results);
  const named = (pick: (results: (typeof all)[number]) => { [name: string]: Figures }) => {
    const books = all.map(pick);
    const shared = Object.keys(books[0] ?? {}).filter((name) => books.every((book) => name in book));
    return Object.fromEntries(shared.map((name) => [name, contrasts(books.map((book) => book[name] ?? {}))]));
  };
  return {
    scenarios: all.map(({ stamp, intervals }, place) => ({
      name: scenarios[place]?.name ?? "",
      stamp,
      local: intervals.local,
    })),
    total: contrasts(all.map(({ total }) => total)),
    queues: named(({ queues }) => queues),
    agent_groups: named((results) => results.agent_groups),
    sites: named(({ sites }) => sites),
    clients: named(({ clients }) => clients),
  };
}

function contrasts(books: readonly Figures[]): { [key: string]: Contrast } {
  const [first = {}, ...others] = books;
  const keys = Object.keys(first).filter((key) => books.every((book) => book[key]));
  return Object.fromEntries(
    keys.map((key) => [
      key,
      {
        figures: books.map((book) => book[key] as Estimate),
        differences: others.map((other) => difference(other[key] as Estimate, first[key] as Estimate)),
      },
    ]),
  );
}

const difference = (one: Estimate, other: Estimate) => ({
  mean: one.mean === null || other.mean === null ? null : one.mean - other.mean,
  half_width: other.half_width === null ? null : other.half_width * PAIRED,
  variance_cut: 0.75,
  n: one.n,
});

const share = (mean: number): Estimate => ({ mean, half_width: 0.04, p10: null, p90: null, n: 50 });

export function recordedSplit(scenario: Scenario): VarianceSplit {
  const { results } = recordedResults(scenario);
  const of = (figures: Figures) =>
    Object.fromEntries(
      ["service_level", "asa_s"].map((key) => [
        key,
        {
          mean: figures[key]?.mean ?? null,
          deviation: 0.03,
          forecast: share(0.52),
          absence: share(0.18),
          queueing: share(0.27),
          interplay: share(0.03),
        },
      ]),
    );
  const queues = Object.entries(results.queues).map(([id, figures]) => [id, of(figures)] as const);
  const { seed, confidence, scenario: hash } = results.stamp;
  return {
    scenario: hash,
    seed,
    confidence,
    pairs: 50,
    total: of(results.total),
    queues: Object.fromEntries(queues),
  };
}

export function recordedReasons(scenario: Scenario, queue: string, interval: number): Reasons {
  const { results } = recordedResults(scenario);
  const gain = (mean: number) => ({ mean, half_width: 0.012, variance_cut: 0.9, n: 50 });
  return {
    queue,
    utc: results.intervals.start[interval] ?? "",
    local: results.intervals.local[interval] ?? "",
    intervals: 1,
    offered: share(40),
    service_level: share(0.61),
    target: 0.8,
    parts: [
      { cause: "absence", gain: gain(0.121) },
      { cause: "backlog", gain: gain(0.048) },
      { cause: "breaks", gain: gain(-0.003) },
    ],
    replications: 50,
    sentence: `Queue \`${queue}\` misses its target. Most of it is owed to absence.`,
  };
}
