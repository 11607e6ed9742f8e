/** Selecting by drag, whole lines by their headers, and filling by the handle. */

import { type MouseEvent, useRef, useState } from "react";
import { text } from "../base/text";
import { fill, stretched } from "./edits";
import { at, type Cell, countOf, type Range, selecting, whole } from "./selection";
import type { Sheet } from "./useSheet";

/** The cell or header under the pointer; a header lacks the other coordinate. */
type Pointed = { row: number | undefined; column: number | undefined };

const coordinate = (given: string | undefined): number | undefined =>
  given === undefined ? undefined : Number(given);

function pointed(event: MouseEvent): Pointed | undefined {
  const element = (event.target as HTMLElement).closest<HTMLElement>("[data-row], [data-column]");
  if (!element) return undefined;
  return { row: coordinate(element.dataset.row), column: coordinate(element.dataset.column) };
}

const asCell = (target: Pointed | undefined): Cell | undefined =>
  target?.row === undefined || target.column === undefined
    ? undefined
    : { row: target.row, column: target.column };

/** Whole lines from one header to another of the same side. */
function lines(from: Pointed, to: Pointed, sheet: Sheet): Range {
  const all = whole(sheet.size);
  const between = (a = 0, b = a) => [Math.min(a, b), Math.max(a, b)] as const;
  if (from.row !== undefined) {
    const [top, bottom] = between(from.row, to.row);
    return { ...all, top, bottom };
  }
  const [left, right] = between(from.column, to.column);
  return { ...all, left, right };
}

export function usePointer(sheet: Sheet) {
  const [filling, setFilling] = useState<Range | null>(null);
  const drag = useRef<"select" | "fill" | Pointed | null>(null);
  const { selection, range } = sheet;

  const onMouseDown = (event: MouseEvent) => {
    const element = event.target as HTMLElement;
    if (event.button === 0 && element.hasAttribute("data-corner"))
      return sheet.select(selecting(whole(sheet.size)));
    const target = pointed(event);
    if (event.button !== 0 || !target || element.tagName === "INPUT") return;
    // The editor must take its blur, and so commit, before the selection moves away from its cell.
    if (sheet.draft) (document.activeElement as HTMLElement | null)?.blur();
    event.preventDefault();
    const cell = asCell(target);
    if (element.hasAttribute("data-handle")) {
      drag.current = "fill";
      setFilling(range);
    } else if (cell) {
      drag.current = "select";
      sheet.select(event.shiftKey ? { anchor: selection.anchor, head: cell } : at(cell));
    } else {
      const { head } = selection;
      const from = event.shiftKey
        ? target.row === undefined
          ? { ...target, column: head.column }
          : { ...target, row: head.row }
        : target;
      drag.current = from;
      sheet.select(selecting(lines(from, target, sheet)));
    }
  };

  const onMouseUp = () => {
    drag.current = null;
    if (!filling) return;
    setFilling(null);
    sheet.change(fill(sheet.values, range, filling, sheet.locked), text.grid.steps.fill(countOf(filling)));
    sheet.select(selecting(filling));
  };

  const onMouseMove = (event: MouseEvent) => {
    if (!drag.current) return;
    // The button was let go outside the grid.
    if (event.buttons !== 1) return onMouseUp();
    const target = pointed(event);
    if (typeof drag.current === "object") {
      const same = target && (drag.current.row === undefined ? target.column : target.row);
      if (same !== undefined) sheet.select(selecting(lines(drag.current, target ?? drag.current, sheet)));
      return;
    }
    const cell = asCell(target);
    if (!cell) return;
    if (drag.current === "fill") return setFilling(stretched(range, cell));
    const moved = cell.row !== sheet.head.row || cell.column !== sheet.head.column;
    if (moved) sheet.select({ anchor: selection.anchor, head: cell });
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (asCell(pointed(event)) && !sheet.draft) sheet.editInPlace();
  };

  return { filling, handlers: { onMouseDown, onMouseMove, onMouseUp, onDoubleClick } };
}
