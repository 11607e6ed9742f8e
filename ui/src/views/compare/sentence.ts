/** What sets an option apart from the baseline, as a sentence: what is clear with its interval, and what is not. */

import { formatNumber, formatPlain } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Scenario } from "../../bindings/Scenario";
import { type Apart, apartFrom, type Contrasts } from "./differences";

const words = text.study.compare;
type Told = keyof typeof words.clauses;

/** In the order they are told; amounts of money and hours as shares of the baseline's. */
const TOLD: readonly Told[] = [
  "service_level",
  "on_time_share",
  "abandon_share",
  "asa_s",
  "supply_cost",
  "paid_h",
];
const AS_SHARE: readonly Told[] = ["supply_cost", "paid_h"];

export function sentenceOf(
  contrasts: Contrasts,
  measures: readonly MeasureText[],
  option: number,
  scenario: Scenario,
): string {
  const clear: string[] = [];
  const unclear: string[] = [];
  for (const key of toldIn(contrasts)) {
    const measure = measures.find((one) => one.key === key);
    const contrast = contrasts[key];
    const apart = measure && contrast ? apartFrom(contrast, measure)[option - 1] : null;
    if (!measure || !contrast || !apart) continue;
    if (apart.verdict === "unclear") unclear.push(inner(measure.name));
    else clear.push(clauseOf(key, apart, contrast.figures[0]?.mean ?? null, scenario));
  }
  if (clear.length === 0) return words.nothingClear;
  return words.sentence(listed(clear), listed(unclear));
}

/** `a, b and c`. */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : text.common.and(items.slice(0, -1).join(", "), last);
}

/** Hours stand in for money where a scenario counts none. */
const toldIn = (contrasts: Contrasts): Told[] =>
  TOLD.filter((key) => key !== "paid_h" || typeof contrasts.supply_cost?.figures[0]?.mean !== "number");

function clauseOf(key: Told, apart: Apart, baseline: number | null, scenario: Scenario): string {
  const factor = factorOf(key, baseline);
  const size = sizeOf(Math.abs(apart.difference) * factor, (apart.halfWidth ?? 0) * factor);
  return words.clauses[key](size, apart.difference > 0, withinOf(scenario));
}

function factorOf(key: Told, baseline: number | null): number {
  if (AS_SHARE.includes(key)) return baseline ? 100 / Math.abs(baseline) : 100;
  return key === "asa_s" ? 1 : 100;
}

/** As many decimals as the half-width can vouch for, two at the most. */
function sizeOf(size: number, halfWidth: number): string {
  const digits = halfWidth > 0 ? Math.min(2, Math.max(0, Math.ceil(-Math.log10(halfWidth)))) : 1;
  const shown = formatNumber(size, digits);
  return halfWidth > 0 ? `${shown} ± ${formatNumber(halfWidth, digits)}` : shown;
}

/** The one wait all queues promise to keep below; different ones are no number. */
function withinOf({ queues }: Scenario): string {
  const waits = new Set(queues.flatMap(({ service_level }) => service_level?.answer_within_s ?? []));
  const [only] = waits;
  return waits.size === 1 && only !== undefined ? words.withinSeconds(formatPlain(only)) : words.withinTime;
}

/** A measure's name within a sentence, abbreviations left as they are. */
const inner = (name: string): string => {
  // The currency stands behind a comma.
  const [plain = name] = name.split(",");
  return /^\p{Lu}\p{Ll}/u.test(plain) ? text.common.withinSentence(plain) : plain;
};
