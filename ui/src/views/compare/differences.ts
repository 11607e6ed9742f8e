/** The rows of a comparison: each measure of every option, what sets it apart from the baseline, and what that means. */

import type { Comparison } from "../../bindings/Comparison";
import type { Contrast } from "../../bindings/Contrast";
import type { Estimate } from "../../bindings/Estimate";
import type { MeasureText } from "../../bindings/MeasureText";
import { type Verdict, verdictOf } from "../../document";

/** A subject: `total`, or a kind and a name as `queues/orders`. */
export type Subject = string;
export const TOTAL: Subject = "total";

export const KINDS = ["clients", "queues", "sites", "agent_groups"] as const;

/** What managers ask first. */
export const HEADLINE: readonly string[] = [
  "service_level",
  "on_time_share",
  "sl_met_probability",
  "asa_s",
  "abandon_share",
  "offered",
  "occupancy",
  "staffed",
  "paid_h",
  "supply_cost",
  "cost_per_contact",
];

/** An option less the baseline. */
export interface Apart {
  readonly difference: number;
  readonly halfWidth: number | null;
  readonly verdict: Verdict;
}

export interface DifferenceRow {
  readonly measure: MeasureText;
  readonly figures: readonly Estimate[];
  /** Of every option after the first; null where one has no figure. */
  readonly apart: readonly (Apart | null)[];
}

export type Contrasts = { readonly [key: string]: Contrast | undefined };

export function contrastsOf(comparison: Comparison, subject: Subject): Contrasts {
  const at = subject.indexOf("/");
  if (at < 0) return comparison.total;
  return comparison[subject.slice(0, at) as (typeof KINDS)[number]][subject.slice(at + 1)] ?? {};
}

/** The measures that the baseline and some other have a figure of, in the order given. */
export function rowsOf(contrasts: Contrasts, measures: readonly MeasureText[]): DifferenceRow[] {
  return measures.flatMap((measure): DifferenceRow[] => {
    const contrast = contrasts[measure.key];
    const apart = contrast ? apartFrom(contrast, measure) : [];
    if (!contrast || apart.every((one) => one === null)) return [];
    return [{ measure, figures: contrast.figures, apart }];
  });
}

export const apartFrom = ({ differences }: Contrast, { better }: MeasureText): (Apart | null)[] =>
  differences.map(({ mean, half_width }) =>
    mean === null
      ? null
      : { difference: mean, halfWidth: half_width, verdict: verdictOf(mean, half_width ?? 0, better) },
  );

export const isClear = ({ apart }: DifferenceRow): boolean =>
  apart.some((one) => one !== null && one.verdict !== "unclear");

/** Options go by letters: they are short, and stand on charts. */
export const markOf = (place: number): string => String.fromCharCode("A".charCodeAt(0) + place);
