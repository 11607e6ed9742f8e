/** What the keys do while no cell is under edit. Keys that mean nothing here go on to the page. */

import type { KeyboardEvent } from "react";
import { text } from "../base/text";
import { clear, fillDown, fillRight } from "./edits";
import { countOf, type Press, pressed } from "./selection";
import type { Sheet } from "./useSheet";

const { steps } = text.grid;

/** The action a key stands for, if any. */
function actionOf(sheet: Sheet, press: Press): (() => void) | undefined {
  const { values, range, locked } = sheet;
  const moved = pressed(sheet.selection, press, sheet.size);
  if (moved) return () => sheet.select(moved);
  if (press.command) {
    const key = press.key.toLowerCase();
    if (key === "d") return () => sheet.change(fillDown(values, range, locked), steps.fillDown);
    if (key === "r") return () => sheet.change(fillRight(values, range, locked), steps.fillRight);
    return undefined;
  }
  if (press.key === "F2" || press.key === "Enter") return sheet.editInPlace;
  if (press.key === "Delete" || press.key === "Backspace") {
    return () => sheet.change(clear(values, range, locked), steps.clear(countOf(range)));
  }
  return press.key.length === 1 ? () => sheet.edit({ text: press.key, replacing: true }) : undefined;
}

export function onKeyDown(sheet: Sheet, event: KeyboardEvent): void {
  if (sheet.draft || event.altKey) return;
  const press = { key: event.key, shift: event.shiftKey, command: event.ctrlKey || event.metaKey };
  const action = actionOf(sheet, press);
  if (!action) return;
  event.preventDefault();
  action();
}
