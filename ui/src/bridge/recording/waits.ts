/** How long customers waited, as a plausible curve. Never a simulation. */

import type { WaitCurve } from "../../bindings/WaitCurve";
import type { Waits } from "../../bindings/Waits";

const STEPS = 40;

/** Some at once, the others over an exponential law. */
function curve(atOnce: number, mean_s: number, contacts: number): WaitCurve {
  const wait_s = Array.from({ length: STEPS + 1 }, (_, step) => (step * 5 * mean_s) / STEPS);
  const mean = wait_s.map((wait) => 1 - (1 - atOnce) * Math.exp(-wait / mean_s));
  const off = (by: number) => mean.map((value) => Math.min(1, Math.max(0, value + by * value * (1 - value))));
  const half_width = mean.map((value) => 0.1 * value * (1 - value));
  return { wait_s, within: { mean, half_width, p10: off(-0.4), p90: off(0.4) }, contacts };
}

export const recordedWaits: Waits = {
  answered: curve(0.6, 24, 840_000),
  abandoned: curve(0, 90, 36_000),
};
