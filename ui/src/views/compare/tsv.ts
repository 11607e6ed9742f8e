/** Tables of options as text that a spreadsheet takes: plain numbers, a column for each half-width. */

import { text } from "../../base/text";
import type { AskedOption } from "../../document";
import { type DifferenceRow, markOf } from "./differences";

const words = text.study.compare;

/** A line a row, whatever a row is called: a measure, or a queue. */
export function differencesTsv(
  asked: readonly AskedOption[],
  rows: readonly (DifferenceRow & { readonly name?: string })[],
  decimal: string,
  first = words.measure,
): string {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : String(value).replace(".", decimal);
  const half = text.results.halfOf;
  const head = asked.flatMap(({ name }, place) => {
    const called = `${markOf(place)} ${clean(name)}`;
    const less = words.versus(markOf(place), markOf(0));
    return [called, half(called), ...(place === 0 ? [] : [less, half(less)])];
  });
  const lines = rows.map((row) => [
    clean(row.name ?? row.measure.name),
    ...row.figures.flatMap((figure, place) => {
      const apart = row.apart[place - 1];
      const less = place === 0 ? [] : [number(apart?.difference), number(apart?.halfWidth)];
      return [number(figure.mean), number(figure.half_width), ...less];
    }),
  ]);
  return [[first, ...head], ...lines].map((line) => line.join("\t")).join("\n");
}

const clean = (name: string): string => name.replace(/[\t\r\n]+/g, " ");
