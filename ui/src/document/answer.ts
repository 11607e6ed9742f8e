/** What the answer strip says: each headline figure, its target, and whether it moved since the pinned answer. */

import type { Better } from "../bindings/Better";
import type { Difference } from "../bindings/Difference";
import type { Results } from "../bindings/Results";
import type { Scenario } from "../bindings/Scenario";

export type Verdict = "better" | "worse" | "changed" | "unclear";

export interface Change {
  readonly difference: number;
  readonly verdict: Verdict;
}

/** What a figure changed by, and whether it is more than its interval allows for by chance. */
export function changeOf(difference: Difference | undefined, better: Better): Change | null {
  if (!difference || difference.mean === null) return null;
  const { mean, half_width } = difference;
  // Without an interval nothing is known but that nothing at all changed.
  const verdict = mean === 0 ? "unclear" : verdictOf(mean, half_width ?? Number.POSITIVE_INFINITY, better);
  return { difference: mean, verdict };
}

/** What a difference means for the better or the worse, where its interval leaves nothing to chance. */
export function verdictOf(difference: number, halfWidth: number, better: Better): Verdict {
  if (Math.abs(difference) <= halfWidth) return "unclear";
  if (better === "neither") return "changed";
  return difference > 0 === (better === "higher") ? "better" : "worse";
}

export interface TargetsMet {
  readonly met: number;
  readonly of: number;
  /** The share aimed at, where all queues aim at the same. */
  readonly share: number | null;
}

/** How many promises of queues are kept. */
export function targetsMet(scenario: Scenario, results: Results): TargetsMet {
  const levels = scenario.queues.flatMap(({ id, service_level, response }) =>
    [
      { promise: service_level, measure: "service_level" },
      { promise: response, measure: "on_time_share" },
    ].flatMap(({ promise, measure }) => {
      const mean = results.queues[id]?.[measure]?.mean;
      return promise && typeof mean === "number" ? [{ mean, target: promise.target_share }] : [];
    }),
  );
  const targets = new Set(levels.map((level) => level.target));
  return {
    met: levels.filter((level) => level.mean >= level.target).length,
    of: levels.length,
    share: targets.size === 1 ? (levels[0]?.target ?? null) : null,
  };
}
