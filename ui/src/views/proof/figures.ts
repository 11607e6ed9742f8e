/** The figures of an answer as people read them. Never judges: verdicts come with the records. */

import { formatChange, formatNumber, formatValue, NO_VALUE } from "../../base/format";
import { text } from "../../base/text";
import type { Proof } from "../../bindings/Proof";
import type { Record as ProofRecord } from "../../bindings/Record";
import type { Unit } from "../../bindings/Unit";
import type { Verdict } from "../../bindings/Verdict";

const words = text.proof;

/** Two-sided 95% quantile of the standard normal law; every answer has a hundred replications behind it or more. */
const Z_95 = 1.959964;
/** Digits of the standard error that are shown. */
const TELLING = 2;
const MOST_DECIMALS = 8;
/** Significant digits where there is no standard error. */
const SIGNIFICANT = 5;

export const VERDICTS: readonly Verdict[] = ["differs", "doubtful", "inconclusive", "pass"];

export interface Figures {
  readonly theory: string;
  readonly simulation: string;
  /** The half-width of the 95% interval. */
  readonly half: string | null;
  readonly difference: string;
  readonly z: string;
}

/** All figures with the same decimals: those that the standard error can vouch for, and one more. */
export function figuresOf(record: ProofRecord): Figures {
  const { unit } = metricOf(record.metric);
  const { expected, estimate, se, z } = record;
  const digits = decimalsOf(record, unit);
  const half = se !== null && se > 0 ? formatNumber(shown(Z_95 * se, unit), digits) : null;
  return {
    theory: formatValue(expected, unit, digits),
    simulation: formatValue(estimate, unit, digits),
    half: half && `± ${half}`,
    difference: estimate === null ? NO_VALUE : formatChange(estimate - expected, unit, digits),
    z: z === null ? NO_VALUE : formatChange(z, "contacts", 2),
  };
}

function decimalsOf({ se, expected }: ProofRecord, unit: Unit): number {
  const [of, digits] = se !== null && se > 0 ? [se, TELLING] : [Math.abs(expected), SIGNIFICANT];
  if (of === 0) return 0;
  const decimals = digits - 1 - Math.floor(Math.log10(shown(of, unit)));
  return Math.min(Math.max(decimals, 0), MOST_DECIMALS);
}

const shown = (value: number, unit: Unit): number => (unit === "share" ? value * 100 : value);

/** `sl2[0]@20 (lognormal)`: a key, places in lists, an answer time, a variant of the scenario. */
const METRIC = /^(\w+?)((?:\[\d+\])*)(?:@([\d.]+))?(?: \((.+)\))?$/;

/** What an answer is called, and its unit. A key nobody has words for speaks for itself. */
export function metricOf(metric: string): { name: string; unit: Unit } {
  const [, key = metric, places = "", seconds, variant] = METRIC.exec(metric) ?? [];
  const known = words.metrics[key];
  const name = [
    known?.name ?? key.replaceAll("_", " "),
    ...(seconds === undefined ? [] : [words.within(seconds)]),
  ].join(" ");
  const where = [...places.matchAll(/\d+/g)].map(([at], index, all) =>
    words.places[kindOf(key, index, all.length)](String(Number(at) + 1)),
  );
  const whole = [name, ...where].join(", ");
  return {
    name: variant === undefined ? whole : `${whole} ${words.variant(variant)}`,
    unit: known?.unit ?? "contacts",
  };
}

/** What the places of a list are. */
function kindOf(key: string, index: number, of: number): keyof typeof words.places {
  if (of === 2) return index === 0 ? "pool" : "class";
  if (key.includes("_by_class") || /^sl\d$/.test(key)) return "class";
  if (key.endsWith("_by_pool")) return "pool";
  return key.endsWith("_by_agent") ? "agent" : "interval";
}

export type Counts = Readonly<Record<Verdict, number>>;

export function countsOf(records: readonly ProofRecord[]): Counts {
  const counts = { pass: 0, inconclusive: 0, doubtful: 0, differs: 0 };
  for (const { verdict } of records) counts[verdict] += 1;
  return counts;
}

/** The verdict that a case as a whole stands under: the worst of its answers. */
export const worstOf = (counts: Counts): Verdict => VERDICTS.find((verdict) => counts[verdict] > 0) ?? "pass";

/** `all 14 pass`, or `12 pass, 2 too coarse to say`. */
export function countsText(counts: Counts): string {
  const total = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (counts.pass === total) return words.allPass(formatNumber(total));
  return [...VERDICTS]
    .reverse()
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => words.counted[verdict](formatNumber(counts[verdict])))
    .join(", ");
}

/** The table for a spreadsheet: plain numbers in the decimals of the person's locale. */
export function tsv(proofs: readonly Proof[], decimal: string): string {
  const number = (value: number | null) => (value === null ? "" : String(value).replace(".", decimal));
  const lines = proofs.flatMap(({ name, records }) =>
    records.map(({ case: id, metric, expected, estimate, se, z, verdict }) => [
      id,
      name,
      metricOf(metric).name,
      number(expected),
      number(estimate),
      number(se),
      number(se === null ? null : Z_95 * se),
      number(estimate === null ? null : estimate - expected),
      number(z),
      words.verdicts[verdict],
    ]),
  );
  return [Object.values(words.columns), ...lines].map((line) => line.join("\t")).join("\n");
}
