/** The rows of a comparison: each measure of both scenarios, the difference, and what it means. */

import type { Comparison } from "../../bindings/Comparison";
import type { Contrast } from "../../bindings/Contrast";
import type { MeasureText } from "../../bindings/MeasureText";
import { type Verdict, verdictOf } from "../../document";

/** A subject: `total`, or a kind and a name as `queues/orders`. */
export type Subject = string;
export const TOTAL: Subject = "total";

export const KINDS = ["clients", "queues", "sites", "agent_groups"] as const;

export interface DifferenceRow {
  readonly measure: MeasureText;
  readonly contrast: Contrast;
  readonly difference: number;
  readonly halfWidth: number | null;
  readonly verdict: Verdict;
}

export function contrastsOf(
  comparison: Comparison,
  subject: Subject,
): { [key: string]: Contrast | undefined } {
  const at = subject.indexOf("/");
  if (at < 0) return comparison.total;
  return comparison[subject.slice(0, at) as (typeof KINDS)[number]][subject.slice(at + 1)] ?? {};
}

/** The measures that both scenarios have a figure of, in the order given. */
export function rowsOf(
  comparison: Comparison,
  subject: Subject,
  measures: readonly MeasureText[],
): DifferenceRow[] {
  const contrasts = contrastsOf(comparison, subject);
  return measures.flatMap((measure): DifferenceRow[] => {
    const contrast = contrasts[measure.key];
    const { mean, half_width } = contrast?.differences[0] ?? {};
    if (!contrast || typeof mean !== "number") return [];
    const verdict = verdictOf(mean, half_width ?? 0, measure.better);
    return [{ measure, contrast, difference: mean, halfWidth: half_width ?? null, verdict }];
  });
}
