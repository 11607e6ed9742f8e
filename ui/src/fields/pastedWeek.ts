/**
 * A pasted table that says by its heads which line is which day and which time, as entries of a table of intervals.
 * Days across or down, times down or across, or a list with a line an interval. Pure.
 */

import { clockOf, hoursOf, MINUTE } from "../base/clock";
import type { DateOrder } from "../base/date";
import { MINUTES_A_DAY } from "../base/units";
import type { TimeTable } from "../bindings/TimeTable";
import { edits } from "../document";
import { type Decimal, decimalIn, readNumber } from "../grid/paste";
import { type Cells, turned } from "../grid/tsv";
import { type Days, readDays, readTime, splitMoment } from "./pastedHeads";

const SLOTS = [60, 30, 15, 10, 5];

/** One pasted value, where its heads say it belongs. */
interface Entry {
  readonly day: string;
  readonly minute: number;
  readonly said: string;
}

interface Entries {
  readonly entries: readonly Entry[];
  readonly slot: number;
  readonly guessed: DateOrder | undefined;
  /** Heads that name neither a day nor a time, such as `Total`. */
  readonly unknown: readonly string[];
}

export interface Receiver {
  readonly table: TimeTable;
  readonly kind: "contacts" | "heads";
  /** The days the table shows, in their order, and the cell at which the paste begins. */
  readonly days: readonly string[];
  readonly at: { readonly row: number; readonly column: number };
  /** Whose clock the table is read by: days of 23 and 25 hours are told apart by it. */
  readonly zone: string | undefined;
  readonly decimal: Decimal;
}

export interface PastedWeek {
  readonly table: TimeTable;
  readonly days: number;
  readonly intervals: number;
  readonly guessed: DateOrder | undefined;
  readonly unknown: readonly string[];
  /** Cells that are no numbers: what they say, and where it would have gone. */
  readonly bad: readonly { readonly day: string; readonly slot: number; readonly said: string }[];
}

/** What a pasted table comes to; nothing where it has no heads that name days or times. */
export function pastedWeek(cells: Cells, to: Receiver): PastedWeek | undefined {
  const lines = cells.filter((line) => line.some((cell) => cell.trim() !== ""));
  const found = listOf(lines, to) ?? matrixOf(lines, to) ?? matrixOf(turned(lines), to) ?? daysOf(lines, to);
  return found && received(onTheirDays(found, to.table), to);
}

/** Days across the top, times down the side; either may be missing. */
function matrixOf(lines: Cells, to: Receiver): Entries | undefined {
  const [top = [], ...below] = lines;
  const headed = readDays(top.slice(1)) ?? readDays(top);
  const body = headed ? below : lines;
  const side = body.map((line) => line[0] ?? "");
  const times = side.map(readTime);
  const timed = times.filter((time) => time !== undefined).length > 1;
  if (!headed && !timed) return undefined;
  const from = timed ? 1 : 0;
  const days: Days = (timed ? readDays(top.slice(1)) : readDays(top)) ?? {
    days: to.days.slice(to.at.column),
    guessed: undefined,
  };
  const columns = days.days.flatMap((day, at) =>
    day ? [{ day, cells: body.map((line) => line[at + from] ?? "") }] : [],
  );
  const heads = headed ? top.slice(from).filter((head, at) => head.trim() !== "" && !days.days[at]) : [];
  const slot = timed ? slotOf(times) : countedSlot(columns, to);
  const minutes = (day: string) => (timed ? times : countedMinutes(day, body.length, slot, to));
  const entries = columns.flatMap(({ day, cells }) => {
    const at = minutes(day);
    return cells.flatMap((said, row): Entry[] => {
      const minute = at[row];
      return minute === undefined ? [] : [{ day, minute, said }];
    });
  });
  const unnamed = timed ? side.filter((head, row) => head.trim() !== "" && times[row] === undefined) : [];
  return { entries, slot, guessed: days.guessed, unknown: [...heads, ...unnamed] };
}

/** A line an interval: date, time and value, or both in one cell. */
function listOf(lines: Cells, { decimal }: Receiver): Entries | undefined {
  const split = lines.map(([first = "", second = "", ...rest]) => {
    const moment = splitMoment(first);
    return moment
      ? { date: moment[0], time: moment[1], said: [second, ...rest] }
      : { date: first, time: second, said: rest };
  });
  const rows = split.filter(({ time, said }) => readTime(time) !== undefined && said.length > 0);
  const dated = readDays(rows.map(({ date }) => date));
  if (rows.length < 2 || rows.length < lines.length - 1 || !dated || !dated.days.every(Boolean))
    return undefined;
  const values = rows.map(({ said }) => said.at(-1) ?? "");
  if (values.every((value) => readNumber(value, decimal) === undefined)) return undefined;
  const times = rows.map(({ time }) => readTime(time));
  const entries = rows.map((_, row) => ({
    day: dated.days[row] ?? "",
    minute: times[row] ?? 0,
    said: values[row] ?? "",
  }));
  return { entries, slot: slotOf(times), guessed: dated.guessed, unknown: [] };
}

