/** A week as it comes from a spreadsheet, by the names of its days and times. */

import { describe, expect, it } from "vitest";
import type { TimeTable } from "../bindings/TimeTable";
import { edits } from "../document";
import { cellsOf } from "../grid/tsv";
import { readDays, readTime } from "./pastedHeads";
import { pastedWeek, type Receiver } from "./pastedWeek";

const flat = (slot_min: number, value = 0): TimeTable => ({
  slot_min,
  rows: edits.WEEK_DAYS.map((day) => ({ day, values: Array<number>(1440 / slot_min).fill(value) })),
});

function paste(text: string, given: Partial<Receiver> = {}) {
  const to: Receiver = {
    table: flat(30),
    kind: "contacts",
    days: edits.WEEK_DAYS,
    at: { row: 0, column: 0 },
    zone: "Europe/Berlin",
    decimal: ".",
    ...given,
  };
  const pasted = pastedWeek(cellsOf(text), to);
  const at = (day: string, slot: number) => pasted && edits.wholeDay(pasted.table, day)[slot];
  return { pasted, at };
}

const clock = (slot: number, minutes = 30) =>
  `${String(Math.floor((slot * minutes) / 60)).padStart(2, "0")}:${String((slot * minutes) % 60).padStart(2, "0")}`;

describe("heads", () => {
  it.each([
    ["08:00", 480],
    ["8:30", 510],
    ["08:00:00", 480],
    ["8:30 PM", 1230],
    ["12:00 AM", 0],
    ["08:00-08:30", 480],
    ["8h15", 495],
    ["8 am", 480],
  ])("read %s as a time", (said, minute) => expect(readTime(said)).toBe(minute));

  it.each(["25:00", "8", "8.5", "Mon", "Total", ""])("see no time in %j", (said) =>
    expect(readTime(said)).toBeUndefined(),
  );

  it("know weekdays in English and German, short and long", () => {
    expect(readDays(["Mon", "Tuesday", "Mi", "Donnerstag", "Fr."])?.days).toEqual([
      "mon",
      "tue",
      "wed",
      "thu",
      "fri",
    ]);
  });

  it("read dates in the order that they prove, and say so where nothing proves it", () => {
    expect(readDays(["10/12/2026", "10/13/2026"])).toEqual({
      days: ["2026-10-12", "2026-10-13"],
      guessed: undefined,
    });
    expect(readDays(["3/4/2026", "3/9/2026"])?.guessed).toBe("mdy");
    expect(readDays(["46300", "46301"])?.days).toEqual(["2026-10-05", "2026-10-06"]);
  });

  it("see no days in numbers", () => expect(readDays(["12", "13.5", "40"])).toBeUndefined());
});

