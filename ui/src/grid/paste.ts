/**
 * Tables as text: what Excel, LibreOffice and Google Sheets put on the clipboard, in and out. Pure; refuses rather
 * than guesses, and names the cell at fault.
 */

import { type Cell, countOf, heightOf, type Range, type Size, widthOf } from "./selection";

export type Values = readonly (readonly (number | null)[])[];
export type Decimal = "." | ",";

/** A cell of the pasted text, counted from 0, that is no number, and the size of the whole. */
export type Unreadable = { readonly cell: Cell; readonly text: string; readonly size: Size };

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
    .replace(/^"(.*)"$/s, "$1")
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

/**
 * The numbers of a pasted table. The first cell that proves a decimal separator speaks for the whole block; `1,234`
 * alone proves nothing and follows the person's locale.
 */
export function readBlock(text: string, locale: Decimal): Values | Unreadable {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const cells = lines.map((line) => line.split("\t"));
  const decimal = cells.flat().map(evidence).find(Boolean) ?? locale;
  const width = Math.max(...cells.map((line) => line.length));
  const block: (number | null)[][] = [];
  for (const [row, line] of cells.entries()) {
    const numbers: (number | null)[] = [];
    for (let column = 0; column < width; column++) {
      const cell = line[column] ?? "";
      const value = readNumber(cell, decimal);
      if (value === undefined) {
        return { cell: { row, column }, text: cell.trim(), size: { rows: lines.length, columns: width } };
      }
      numbers.push(value);
    }
    block.push(numbers);
  }
  return block;
}

export const sizeOf = (block: Values): Size => ({ rows: block.length, columns: block[0]?.length ?? 0 });

const transposed = (block: Values): Values =>
  (block[0] ?? []).map((_, column) => block.map((line) => line[column] ?? null));

/** A list laid out column after column: 336 half hours become seven days of 48. */
const wrapped = (list: readonly (number | null)[], rows: number): Values =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: list.length / rows }, (_, column) => list[column * rows + row] ?? null),
  );

const repeated = (value: number | null, size: Size): Values =>
  Array.from({ length: size.rows }, () => Array<number | null>(size.columns).fill(value));

/** The block in the shape in which it fits `room`, the cells right of and below the paste; nothing when it does not. */
function shaped(block: Values, room: Size): Values | undefined {
  const size = sizeOf(block);
  const fits = (s: Size) => s.rows <= room.rows && s.columns <= room.columns;
  if (fits(size)) return block;
  const list = block.flat();
  const single = size.rows === 1 || size.columns === 1;
  if (single && list.length % room.rows === 0 && list.length / room.rows <= room.columns) {
    return wrapped(list, room.rows);
  }
  return fits({ rows: size.columns, columns: size.rows }) ? transposed(block) : undefined;
}

/** Where a block goes: one value fills the selection, a block that tiles the selection repeats, any other starts at its corner. */
export function placed(
  block: Values,
  selected: Range,
  grid: Size,
): { range: Range; block: Values } | undefined {
  const size = sizeOf(block);
  const first = block[0]?.[0] ?? null;
  if (size.rows * size.columns === 1 && countOf(selected) > 1) {
    return {
      range: selected,
      block: repeated(first, { rows: heightOf(selected), columns: widthOf(selected) }),
    };
  }
  const { top, left } = selected;
  const fitting = shaped(block, { rows: grid.rows - top, columns: grid.columns - left });
  if (!fitting) return undefined;
  const tile = sizeOf(fitting);
  const tiles = heightOf(selected) % tile.rows === 0 && widthOf(selected) % tile.columns === 0;
  const rows = tiles ? heightOf(selected) : tile.rows;
  const columns = tiles ? widthOf(selected) : tile.columns;
  const range = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  return { range, block: tiled(fitting, { rows, columns }) };
}

/** The block repeated over an area. */
export function tiled(block: Values, area: Size): Values {
  const { rows, columns } = sizeOf(block);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => block[row % rows]?.[column % columns] ?? null),
  );
}

/** A block as the text a spreadsheet takes, in full precision and without grouping. */
export const writeBlock = (block: Values, decimal: Decimal): string =>
  block
    .map((line) =>
      line.map((value) => (value === null ? "" : String(value).replace(".", decimal))).join("\t"),
    )
    .join("\n");
