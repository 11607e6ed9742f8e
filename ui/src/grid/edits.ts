/** Edits of a block of values: pure functions that share every row they do not change. They never touch a locked cell. */

import { roundTo } from "../base/units";
import { tiled, type Values } from "./paste";
import { type Cell, heightOf, type Range, widthOf } from "./selection";

export type Locked = (row: number, column: number) => boolean;

export const cut = (values: Values, range: Range): Values =>
  values.slice(range.top, range.bottom + 1).map((line) => line.slice(range.left, range.right + 1));

/** Puts `block` over `range`, both of one size; a cell of nothing leaves what is there. */
export function put(
  values: Values,
  range: Range,
  block: readonly (readonly (number | null | undefined)[])[],
  locked: Locked,
): Values {
  return values.map((line, row) => {
    const source = block[row - range.top];
    if (!source || row > range.bottom) return line;
    const changed = line.map((old, column) => {
      const value = source[column - range.left];
      return value === undefined || column > range.right || locked(row, column) ? old : value;
    });
    return changed.every((value, column) => value === line[column]) ? line : changed;
  });
}

const filled = (range: Range, value: number | null): Values =>
  Array.from({ length: heightOf(range) }, () => Array<number | null>(widthOf(range)).fill(value));

export const clear = (values: Values, range: Range, locked: Locked): Values =>
  put(values, range, filled(range, null), locked);

/** Repeats the part `from` over the larger range `to` that begins or ends with it. */
export function fill(values: Values, from: Range, to: Range, locked: Locked): Values {
  const source = cut(values, from);
  const [rows, columns] = [heightOf(from), widthOf(from)];
  // Growing upwards or leftwards the pattern must still meet its own copy at the seam.
  const shiftRows = (((to.top - from.top) % rows) + rows) % rows;
  const shiftColumns = (((to.left - from.left) % columns) + columns) % columns;
  const turned = tiled(source, { rows: rows * 2, columns: columns * 2 })
    .slice(shiftRows, shiftRows + rows)
    .map((line) => line.slice(shiftColumns, shiftColumns + columns));
  return put(values, to, tiled(turned, { rows: heightOf(to), columns: widthOf(to) }), locked);
}

/** Ctrl+D: the top row over the selection, or the row above a single one. */
export function fillDown(values: Values, range: Range, locked: Locked): Values {
  const top = heightOf(range) > 1 ? range.top : Math.max(0, range.top - 1);
  return fill(values, { ...range, top, bottom: top }, { ...range, top }, locked);
}

/** Ctrl+R: the left column over the selection, or the column left of a single one. */
export function fillRight(values: Values, range: Range, locked: Locked): Values {
  const left = widthOf(range) > 1 ? range.left : Math.max(0, range.left - 1);
  return fill(values, { ...range, left, right: left }, { ...range, left }, locked);
}

/** The range a fill handle dragged to `cell` covers: it grows along the axis dragged furthest. */
export function stretched(range: Range, cell: Cell): Range {
  const down = cell.row - range.bottom;
  const up = range.top - cell.row;
  const right = cell.column - range.right;
  const left = range.left - cell.column;
  if (Math.max(down, up) >= Math.max(right, left)) {
    return { ...range, top: range.top - Math.max(up, 0), bottom: range.bottom + Math.max(down, 0) };
  }
  return { ...range, left: range.left - Math.max(left, 0), right: range.right + Math.max(right, 0) };
}

export type Summary = { readonly count: number; readonly sum: number; readonly average: number | null };

/** Sums of decimal fractions differ from the decimal sum beyond these. */
const DUST_DECIMALS = 9;

/** What the status line says of a selection; blanks do not count. */
export function summary(block: Values): Summary {
  const numbers = block.flat().filter((value): value is number => value !== null);
  const sum = roundTo(
    numbers.reduce((total, value) => total + value, 0),
    DUST_DECIMALS,
  );
  return { count: numbers.length, sum, average: numbers.length > 0 ? sum / numbers.length : null };
}

export const same = (a: Values, b: Values): boolean =>
  a.length === b.length && a.every((line, row) => line === b[row]);
