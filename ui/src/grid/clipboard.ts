/** Copy, cut and paste of a selection. A paste happens whole or not at all, and says why not. */

import type { ClipboardEvent } from "react";
import { text } from "../base/text";
import { clear, cut, put } from "./edits";
import { placed, readBlock, sizeOf, type Unreadable, type Values, writeBlock } from "./paste";
import { countOf, heightOf, type Range, type Size, selecting, widthOf } from "./selection";
import type { Sheet } from "./useSheet";

const words = text.grid;

export function onCopy(sheet: Sheet, event: ClipboardEvent): void {
  if (sheet.draft) return;
  event.preventDefault();
  event.clipboardData.setData("text/plain", writeBlock(cut(sheet.values, sheet.range), sheet.decimal));
}

export function onCut(sheet: Sheet, event: ClipboardEvent): void {
  if (sheet.draft) return;
  onCopy(sheet, event);
  const { values, range, locked } = sheet;
  sheet.change(clear(values, range, locked), words.steps.cut(countOf(range)));
}

export function onPaste(sheet: Sheet, event: ClipboardEvent): void {
  if (sheet.draft) return;
  event.preventDefault();
  const pasted = event.clipboardData.getData("text/plain");
  if (pasted === "") return;
  const block = readBlock(pasted, sheet.decimal);
  const placing = isUnreadable(block) ? undefined : placed(block, sheet.range, sheet.size);
  if (isUnreadable(block)) sheet.refuse(unreadable(sheet, block));
  else if (placing) take(sheet, placing);
  else sheet.refuse(tooLarge(sheet, sizeOf(block)));
}

function take(sheet: Sheet, { range, block }: { range: Range; block: Values }): void {
  const next = put(sheet.values, range, block, sheet.locked);
  sheet.change(next, words.steps.paste(countOf(range)));
  sheet.select(selecting(range));
  sheet.say(words.pasted(heightOf(range), widthOf(range)));
}

const isUnreadable = (block: Values | Unreadable): block is Unreadable => "cell" in block;

function unreadable({ range, size, nameOf }: Sheet, { cell, text: bad, size: pasted }: Unreadable): string {
  const target = { row: range.top + cell.row, column: range.left + cell.column };
  // Only a block that lies as it was pasted has a cell of ours for each of its own.
  const lies = range.top + pasted.rows <= size.rows && range.left + pasted.columns <= size.columns;
  const place = lies ? nameOf(target) : words.pastedPlace(cell.row + 1, cell.column + 1);
  return words.pastedNoNumber(bad, place);
}

function tooLarge({ range, size, nameOf }: Sheet, pasted: Size): string {
  const from = nameOf({ row: range.top, column: range.left });
  const room = `${size.rows - range.top} × ${size.columns - range.left}`;
  return words.pastedTooLarge(`${pasted.rows} × ${pasted.columns}`, room, from);
}
