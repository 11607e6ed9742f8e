/** Which cells are selected and where the keys move. Pure; knows no values and no page. */

export type Cell = { readonly row: number; readonly column: number };
export type Size = { readonly rows: number; readonly columns: number };

/** `anchor` stays where the selection began; `head` is the cell with the keyboard focus. */
export type Selection = { readonly anchor: Cell; readonly head: Cell };

/** A rectangle of cells, both ends included. */
export type Range = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Rows that PageUp and PageDown move by. */
const PAGE = 10;

export const at = (cell: Cell): Selection => ({ anchor: cell, head: cell });

export const whole = (size: Size): Range => ({
  top: 0,
  left: 0,
  bottom: size.rows - 1,
  right: size.columns - 1,
});

export const rangeOf = ({ anchor, head }: Selection): Range => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
});

/** The head stays at the top left, so that a paste or a typed value lands where the eye expects it. */
export const selecting = (range: Range): Selection => ({
  anchor: { row: range.bottom, column: range.right },
  head: { row: range.top, column: range.left },
});

export const heightOf = (range: Range): number => range.bottom - range.top + 1;
export const widthOf = (range: Range): number => range.right - range.left + 1;
export const countOf = (range: Range): number => heightOf(range) * widthOf(range);

export function clamp(cell: Cell, size: Size): Cell {
  return {
    row: Math.max(0, Math.min(cell.row, size.rows - 1)),
    column: Math.max(0, Math.min(cell.column, size.columns - 1)),
  };
}

export const within = ({ anchor, head }: Selection, size: Size): Selection => ({
  anchor: clamp(anchor, size),
  head: clamp(head, size),
});

export type Press = { readonly key: string; readonly shift: boolean; readonly command: boolean };

/** Where a key takes the head, or nothing when the key does not move. */
function target(head: Cell, press: Press, size: Size): Cell | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const { row, column } = head;
  switch (press.key) {
    case "ArrowUp":
      return { row: press.command ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: press.command ? last.row : row + 1, column };
    case "ArrowLeft":
      return { row, column: press.command ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: press.command ? last.column : column + 1 };
    case "Home":
      return { row: press.command ? 0 : row, column: 0 };
    case "End":
      return { row: press.command ? last.row : row, column: last.column };
    case "PageUp":
      return { row: row - PAGE, column };
    case "PageDown":
      return { row: row + PAGE, column };
    default:
      return undefined;
  }
}

/** The selection after a key, or nothing when the key does not select. */
export function pressed(selection: Selection, press: Press, size: Size): Selection | undefined {
  const range = rangeOf(selection);
  if (press.command && press.key.toLowerCase() === "a") return selecting(whole(size));
  if (press.key === " " && press.command) return selecting({ ...range, top: 0, bottom: size.rows - 1 });
  if (press.key === " " && press.shift) return selecting({ ...range, left: 0, right: size.columns - 1 });
  const moved = target(selection.head, press, size);
  if (!moved) return undefined;
  const head = clamp(moved, size);
  return press.shift ? { anchor: selection.anchor, head } : at(head);
}
