/** Copy, cut and paste of a selection. A paste happens whole or not at all, and says why not. */

import type { ClipboardEvent } from "react";
import { clear, cut, put } from "./edits";
import { countedCells } from "./keyboard";
import { placed, readBlock, sizeOf, type Unreadable, type Values, writeBlock } from "./paste";
import { countOf, heightOf, type Range, type Size, selecting, widthOf } from "./selection";
import type { Sheet } from "./useSheet";

export function onCopy(sheet: Sheet, event: ClipboardEvent): void {
  if (sheet.draft) return;
  event.preventDefault();
  event.clipboardData.setData("text/plain", writeBlock(cut(sheet.values, sheet.range), sheet.decimal));
}

export function onCut(sheet: Sheet, event: ClipboardEvent): void {
  if (sheet.draft) return;
  onCopy(sheet, event);
  const { values, range, locked } = sheet;
  sheet.change(clear(values, range, locked), `Cut ${countedCells(countOf(range))}`);
}

export function onPaste(sheet: Sheet, event: ClipboardEvent): void {
  if (sheet.draft) return;
  event.preventDefault();
  const text = event.clipboardData.getData("text/plain");
  if (text === "") return;
  const block = readBlock(text, sheet.decimal);
  const placing = isUnreadable(block) ? undefined : placed(block, sheet.range, sheet.size);
  if (isUnreadable(block)) sheet.refuse(unreadable(sheet, block));
  else if (placing) take(sheet, placing);
  else sheet.refuse(tooLarge(sheet, sizeOf(block)));
}

function take(sheet: Sheet, { range, block }: { range: Range; block: Values }): void {
  const next = put(sheet.values, range, block, sheet.locked);
  sheet.change(next, `Paste ${countedCells(countOf(range))}`);
  sheet.select(selecting(range));
  sheet.say(`Pasted ${heightOf(range)} × ${widthOf(range)} cells.`);
}

const isUnreadable = (block: Values | Unreadable): block is Unreadable => "cell" in block;

function unreadable({ range, size, nameOf }: Sheet, { cell, text, size: pasted }: Unreadable): string {
  const target = { row: range.top + cell.row, column: range.left + cell.column };
  // Only a block that lies as it was pasted has a cell of ours for each of its own.
  const lies = range.top + pasted.rows <= size.rows && range.left + pasted.columns <= size.columns;
  const place = lies ? nameOf(target) : `line ${cell.row + 1}, column ${cell.column + 1} of what was pasted`;
  return `Nothing was pasted: “${text}” for ${place} is not a number.`;
}

function tooLarge({ range, size, nameOf }: Sheet, pasted: Size): string {
  const from = nameOf({ row: range.top, column: range.left });
  const room = `${size.rows - range.top} × ${size.columns - range.left}`;
  return `Nothing was pasted: ${pasted.rows} × ${pasted.columns} cells do not fit into the ${room} from ${from} on.`;
}
