/** Copy, cut and paste of a selection. A paste takes every number, and says what it could not take and where. */

import type { ClipboardEvent } from "react";
import { text } from "../base/text";
import { clear, cut, put } from "./edits";
import { type Bad, isBad, type Placed, placed, readBlock, writeBlock } from "./paste";
import { countOf, heightOf, type Range, selecting, widthOf } from "./selection";
import { cellsOf } from "./tsv";
import { keyOf, type Sheet } from "./useSheet";

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
  const cells = cellsOf(pasted);
  const { top, left } = sheet.range;
  const taken = sheet.onPasteTable?.(cells, { row: top, column: left });
  if (taken) sheet.mark(taken);
  else take(sheet, placed(readBlock(cells, sheet.decimal), sheet.range, sheet.size));
}

/** Takes every number there is room for; says what was left out, and marks cells that were given none. */
function take(sheet: Sheet, { range, block, left }: Placed<number | null | Bad>): void {
  const numbers = block.map((line) => line.map((cell) => (isBad(cell) ? undefined : cell)));
  const marks = marksOf(block, range);
  sheet.change(put(sheet.values, range, numbers, sheet.locked), words.steps.paste(countOf(range)));
  sheet.select(selecting(range));
  const said = [
    words.pasted(heightOf(range), widthOf(range)),
    ...(left.rows + left.columns > 0 ? [words.pastedLeft(left.rows, left.columns)] : []),
    ...(marks.size > 0 ? [words.pastedBad(marks.size)] : []),
  ];
  sheet.mark({ said: said.join(" "), marks, bad: said.length > 1 });
}

function marksOf(block: Placed<number | null | Bad>["block"], range: Range): Map<string, string> {
  const bad = block.flatMap((line, row) =>
    line.flatMap((cell, column): [string, string][] =>
      isBad(cell) ? [[keyOf(range.top + row, range.left + column), words.keptFor(cell.bad)]] : [],
    ),
  );
  return new Map(bad);
}
