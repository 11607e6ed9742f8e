/** What stands under a chart: what the measure is, by which method, how sure, and by whose clock. */

import { formatNumber, formatPlain } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Scenario } from "../../bindings/Scenario";
import type { ServiceLevel } from "../../bindings/ServiceLevel";
import type { Stamp } from "../../bindings/Stamp";
import type { Whose } from "../../bridge/types";
import { percent, promisesOf } from "../../study";

const words = text.results;

const USUAL_METHOD = "exclude_abandons_in";

/** Promises that a caption names before it counts the rest. */
const MOST_PROMISES = 3;

/** The promises and methods behind the service level of a subject, in words; empty where the measure is another one. */
export function methodText(
  measure: MeasureText,
  whose: Whose,
  scenario: Scenario,
  catalogue: readonly MeasureText[],
): string {
  if (measure.key !== "service_level") return "";
  const promises = promisesOf(scenario, whose);
  if (promises.length === 0) return words.noPromise;
  const different = [...new Set(promises.map((promise) => promiseText(promise, catalogue)))];
  const rest = different.length - MOST_PROMISES;
  const shown = [...different.slice(0, MOST_PROMISES), ...(rest > 0 ? [words.more(rest)] : [])];
  return words.promised(shown.join("; "));
}

function promiseText(promise: ServiceLevel, catalogue: readonly MeasureText[]): string {
  const method = promise.method ?? USUAL_METHOD;
  const formula = catalogue.find((one) => one.key === `service_level_${method}`)?.formula;
  const share = percent(promise.target_share);
  return words.promise(share, formatPlain(promise.answer_within_s), formula ?? method.replaceAll("_", " "));
}

/** How sure the figures are and what the two bands mean. */
export const bandText = ({ confidence, replications }: Stamp): string =>
  words.bandCaption(formatNumber(replications), percent(confidence));

export const stampText = ({ engine, tzdb, seed, replications, contacts, seconds }: Stamp): string =>
  words.stamp(
    formatNumber(replications),
    formatNumber(contacts),
    formatNumber(seconds, 1),
    seed,
    engine,
    tzdb,
  );
