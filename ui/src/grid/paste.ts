/**
 * Pasted tables as numbers, and where they go; copied ones as text. Pure; guesses no number, and loses none beside a
 * cell that is none.
 */

import { countOf, heightOf, type Range, type Size, widthOf } from "./selection";
import type { Cells } from "./tsv";

export type Values = readonly (readonly (number | null)[])[];
export type Decimal = "." | ",";

/** A pasted cell that is no number: what it says. */
export type Bad = { readonly bad: string };
export type Block = readonly (readonly (number | null | Bad)[])[];

export const isBad = (cell: number | null | Bad | undefined): cell is Bad =>
  typeof cell === "object" && cell !== null;

/** The decimal separator of a locale. */
export function decimalOf(locale: string): Decimal {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find((p) => p.type === "decimal");
  return part?.value === "," ? "," : ".";
}

/** What a number looks like once spaces, Swiss apostrophes and signs of percent are gone. */
const SHAPES: Record<Decimal, RegExp> = {
  ".": /^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i,
  ",": /^-?(\d{1,3}(\.\d{3})+|\d+)?(,\d*)?(e[+-]?\d+)?$/i,
};

/** Spaces of every width and apostrophes group digits somewhere in the world; accountants bracket what is negative. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))|\s(?=%$)/g, "")
    .replace(/^[\u2212\u2013]/, "-")
    .replace(/^\((.+)\)$/, "-$1")
    .replace(/%$/, "");

/** The separator that the text proves to be the decimal one, if it proves any: `1.234,5`, `12,5`, `1,234,567`. */
function evidence(text: string): Decimal | undefined {
  const number = bare(text);
  const marks = (number.match(/[.,]/g) ?? []) as Decimal[];
  const last = marks.at(-1);
  if (!last || !/^-?[\d.,]+(e[+-]?\d+)?$/i.test(number)) return undefined;
  const other = last === "." ? "," : ".";
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  const thousands = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(number);
  return thousands ? undefined : last;
}

/** One number as a person or a spreadsheet writes it: `null` for a blank, nothing when it is no number. */
export function readNumber(text: string, decimal: Decimal): number | null | undefined {
  const number = bare(text);
  if (number === "") return text.trim() === "" ? null : undefined;
  if (!/\d/.test(number) || !SHAPES[decimal].test(number)) return undefined;
  const plain = number.replaceAll(decimal === "." ? "," : ".", "").replace(",", ".");
  const value = Number(plain) / (text.trim().endsWith("%") ? 100 : 1);
  return Number.isFinite(value) ? value : undefined;
}

/** One typed number. Proof in the text wins over the person's locale. */
export const readTyped = (text: string, locale: Decimal): number | null | undefined =>
  readNumber(text, evidence(text) ?? locale);

/** The separator of a table: the first cell that proves one speaks for all; `1,234` alone proves nothing. */
export const decimalIn = (cells: Cells, locale: Decimal): Decimal =>
  cells.flat().map(evidence).find(Boolean) ?? locale;

/** The numbers of a pasted table, short lines filled up with blanks. */
export function readBlock(cells: Cells, locale: Decimal): Block {
  const decimal = decimalIn(cells, locale);
  const width = Math.max(...cells.map((line) => line.length));
  return cells.map((line) =>
    Array.from({ length: width }, (_, column) => {
      const said = line[column] ?? "";
      return readNumber(said, decimal) ?? (said.trim() === "" ? null : { bad: said.trim() });
    }),
  );
}

type Table<T> = readonly (readonly T[])[];

export const sizeOf = <T>(block: Table<T>): Size => ({ rows: block.length, columns: block[0]?.length ?? 0 });

const transposed = <T>(block: Table<T>): Table<T> =>
  (block[0] ?? []).map((_, column) => block.map((line) => line[column] as T));

/** A list laid out column after column: 336 half hours become seven days of 48. */
const wrapped = <T>(list: readonly T[], rows: number): Table<T> =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: list.length / rows }, (_, column) => list[column * rows + row] as T),
  );

const repeated = <T>(value: T, size: Size): Table<T> =>
  Array.from({ length: size.rows }, () => Array<T>(size.columns).fill(value));

const cropped = <T>(block: Table<T>, room: Size): Table<T> =>
  block.slice(0, room.rows).map((line) => line.slice(0, room.columns));

/** The block in the shape in which it fits `room`, the cells right of and below the paste; else what of it fits. */
function shaped<T>(block: Table<T>, room: Size): Table<T> {
  const size = sizeOf(block);
  const fits = (s: Size) => s.rows <= room.rows && s.columns <= room.columns;
  if (fits(size)) return block;
  const list = block.flat();
  const single = size.rows === 1 || size.columns === 1;
  if (single && list.length % room.rows === 0 && list.length / room.rows <= room.columns) {
    return wrapped(list, room.rows);
  }
  return fits({ rows: size.columns, columns: size.rows }) ? transposed(block) : cropped(block, room);
}

export interface Placed<T> {
  readonly range: Range;
  readonly block: Table<T>;
  /** Lines and columns of the pasted block for which there was no room. */
  readonly left: Size;
}

/** Where a block goes: one value fills the selection, a block that tiles the selection repeats, any other starts at its corner. */
export function placed<T>(block: Table<T>, selected: Range, grid: Size): Placed<T> {
  const size = sizeOf(block);
  const none = { rows: 0, columns: 0 };
  if (size.rows * size.columns === 1 && countOf(selected) > 1) {
    const area = { rows: heightOf(selected), columns: widthOf(selected) };
    return { range: selected, block: repeated(block[0]?.[0] as T, area), left: none };
  }
  const { top, left } = selected;
  const fitting = shaped(block, { rows: grid.rows - top, columns: grid.columns - left });
  const tile = sizeOf(fitting);
  const whole = tile.rows * tile.columns === size.rows * size.columns;
  const tiles = heightOf(selected) % tile.rows === 0 && widthOf(selected) % tile.columns === 0;
  const rows = tiles ? heightOf(selected) : tile.rows;
  const columns = tiles ? widthOf(selected) : tile.columns;
  const range = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  return {
    range,
    block: tiled(fitting, { rows, columns }),
    left: whole ? none : { rows: size.rows - tile.rows, columns: size.columns - tile.columns },
  };
}

/** The block repeated over an area. */
export function tiled<T>(block: Table<T>, area: Size): Table<T> {
  const { rows, columns } = sizeOf(block);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => block[row % rows]?.[column % columns] as T),
  );
}

/** A block as the text a spreadsheet takes, in full precision and without grouping. */
export const writeBlock = (block: Values, decimal: Decimal): string =>
  block
    .map((line) =>
      line.map((value) => (value === null ? "" : String(value).replace(".", decimal))).join("\t"),
    )
    .join("\n");