describe("a pasted week", () => {
  it("lands on the weekdays of its dates, wherever the selection is", () => {
    const { pasted, at } = paste("\t07.10.2026\t08.10.2026\n08:00\t5\t6\n08:30\t7,5\t8", {
      at: { row: 40, column: 5 },
    });
    expect(at("wed", 16)).toBe(5);
    expect(at("thu", 17)).toBe(8);
    expect(at("wed", 17)).toBe(7.5);
    expect(pasted).toMatchObject({ days: 2, intervals: 2, bad: [], unknown: [] });
  });

  it("may lie on its side: days down, times across", () => {
    const { at } = paste("Day\t08:00\t08:30\nMon\t1\t2\nSun\t3\t4");
    expect([at("mon", 16), at("mon", 17), at("sun", 16), at("sun", 17)]).toEqual([1, 2, 3, 4]);
  });

  it("may be a list with a line an interval", () => {
    const { at } = paste("When\tCalls\n2026-10-05 08:00\t11\n2026-10-05 08:30\t12\n2026-10-06 08:00\t13");
    expect([at("mon", 16), at("mon", 17), at("tue", 16)]).toEqual([11, 12, 13]);
    expect(paste("Date\tTime\tCalls\n05.10.2026\t08:00\t11\n05.10.2026\t08:30\t12").at("mon", 17)).toBe(12);
  });

  it("leaves out totals and says so", () => {
    const { pasted, at } = paste("\tMon\tTotal\n08:00\t5\t99\n08:30\t6\t98\nTotal\t11\t197");
    expect(pasted?.unknown).toEqual(["Total", "Total"]);
    expect(at("mon", 16)).toBe(5);
    expect(at("tue", 16)).toBe(0);
  });

  it("keeps what a cell had where it is given no number, and says which", () => {
    const { pasted, at } = paste("\tMon\n08:00\tclosed\n08:30\t6", { table: flat(30, 2) });
    expect(pasted?.bad).toEqual([{ day: "mon", slot: 16, said: "closed" }]);
    expect([at("mon", 16), at("mon", 17)]).toEqual([2, 6]);
  });

  it("makes the table finer where its quarters of an hour are finer, with heads and without", () => {
    const rows = Array.from({ length: 96 }, (_, slot) => `${clock(slot, 15)}\t${slot}`);
    const named = paste(["\tMon", ...rows].join("\n"), { table: flat(30, 4) });
    expect(named.pasted?.table.slot_min).toBe(15);
    expect([named.at("mon", 95), named.at("tue", 0)]).toEqual([95, 2]);
    const bare = Array.from({ length: 96 }, (_, slot) => [slot, 2, 3, 4, 5, 6, 7].join("\t")).join("\n");
    expect(paste(bare).at("mon", 95)).toBe(95);
    const sideways = Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 96 }, (_, slot) => day * 100 + slot).join("\t"),
    ).join("\n");
    expect(paste(sideways).at("sun", 95)).toBe(695);
    expect(paste(Array.from({ length: 672 }, (_, i) => i).join("\n")).at("tue", 0)).toBe(96);
  });

  it("shares an hour out to half hours, contacts in halves and heads whole", () => {
    const hours = "\tMon\n08:00\t10\n09:00\t12";
    expect(paste(hours).at("mon", 17)).toBe(5);
    expect(paste(hours, { kind: "heads" }).at("mon", 17)).toBe(10);
  });

  it("stays on its dates where they are more than a week, or where the table has dates of its own", () => {
    const { pasted } = paste("\t05.10.2026\t12.10.2026\n08:00\t1\t2\n08:30\t3\t4");
    expect(pasted?.table.rows.map(({ day }) => day)).toEqual([
      ...edits.WEEK_DAYS,
      "2026-10-05",
      "2026-10-12",
    ]);
    const dated = { slot_min: 30, rows: [{ day: "2026-10-05", values: [1] }] };
    expect(paste("\t06.10.2026\n08:00\t1\n08:30\t3", { table: dated }).pasted?.table.rows[1]?.day).toBe(
      "2026-10-06",
    );
  });

  it("is nobody's business where it has no heads and fits as it is", () => {
    expect(paste("1\t2\n3\t4").pasted).toBeUndefined();
    expect(paste("5").pasted).toBeUndefined();
    expect(paste(Array.from({ length: 48 }, () => "1\t2\t3\t4\t5\t6\t7").join("\n")).pasted).toBeUndefined();
  });
});

describe("a day on which the clock changes", () => {
  it("has 50 half hours in autumn: the hour that passes twice has the mean of both", () => {
    const values = Array.from({ length: 50 }, (_, i) => i);
    const { at } = paste(["25.10.2026", ...values].join("\n"));
    // 02:00 passes as the fifth and as the seventh half hour.
    expect([at("sun", 3), at("sun", 4), at("sun", 5), at("sun", 6), at("sun", 47)]).toEqual([3, 5, 6, 8, 49]);
  });

  it("has 46 in spring: nothing comes in the hour that does not occur", () => {
    const values = Array.from({ length: 46 }, (_, i) => i + 1);
    const { at } = paste(["29.03.2026", ...values].join("\n"));
    expect([at("sun", 3), at("sun", 4), at("sun", 5), at("sun", 6), at("sun", 47)]).toEqual([4, 0, 0, 5, 46]);
  });

  it("tells the two passings apart by nothing but their order where times are written", () => {
    const { at } = paste("\t25.10.2026\n02:00\t10\n02:30\t20\n02:00\t30\n02:30\t40");
    expect([at("sun", 4), at("sun", 5)]).toEqual([20, 30]);
  });
});
