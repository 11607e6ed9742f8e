/** What an edit changes, and what it leaves alone. */

import { expect, it } from "vitest";
import { clear, fill, fillDown, fillRight, put, stretched, summary } from "./edits";
import type { Values } from "./paste";

const free = () => false;
const values: Values = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

it("puts a block and shares the rows it does not touch", () => {
  const next = put(values, { top: 1, left: 1, bottom: 1, right: 2 }, [[50, null]], free);
  expect(next).toEqual([values[0], [4, 50, null], values[2]]);
  expect(next[0]).toBe(values[0]);
});

it("never changes a locked cell", () => {
  const next = clear(
    values,
    { top: 0, left: 0, bottom: 2, right: 2 },
    (row, column) => row === 1 && column === 1,
  );
  expect(next).toEqual([
    [null, null, null],
    [null, 5, null],
    [null, null, null],
  ]);
});

it("fills down from the top row of the selection, or from the row above a single one", () => {
  expect(fillDown(values, { top: 0, left: 0, bottom: 2, right: 0 }, free).map((line) => line[0])).toEqual([
    1, 1, 1,
  ]);
  expect(fillDown(values, { top: 2, left: 1, bottom: 2, right: 1 }, free)[2]).toEqual([7, 5, 9]);
  expect(fillDown(values, { top: 0, left: 0, bottom: 0, right: 0 }, free)).toEqual(values);
});

it("fills right from the left column of the selection", () => {
  expect(fillRight(values, { top: 1, left: 0, bottom: 1, right: 2 }, free)[1]).toEqual([4, 4, 4]);
});

it("repeats a pattern in the direction of the fill", () => {
  const column: Values = [[null], [null], [null], [1], [2]];
  const up = fill(
    column,
    { top: 3, left: 0, bottom: 4, right: 0 },
    { top: 0, left: 0, bottom: 4, right: 0 },
    free,
  );
  expect(up.flat()).toEqual([2, 1, 2, 1, 2]);
});

it("stretches a fill along the axis dragged furthest", () => {
  const from = { top: 1, left: 1, bottom: 1, right: 1 };
  expect(stretched(from, { row: 4, column: 2 })).toEqual({ ...from, bottom: 4 });
  expect(stretched(from, { row: 0, column: 1 })).toEqual({ ...from, top: 0 });
  expect(stretched(from, { row: 1, column: 3 })).toEqual({ ...from, right: 3 });
  expect(stretched(from, { row: 1, column: 1 })).toEqual(from);
});

it("sums what is there and leaves blanks out of the average", () => {
  expect(summary([[1, null, 3]])).toEqual({ count: 2, sum: 4, average: 2 });
  expect(summary([[null]])).toEqual({ count: 0, sum: 0, average: null });
});