/** Whole days without heads in intervals that are not the table's: 96 quarters of an hour, across, down or in a row. */
function daysOf(lines: Cells, { table, days, at, decimal }: Receiver): Entries | undefined {
  const list = lines.length === 1 ? (lines[0] ?? []) : lines.map((line) => line[0] ?? "");
  const single = lines.length === 1 || lines.every((line) => line.length === 1);
  const columns = days.slice(at.column);
  const slot = SLOTS.filter((one) => one !== table.slot_min).find((one) => {
    const count = MINUTES_A_DAY / one;
    const wide = lines.map((line) => line.length);
    if (single) return list.length === count * columns.length;
    const upright = lines.length === count && Math.max(...wide) <= columns.length;
    return upright || (lines.length <= columns.length && wide.every((width) => width === count));
  });
  if (!slot || at.row > 0) return undefined;
  const count = MINUTES_A_DAY / slot;
  const upright = single || lines.length === count ? lines : turned(lines);
  const cellOf = (column: number, row: number) =>
    (single ? list[column * count + row] : upright[row]?.[column]) ?? "";
  const wide = single ? columns.length : Math.max(...upright.map((line) => line.length));
  const entries = columns
    .slice(0, wide)
    .flatMap((day, column) =>
      Array.from({ length: count }, (_, row) => ({ day, minute: row * slot, said: cellOf(column, row) })),
    );
  const numbers = entries.some(({ said }) => typeof readNumber(said, decimal) === "number");
  return numbers ? { entries, slot, guessed: undefined, unknown: [] } : undefined;
}

/** The shortest step between times that is an interval. */
function slotOf(times: readonly (number | undefined)[]): number {
  const known = [...new Set(times.filter((time) => time !== undefined))].toSorted((a, b) => a - b);
  const steps = known.slice(1).map((time, at) => time - (known[at] ?? 0));
  return SLOTS.find((slot) => steps.length > 0 && steps.every((step) => step % slot === 0)) ?? 5;
}

interface Column {
  readonly day: string;
  readonly cells: readonly string[];
}

const filled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/** How long an interval is where only the number of lines tells: the longest by which a whole day has so many. */
function countedSlot(columns: readonly Column[], { table, zone }: Receiver): number {
  const longest = (slot: number) =>
    columns.every(({ day, cells }) => filled(cells) <= lengthOf(day, zone) / slot) &&
    columns.some(({ day, cells }) => filled(cells) === lengthOf(day, zone) / slot);
  return SLOTS.find(longest) ?? table.slot_min;
}

/** Minutes of a day by its clock. */
const lengthOf = (day: string, zone: string | undefined): number =>
  zone && !edits.isWeekDay(day) ? hoursOf(clockOf(zone), day) * 60 : MINUTES_A_DAY;

/** When each line of a column begins: from midnight where it is a whole day, by its clock; else from where one pasted. */
function countedMinutes(
  day: string,
  lines: number,
  slot: number,
  { at, table, zone }: Receiver,
): (number | undefined)[] {
  const length = lengthOf(day, zone);
  const whole = lines * slot >= Math.min(length, MINUTES_A_DAY);
  const first = whole ? 0 : at.row * table.slot_min;
  const clock = zone && length !== MINUTES_A_DAY ? clockOf(zone) : undefined;
  const midnight = clock?.instant(day, 0) ?? 0;
  return Array.from({ length: lines }, (_, line) => {
    const minute = first + line * slot;
    if (minute >= length) return undefined;
    return clock ? clock.local(midnight + minute * MINUTE).minute : minute;
  });
}

/** Dates of one week land on its weekdays, unless the table has dates of its own; several weeks stay dates. */
function onTheirDays(found: Entries, table: TimeTable): Entries {
  const dates = [...new Set(found.entries.map(({ day }) => day))].filter((day) => !edits.isWeekDay(day));
  const weekdays = new Set(dates.map(edits.weekdayOfDate));
  const own = edits.isDated(table) || dates.some((date) => table.rows.some(({ day }) => day === date));
  if (own || weekdays.size < dates.length) return found;
  const on = (day: string) => (edits.isWeekDay(day) ? day : edits.weekdayOfDate(day));
  return { ...found, entries: found.entries.map((entry) => ({ ...entry, day: on(entry.day) })) };
}

/** The table with the entries in it, in intervals as short as the shorter of the two. */
function received({ entries, slot, guessed, unknown }: Entries, to: Receiver): PastedWeek {
  const fine = common(slot, to.table.slot_min);
  const base = fine === to.table.slot_min ? to.table : edits.reslot(to.table, fine, to.kind);
  const decimal = decimalIn([entries.map(({ said }) => said)], to.decimal);
  const parts = slot / fine;
  const bad: { day: string; slot: number; said: string }[] = [];
  let table = base;
  for (const [day, given] of byKey(entries, (entry) => entry.day)) {
    const values = edits.wholeDay(base, day);
    for (const [minute, same] of byKey(given, (entry) => entry.minute - (entry.minute % slot))) {
      const first = minute / fine;
      const value = meanOf(same, decimal);
      if (typeof value === "string") bad.push({ day, slot: first, said: value });
      else values.fill(to.kind === "contacts" ? value / parts : value, first, first + parts);
    }
    table = edits.withDay(table, day, values);
  }
  const days = new Set(entries.map(({ day }) => day)).size;
  const intervals = new Set(entries.map(({ minute }) => minute)).size;
  return { table, days, intervals, guessed, unknown, bad };
}

/** The value of one interval, or what stands there instead. An hour that passes twice has one, which holds each time. */
function meanOf(entries: readonly Entry[], decimal: Decimal): number | string {
  const numbers = entries.map(({ said }) => readNumber(said, decimal));
  const wrong = numbers.indexOf(undefined);
  if (wrong >= 0) return entries[wrong]?.said.trim() ?? "";
  return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0) / numbers.length;
}

function byKey<K>(entries: readonly Entry[], key: (entry: Entry) => K): Map<K, Entry[]> {
  const groups = new Map<K, Entry[]>();
  for (const entry of entries) {
    const known = groups.get(key(entry));
    if (known) known.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}

/** The longest interval that both are made of. */
const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
