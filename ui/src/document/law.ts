/** Probability laws as the editor handles them: their kinds, their means, and one turned into another. */

import { roundTo } from "../base/units";
import type { Law } from "../bindings/Law";

export type LawKind = Law extends infer One ? (One extends string ? One : keyof One) : never;

export const LAW_KINDS: readonly LawKind[] = [
  "constant",
  "exponential",
  "lognormal",
  "lognormal_percentiles",
  "gamma",
  "erlang",
  "weibull",
  "hyperexponential",
  "uniform",
  "triangular",
  "empirical",
  "histogram",
  "patience_estimate",
  "shifted",
  "truncated",
  "mixture",
  "never",
];

export const kindOf = (law: Law): LawKind => (law === "never" ? "never" : (Object.keys(law)[0] as LawKind));

/** z of the 90th percentile of the standard normal law. */
const Z90 = 1.281552;

/** The mean in seconds, near enough to carry over when the kind of a law is changed; null for `never`. */
export function meanOf(law: Law): number | null {
  if (law === "never") return null;
  if ("constant" in law) return law.constant.value_s;
  if ("exponential" in law) return law.exponential.mean_s;
  if ("lognormal" in law) return law.lognormal.mean_s;
  if ("lognormal_percentiles" in law) return percentilesMean(law.lognormal_percentiles);
  if ("gamma" in law) return law.gamma.mean_s;
  if ("erlang" in law) return law.erlang.mean_s;
  if ("weibull" in law) return law.weibull.scale_s * gamma(1 + 1 / law.weibull.shape);
  if ("uniform" in law) return (law.uniform.min_s + law.uniform.max_s) / 2;
  if ("triangular" in law) return (law.triangular.min_s + law.triangular.mode_s + law.triangular.max_s) / 3;
  return compoundMean(law);
}

type Compound = Extract<
  Law,
  | { hyperexponential: unknown }
  | { empirical: unknown }
  | { patience_estimate: unknown }
  | { histogram: unknown }
  | { shifted: unknown }
  | { truncated: unknown }
  | { mixture: unknown }
>;

function compoundMean(law: Compound): number | null {
  if ("patience_estimate" in law) return estimatedPatience(law.patience_estimate);
  if ("hyperexponential" in law)
    return weighted(law.hyperexponential.branches.map((b) => [b.share, b.mean_s]));
  if ("empirical" in law) return weighted(law.empirical.values_s.map((value) => [1, value]));
  if ("histogram" in law) {
    const { edges_s: edges, counts } = law.histogram;
    return weighted(counts.map((count, bin) => [count, ((edges[bin] ?? 0) + (edges[bin + 1] ?? 0)) / 2]));
  }
  if ("shifted" in law) return plus(meanOf(law.shifted.law), law.shifted.by_s);
  // The cut is left out: this is a starting point for another law, not a figure anybody reads.
  if ("truncated" in law) return meanOf(law.truncated.law);
  return weighted(law.mixture.parts.map((part) => [part.share, meanOf(part.law) ?? 0]));
}

/** Mean wait / share who gave up: what an exponential patience must be for that (Mandelbaum and Zeltyn 2007). */
const estimatedPatience = ({ mean_wait_s, abandon_share }: { mean_wait_s: number; abandon_share: number }) =>
  abandon_share > 0 ? mean_wait_s / abandon_share : 0;

const plus = (mean: number | null, by: number): number | null => (mean === null ? null : mean + by);

function weighted(pairs: readonly (readonly [number, number])[]): number {
  const total = pairs.reduce((sum, [weight]) => sum + weight, 0);
  return total > 0 ? pairs.reduce((sum, [weight, value]) => sum + weight * value, 0) / total : 0;
}

function percentilesMean({ median_s, p90_s }: { median_s: number; p90_s: number }): number {
  const sigma = Math.log(p90_s / median_s) / Z90;
  return median_s * Math.exp((sigma * sigma) / 2);
}

