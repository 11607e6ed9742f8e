/** What the answer strip says: each headline figure, its target, and whether it moved since the last run. */

import type { Better } from "../bindings/Better";
import type { Estimate } from "../bindings/Estimate";
import type { Results } from "../bindings/Results";
import type { Scenario } from "../bindings/Scenario";

export type Verdict = "better" | "worse" | "changed" | "unclear";

export interface Change {
  readonly difference: number;
  readonly verdict: Verdict;
}

/** The difference between two runs, and whether it is more than their intervals allow for by chance. */
export function changeBetween(
  now: Estimate | undefined,
  before: Estimate | undefined,
  better: Better,
): Change | null {
  if (!now || !before || now.mean === null || before.mean === null) return null;
  const difference = now.mean - before.mean;
  // Taken as independent; on common random numbers the true interval is narrower, so this never cries wolf.
  const halfWidth = Math.hypot(now.half_width ?? 0, before.half_width ?? 0);
  return { difference, verdict: verdictOf(difference, halfWidth, better) };
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
