/** How measures are coloured, and what they are held against: the scale of a map, the promises of queues. */

import { formatPlain, formatValue } from "../base/format";
import { text } from "../base/text";
import { roundTo } from "../base/units";
import type { Estimate } from "../bindings/Estimate";
import type { MeasureText } from "../bindings/MeasureText";
import type { Queue } from "../bindings/Queue";
import type { Scenario } from "../bindings/Scenario";
import type { Series } from "../bindings/Series";
import type { ServiceLevel } from "../bindings/ServiceLevel";
import type { Unit } from "../bindings/Unit";
import type { Whose } from "../bridge/types";
import type { Scale } from "../charts/ramp";

export const isServiceLevel = (key: string): boolean => key.startsWith("service_level");

/** The queues behind a subject: none behind people. */
export const queuesOf = (scenario: Scenario, whose: Whose): Queue[] =>
  scenario.queues.filter(
    ({ id, client }) =>
      whose.kind === "total" ||
      (whose.kind === "queue" && whose.id === id) ||
      (whose.kind === "client" && whose.id === client),
  );

/** The promises of the queues behind a subject. */
export const promisesOf = (scenario: Scenario, whose: Whose): ServiceLevel[] =>
  queuesOf(scenario, whose).flatMap((queue) => queue.service_level ?? []);

/** What a queue has promised for a measure: a service level, or replies in time. */
export function promisedBy(queue: Queue, measure: string): number | undefined {
  if (isServiceLevel(measure)) return queue.service_level?.target_share;
  return measure === "on_time_share" ? queue.response?.target_share : undefined;
}

/** The one target share of a subject; nothing where its queues promise different ones. */
export function targetOf(scenario: Scenario, measure: string, subject: Whose): number | undefined {
  const targets = new Set(queuesOf(scenario, subject).flatMap((queue) => promisedBy(queue, measure) ?? []));
  return targets.size === 1 ? [...targets][0] : undefined;
}

/** The smallest of 1, 2, 5 x 10^k that is not below `value`. */
export function roundedUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-9)) ?? 10) * power;
}

/**
 * The scale of a map. Around a target the colours part; elsewhere warm means trouble and cool means nothing but more.
 * Shares span 0 to 1 where high is good, so that two maps can be compared; the others end at their rounded maximum.
 */
export function scaleOf(
  { unit, better }: MeasureText,
  series: readonly Series[],
  target: number | undefined,
): Scale {
  if (target !== undefined && target > 0 && target < 1)
    return { min: 0, max: 1, middle: target, ramp: "diverging" };
  const most = Math.max(0, ...series.map(({ mean }) => largest(mean)));
  const max = unit === "share" && better !== "lower" ? 1 : roundedUp(most);
  return { min: 0, max, ramp: better === "neither" ? "cool" : "warm", reversed: better === "higher" };
}

const largest = (values: readonly (number | null)[]): number =>
  values.reduce<number>((max, value) => Math.max(max, value ?? 0), 0);

/** The axis that several courses share, bands and all: shares span 0 to 1 where high is good. */
export function axisOf(
  { unit, better }: MeasureText,
  series: readonly Series[],
  target: number | undefined,
): { readonly min: number; readonly max: number } {
  if (unit === "share" && better !== "lower") return { min: 0, max: 1 };
  return { min: 0, max: roundedUp(Math.max(target ?? 0, ...series.map(({ p90 }) => largest(p90)))) };
}

/** Whether an estimate is sure to be on the good side of a target, on the bad one, or neither. */
export function verdict(
  estimate: Estimate | undefined,
  target: number | undefined,
): "met" | "missed" | "open" | null {
  if (target === undefined || !estimate || estimate.mean === null) return null;
  const margin = estimate.half_width ?? 0;
  if (estimate.mean - margin >= target) return "met";
  return estimate.mean + margin < target ? "missed" : "open";
}

/** A value of an axis or a scale, without decimals it does not need. */
export function roundValue(value: number, unit: Unit): string {
  const shown = roundTo(unit === "share" ? value * 100 : value, 6);
  return Number.isInteger(shown) ? formatValue(value, unit, 0) : formatValue(value, unit);
}

export const percent = (share: number): string => formatPlain(share * 100) + text.figures.suffix.share;
