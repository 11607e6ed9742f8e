/** What spreadsheets put on the clipboard, as this grid reads and writes it. */

import { describe, expect, it } from "vitest";
import {
  decimalOf,
  placed,
  readBlock,
  readNumber,
  readTyped,
  sizeOf,
  type Values,
  writeBlock,
} from "./paste";
import { cellsOf } from "./tsv";

const week = { rows: 48, columns: 7 };
const corner = { top: 0, left: 0, bottom: 0, right: 0 };
const blockOf = (rows: number, columns: number): Values =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * 100 + column),
  );

describe("numbers", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1,234.5", 1234.5],
    ["1,234,567", 1234567],
    ["1 234.5", 1234.5],
    ["1'234.5", 1234.5],
    ["1\u202f234.5", 1234.5],
    [" 12 ", 12],
    ["-3", -3],
    ["\u22123", -3],
    ["(3.5)", -3.5],
    ["12%", 0.12],
    ["12.5 %", 0.125],
    ["1.5E+03", 1500],
    [".5", 0.5],
    ["", null],
    ["  ", null],
  ])("reads %j with a decimal point as %j", (text, value) => {
    expect(readNumber(text, ".")).toBe(value);
  });

  it.each(["Mon", "12x", "1,23", "1.2.3", "12 34", "#N/A", "-", "%", "1e999"])("refuses %j", (text) => {
    expect(readNumber(text, ".")).toBeUndefined();
  });

  it("reads decimal commas", () => {
    expect(readNumber("1.234,5", ",")).toBe(1234.5);
    expect(readNumber("1.234.567", ",")).toBe(1234567);
    expect(readNumber("12,5%", ",")).toBe(0.125);
  });

  it("lets a typed number prove its own separator, and follows the locale where it proves none", () => {
    expect(readTyped("12,5", ".")).toBe(12.5);
    expect(readTyped("12.5", ",")).toBe(12.5);
    expect(readTyped("0,125", ".")).toBe(0.125);
    expect(readTyped("1,234", ".")).toBe(1234);
    expect(readTyped("1,234", ",")).toBe(1.234);
  });

  it("knows the separator of a locale", () => {
    expect(decimalOf("en-GB")).toBe(".");
    expect(decimalOf("de-DE")).toBe(",");
  });
});

describe("a pasted table", () => {
  it("is read with Excel's line ends and its trailing one", () => {
    expect(readBlock(cellsOf("1\t2\r\n3\t4\r\n"), ".")).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("keeps blanks, and fills short lines with them", () => {
    expect(readBlock(cellsOf("1\t\t3\n4"), ".")).toEqual([
      [1, null, 3],
      [4, null, null],
    ]);
  });

  it("is read by the first cell that proves a decimal separator", () => {
    expect(readBlock(cellsOf("1.234\t2,5"), ".")).toEqual([[1234, 2.5]]);
    expect(readBlock(cellsOf("1,234\t2.5"), ",")).toEqual([[1234, 2.5]]);
  });

  it("follows the locale where nothing proves a separator", () => {
    expect(readBlock(cellsOf("1,234\t5"), ".")).toEqual([[1234, 5]]);
    expect(readBlock(cellsOf("1,234\t5"), ",")).toEqual([[1.234, 5]]);
  });

  it("keeps the place of a cell that is no number, and what it says", () => {
    expect(readBlock(cellsOf("1\t2\n3\tlots"), ".")).toEqual([
      [1, 2],
      [3, { bad: "lots" }],
    ]);
  });

  it("reads cells in quotes as spreadsheets write them: with tabs, lines and doubled quotes inside", () => {
    expect(cellsOf('"a\tb"\t"two\nlines"\r\n"say ""hi"""\t5" wide')).toEqual([
      ["a\tb", "two\nlines"],
      ['say "hi"', '5" wide'],
    ]);
    expect(readBlock(cellsOf('"1,234.5"\t2'), ",")).toEqual([[1234.5, 2]]);
  });

  it("comes back from its own copy in either locale", () => {
    const block = [[1.234, null, 1234567.25]];
    expect(readBlock(cellsOf(writeBlock(block, ".")), ".")).toEqual(block);
    expect(readBlock(cellsOf(writeBlock(block, ",")), ",")).toEqual(block);
  });
});

describe("where a paste goes", () => {
  it("starts at the corner of the selection", () => {
    expect(placed(blockOf(2, 3), { ...corner, top: 5, left: 2, bottom: 5, right: 2 }, week).range).toEqual({
      top: 5,
      left: 2,
      bottom: 6,
      right: 4,
    });
  });

  it("fills the selection with one value, and repeats a block that tiles it", () => {
    const four = { top: 0, left: 0, bottom: 3, right: 1 };
    expect(placed([[9]], four, week)).toMatchObject({
      range: four,
      block: blockOf(4, 2).map((line) => line.map(() => 9)),
    });
    expect(placed([[1], [2]], four, week).block).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
  });

  it("turns 7 x 48 into 48 x 7, but only where it does not fit as it is", () => {
    expect(placed(blockOf(7, 48), corner, week).block[1]?.[2]).toBe(201);
    expect(placed(blockOf(3, 2), corner, week).block).toEqual(blockOf(3, 2));
  });

  it("lays 336 values in one column or one row out day after day", () => {
    const list = Array.from({ length: 336 }, (_, i) => i);
    const down = placed(
      list.map((value) => [value]),
      corner,
      week,
    );
    expect(sizeOf(down.block)).toEqual(week);
    expect(down.block[0]?.[1]).toBe(48);
    expect(down.block[47]?.[6]).toBe(335);
    expect(placed([list], corner, week)).toEqual(down);
  });

  it("takes what there is room for where it fits neither way, and says what is left", () => {
    const large = placed(blockOf(49, 8), corner, week);
    expect(sizeOf(large.block)).toEqual(week);
    expect(large.left).toEqual({ rows: 1, columns: 1 });
    const last = placed(blockOf(2, 1), { top: 47, left: 6, bottom: 47, right: 6 }, week);
    expect(last).toEqual({
      range: { top: 47, left: 6, bottom: 47, right: 6 },
      block: [[0]],
      left: { rows: 1, columns: 0 },
    });
  });

  it("leaves nothing out of a list it lays out", () => {
    const list = placed([Array.from({ length: 336 }, (_, at) => at)], corner, week);
    expect(list.left).toEqual({ rows: 0, columns: 0 });
  });
});
