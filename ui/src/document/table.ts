/** Tables of intervals and profiles: read as whole days, written back, turned into one another. Pure. */

import { weekdayOf } from "../base/clock";
import { clockTime, minutesOf } from "../base/format";
import { MINUTES_A_DAY, roundTo } from "../base/units";
import type { Profile } from "../bindings/Profile";
import type { TableRow } from "../bindings/TableRow";
import type { TimeTable } from "../bindings/TimeTable";
import type { WeekDay } from "../bindings/WeekDay";

export const WEEK_DAYS: readonly WeekDay[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export const slotsPerDay = (slotMin: number): number => MINUTES_A_DAY / slotMin;

const slotsOf = (slotMin: number): number[] =>
  Array.from({ length: slotsPerDay(slotMin) }, (_, slot) => slot);

/** The slot of the day that the row's first value stands for. */
export const firstSlot = (row: TableRow, slotMin: number): number =>
  (minutesOf(row.from ?? "00:00") ?? 0) / slotMin;

/** All slots of a day of the table, midnight to midnight; zeros where the row says nothing. */
export function wholeDay(table: TimeTable, day: string): number[] {
  const row = table.rows.find((candidate) => candidate.day === day);
  const first = row ? firstSlot(row, table.slot_min) : 0;
  return slotsOf(table.slot_min).map((slot) => row?.values[slot - first] ?? 0);
}

/** The weekday a date falls on. */
export const weekdayOfDate = (date: string): WeekDay => WEEK_DAYS[weekdayOf(date)] ?? "mon";

export const isWeekDay = (day: string): day is WeekDay => (WEEK_DAYS as readonly string[]).includes(day);

/** Whether the table has dates alone, as records of the past have. */
export const isDated = (table: TimeTable): boolean =>
  table.rows.length > 0 && !table.rows.some((row) => isWeekDay(row.day));

/** A weekday as the table has it; in a table of dates alone, the mean of the dates that fall on it. */
export function ordinaryDay(table: TimeTable, day: WeekDay): number[] {
  if (!isDated(table)) return wholeDay(table, day);
  const dates = table.rows.map((row) => row.day).filter((date) => weekdayOfDate(date) === day);
  const days = dates.map((date) => wholeDay(table, date));
  return slotsOf(table.slot_min).map(
    (slot) => days.reduce((sum, values) => sum + (values[slot] ?? 0), 0) / Math.max(1, days.length),
  );
}

/** The table with whole days in the place of its rows, in the order given; empty ends of a day are not written. */
export function withWholeDays(
  table: TimeTable,
  days: readonly string[],
  values: readonly (readonly number[])[],
): TimeTable {
  return { ...table, rows: days.map((day, index) => rowOf(day, values[index] ?? [], table.slot_min)) };
}

function rowOf(day: string, values: readonly number[], slotMin: number): TableRow {
  const first = values.findIndex((value) => value !== 0);
  if (first < 0) return { day, values: [0] };
  const used = values.slice(first, values.findLastIndex((value) => value !== 0) + 1);
  return first === 0 ? { day, values: used } : { day, from: clockTime(first * slotMin), values: used };
}

/** The table with a whole day put in the place of what it said of that day, or added. */
export function withDay(table: TimeTable, day: string, values: readonly number[]): TimeTable {
  const row = rowOf(day, values, table.slot_min);
  const known = table.rows.some((one) => one.day === day);
  const rows = known ? table.rows.map((one) => (one.day === day ? row : one)) : [...table.rows, row];
  return { ...table, rows };
}

/** Adds a row for one date, a copy of the weekday it falls on as it ordinarily is. */
export function addDatedRow(table: TimeTable, date: string): TimeTable {
  if (table.rows.some((row) => row.day === date)) return table;
  const values = ordinaryDay(table, weekdayOfDate(date)).map((value) => roundTo(value, 3));
  const row = rowOf(date, values, table.slot_min);
  return { ...table, rows: [...table.rows, row] };
}

export const removeRow = (table: TimeTable, day: string): TimeTable => ({
  ...table,
  rows: table.rows.filter((row) => row.day !== day),
});

/** The same table in slots of another length. Contacts are shared out; heads stay as many. */
export function reslot(table: TimeTable, slotMin: number, kind: "contacts" | "heads"): TimeTable {
  const rows = table.rows.map(({ day }) =>
    rowOf(day, resampled(wholeDay(table, day), slotMin, kind), slotMin),
  );
  return { slot_min: slotMin, rows };
}

/** What each new slot shares with the old ones: a part of their contacts, or the mean of their heads. */
function resampled(values: readonly number[], slotMin: number, kind: "contacts" | "heads"): number[] {
  const old = MINUTES_A_DAY / values.length;
  const per = kind === "contacts" ? old : slotMin;
  return slotsOf(slotMin).map((slot) => {
    const [from, to] = [slot * slotMin, (slot + 1) * slotMin];
    const first = Math.floor(from / old);
    const met = values.slice(first, Math.ceil(to / old));
    const shared = (at: number) => Math.min(to, (at + 1) * old) - Math.max(from, at * old);
    return roundTo(
      met.reduce((sum, value, i) => sum + value * (shared(first + i) / per), 0),
      3,
    );
  });
}

/** The day a profile expects on a weekday, slot by slot, as a table row would hold it. */
export function profileDay(profile: Profile, weekday: number): { from: string; values: number[] } {
  const { shape } = profile;
  const total = shape.weights.reduce((sum, weight) => sum + weight, 0);
  const day = profile.contacts_per_day * (profile.weekday_index?.[weekday] ?? 1);
  const values = shape.weights.map((weight) => (total > 0 ? roundTo((day * weight) / total, 2) : 0));
  return { from: shape.from ?? "00:00", values };
}

/** The week a profile means, as a table. Growth and events have no place in it: only dated rows could hold them. */
export function profileAsTable(profile: Profile): TimeTable {
  const rows = WEEK_DAYS.map((day, index) => ({ day, ...profileDay(profile, index) }));
  return { slot_min: profile.shape.slot_min, rows: rows.map(withoutMidnight) };
}

const withoutMidnight = <T extends { from: string }>({ from, ...row }: T) =>
  from === "00:00" ? row : { ...row, from };

/** The profile nearest to a table: mean day, weekday index and the week's mean shape. */
export function tableAsProfile(table: TimeTable): Profile {
  const week = WEEK_DAYS.map((day) => ordinaryDay(table, day));
  const totals = week.map((values) => values.reduce((sum, value) => sum + value, 0));
  const mean = totals.reduce((sum, total) => sum + total, 0) / 7;
  const index = totals.map((total) => (mean > 0 ? roundTo(total / mean, 3) : 1)) as NonNullable<
    Profile["weekday_index"]
  >;
  const weights = slotsOf(table.slot_min).map((slot) =>
    roundTo(week.reduce((sum, v) => sum + (v[slot] ?? 0), 0) / 7, 3),
  );
  return {
    contacts_per_day: roundTo(mean, 1),
    weekday_index: index,
    shape: { slot_min: table.slot_min, weights },
  };
}
