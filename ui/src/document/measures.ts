/** The catalogue as people look through it: in sections, and only what a run has figures of. */

import { text } from "../base/text";
import type { MeasureText } from "../bindings/MeasureText";
import type { Section } from "../bindings/Section";
import type { Stamp } from "../bindings/Stamp";

const SECTIONS: readonly Section[] = [
  "promise",
  "waiting",
  "contacts",
  "handling",
  "journey",
  "deferred",
  "outbound",
  "people",
  "money",
];

/** The catalogue in the words of the person's language. */
export const inWords = (catalogue: readonly MeasureText[]): MeasureText[] =>
  catalogue.map((one) => ({ ...one, ...text.measures[one.key] }));

/** The measures a run has figures of, amounts named with the currency they stand in. */
export function measuresIn(
  catalogue: readonly MeasureText[],
  results: { readonly stamp: Stamp; readonly total: Readonly<Record<string, unknown>> },
): MeasureText[] {
  const { currency } = results.stamp;
  return catalogue
    .filter(({ key }) => key in results.total)
    .map((one) => (one.unit === "money" && currency ? { ...one, name: `${one.name}, ${currency}` } : one));
}

/** The measures in the sections of the catalogue, as a select takes them. */
export function grouped(measures: readonly MeasureText[]) {
  return SECTIONS.map((section) => ({
    group: text.results.sections[section],
    items: measures
      .filter((one) => one.section === section)
      .map((one) => ({ value: one.key, label: one.name })),
  })).filter(({ items }) => items.length > 0);
}