/** Gamma function by Lanczos' approximation (g = 7, n = 9), good to 15 digits for x > 0.5. */
export function gamma(x: number): number {
  const terms = LANCZOS.slice(1).map((term, index) => term / (x + index));
  const t = x + 6.5;
  const series = terms.reduce((sum, term) => sum + term, LANCZOS[0] ?? 1);
  return Math.sqrt(2 * Math.PI) * t ** (x - 0.5) * Math.exp(-t) * series;
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** A law of another kind with the same mean, as far as it has one. */
export function asKind(law: Law, kind: LawKind): Law {
  if (kindOf(law) === kind) return law;
  const mean = roundTo(meanOf(law) || 180, 1);
  const others: Record<LawKind, () => Law> = {
    never: () => "never",
    constant: () => ({ constant: { value_s: mean } }),
    exponential: () => ({ exponential: { mean_s: mean } }),
    lognormal: () => ({ lognormal: { mean_s: mean, cv: 1 } }),
    // Median and 90th percentile of the log-normal law with this mean and CV 1.
    lognormal_percentiles: () => ({
      lognormal_percentiles: { median_s: roundTo(mean * Math.SQRT1_2, 1), p90_s: roundTo(mean * 2.0554, 1) },
    }),
    gamma: () => ({ gamma: { mean_s: mean, cv: 1 } }),
    erlang: () => ({ erlang: { mean_s: mean, phases: 2 } }),
    weibull: () => ({ weibull: { scale_s: mean, shape: 1 } }),
    hyperexponential: () => ({
      hyperexponential: {
        branches: [
          { share: 0.5, mean_s: roundTo(mean * 0.5, 1) },
          { share: 0.5, mean_s: roundTo(mean * 1.5, 1) },
        ],
      },
    }),
    uniform: () => ({ uniform: { min_s: roundTo(mean * 0.5, 1), max_s: roundTo(mean * 1.5, 1) } }),
    triangular: () => ({
      triangular: { min_s: roundTo(mean * 0.5, 1), mode_s: mean, max_s: roundTo(mean * 1.5, 1) },
    }),
    empirical: () => ({ empirical: { values_s: [mean] } }),
    histogram: () => ({ histogram: { edges_s: [0, mean, mean * 2], counts: [1, 1] } }),
    patience_estimate: () => ({
      patience_estimate: { mean_wait_s: roundTo(mean * 0.05, 1), abandon_share: 0.05 },
    }),
    shifted: () => ({ shifted: { by_s: 0, law } }),
    truncated: () => ({ truncated: { max_s: roundTo(mean * 10, 0), law } }),
    mixture: () => ({
      mixture: {
        parts: [
          { share: 0.5, law },
          { share: 0.5, law },
        ],
      },
    }),
  };
  return others[kind]();
}

/** The density of a law at `x` up to a constant factor, for a sketch; null where it has none to draw. */
export function densityOf(law: Law): ((x: number) => number) | null {
  if (law === "never" || "constant" in law || "empirical" in law) return null;
  if ("exponential" in law) return exponential(law.exponential.mean_s);
  if ("patience_estimate" in law) return exponential(estimatedPatience(law.patience_estimate));
  if ("hyperexponential" in law) {
    const { branches } = law.hyperexponential;
    return (x) => branches.reduce((sum, b) => sum + (b.share / b.mean_s) * Math.exp(-x / b.mean_s), 0);
  }
  if ("lognormal" in law) {
    const { mean_s, cv } = law.lognormal;
    const variance = Math.log(1 + cv * cv);
    return lognormal(Math.log(mean_s) - variance / 2, Math.sqrt(variance));
  }
  if ("lognormal_percentiles" in law) {
    const { median_s, p90_s } = law.lognormal_percentiles;
    return lognormal(Math.log(median_s), Math.log(p90_s / median_s) / Z90);
  }
  if ("gamma" in law) return gammaShape(law.gamma.mean_s, 1 / law.gamma.cv ** 2);
  if ("erlang" in law) return gammaShape(law.erlang.mean_s, law.erlang.phases);
  return furtherDensity(law);
}

const exponential = (mean: number) => (x: number) => Math.exp(-x / mean);

const lognormal = (mu: number, sigma: number) => (x: number) =>
  x > 0 ? Math.exp(-((Math.log(x) - mu) ** 2) / (2 * sigma * sigma)) / x : 0;

const gammaShape = (mean: number, shape: number) => (x: number) =>
  x > 0 ? Math.exp((shape - 1) * Math.log(x / mean) - (shape * x) / mean) : 0;

function furtherDensity(law: Law): ((x: number) => number) | null {
  if (law === "never") return null;
  if ("weibull" in law) {
    const { scale_s, shape } = law.weibull;
    return (x) => (x > 0 ? (x / scale_s) ** (shape - 1) * Math.exp(-((x / scale_s) ** shape)) : 0);
  }
  if ("uniform" in law) return (x) => (x >= law.uniform.min_s && x <= law.uniform.max_s ? 1 : 0);
  if ("triangular" in law) {
    const { min_s, mode_s, max_s } = law.triangular;
    return (x) => Math.max(0, x < mode_s ? (x - min_s) / (mode_s - min_s) : (max_s - x) / (max_s - mode_s));
  }
  if ("histogram" in law) return histogram(law.histogram.edges_s, law.histogram.counts);
  return null;
}

const histogram = (edges: readonly number[], counts: readonly number[]) => (x: number) => {
  const bin = edges.findIndex((edge, index) => x >= edge && x < (edges[index + 1] ?? edge));
  return bin < 0 ? 0 : (counts[bin] ?? 0) / ((edges[bin + 1] ?? 0) - (edges[bin] ?? 0));
};
