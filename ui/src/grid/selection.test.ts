/** Where keys take the selection. */

import { describe, expect, it } from "vitest";
import { at, type Press, pressed, rangeOf, type Selection, selecting, within } from "./selection";

const size = { rows: 48, columns: 7 };
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shift: false,
  command: false,
  ...more,
});
const headAfter = (selection: Selection, key: string, more: Partial<Press> = {}) =>
  pressed(selection, press(key, more), size)?.head;

describe("moving", () => {
  const start = at({ row: 20, column: 3 });

  it("goes one cell with an arrow and stops at the border", () => {
    expect(headAfter(start, "ArrowDown")).toEqual({ row: 21, column: 3 });
    expect(headAfter(at({ row: 0, column: 0 }), "ArrowUp")).toEqual({ row: 0, column: 0 });
    expect(headAfter(at({ row: 47, column: 6 }), "ArrowRight")).toEqual({ row: 47, column: 6 });
  });

  it("goes to the ends of the line with Home and End, of the grid with Ctrl", () => {
    expect(headAfter(start, "Home")).toEqual({ row: 20, column: 0 });
    expect(headAfter(start, "End")).toEqual({ row: 20, column: 6 });
    expect(headAfter(start, "Home", { command: true })).toEqual({ row: 0, column: 0 });
    expect(headAfter(start, "End", { command: true })).toEqual({ row: 47, column: 6 });
  });

  it("goes a page with PageUp and PageDown", () => {
    expect(headAfter(start, "PageDown")).toEqual({ row: 30, column: 3 });
    expect(headAfter(at({ row: 4, column: 0 }), "PageUp")).toEqual({ row: 0, column: 0 });
  });

  it("leaves keys that do not move to others", () => {
    expect(pressed(start, press("x"), size)).toBeUndefined();
    expect(pressed(start, press("Tab"), size)).toBeUndefined();
  });
});

describe("selecting", () => {
  it("grows from the anchor with Shift, also backwards", () => {
    const down = pressed(at({ row: 5, column: 2 }), press("ArrowDown", { shift: true }), size);
    const left = down && pressed(down, press("ArrowLeft", { shift: true }), size);
    expect(left && rangeOf(left)).toEqual({ top: 5, left: 1, bottom: 6, right: 2 });
  });

  it("takes everything with Ctrl+A, a column with Ctrl+Space, a row with Shift+Space", () => {
    const start = at({ row: 5, column: 2 });
    const rangeAfter = (key: string, more: Partial<Press>) => {
      const next = pressed(start, press(key, more), size);
      return next && rangeOf(next);
    };
    expect(rangeAfter("a", { command: true })).toEqual({ top: 0, left: 0, bottom: 47, right: 6 });
    expect(rangeAfter(" ", { command: true })).toEqual({ top: 0, left: 2, bottom: 47, right: 2 });
    expect(rangeAfter(" ", { shift: true })).toEqual({ top: 5, left: 0, bottom: 5, right: 6 });
  });

  it("stays inside a grid that has shrunk", () => {
    const far = selecting({ top: 10, left: 2, bottom: 47, right: 6 });
    expect(rangeOf(within(far, { rows: 24, columns: 5 }))).toEqual({
      top: 10,
      left: 2,
      bottom: 23,
      right: 4,
    });
  });
});
