/** What the head of a pasted line says: a time, a weekday or a date, as spreadsheets and reports write them. Pure. */

import { type DateOrder, dateOrderOf, fromSerial, provenOrder, readDate } from "../base/date";
import { locale } from "../base/format";
import type { WeekDay } from "../bindings/WeekDay";
import { edits } from "../document";

const TIME =
  /^(\d{1,2})(?::|h|\s(?=[ap]m))(\d{2})?(?::\d{2})?\s*([ap])?\.?m?\.?(?:\s*(?:[-–—]|to|bis)\s*\d.*)?$/i;

/** Minutes after midnight of `08:00`, `8:30 PM`, `08:00-08:30`; nothing where it is no time of day. */
export function readTime(said: string): number | undefined {
  const [, hours, minutes = "00", half] = TIME.exec(said.trim()) ?? [];
  if (hours === undefined) return undefined;
  const noon = half?.toLowerCase() === "p" ? 12 : 0;
  const hour = half ? (Number(hours) % 12) + noon : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : undefined;
}

/** Names of weekdays, Monday first, of the locale and of the languages we speak. */
const weekdays = [...new Set([locale, "en-GB", "de-DE"])].map((of) => {
  const format = new Intl.DateTimeFormat(of, { weekday: "long", timeZone: "UTC" });
  // 5 January 2026 is a Monday.
  return edits.WEEK_DAYS.map((_, day) => format.format(Date.UTC(2026, 0, 5 + day)).toLowerCase());
});

/** `Mon`, `Montag`, `Di.`: two letters are enough, and what follows a blank does not count. */
function readWeekday(said: string): WeekDay | undefined {
  const name = /^(\p{L}{2,})\.?,?(?=\s+\d|$)/u.exec(said.trim())?.[1]?.toLowerCase();
  if (!name) return undefined;
  const names = weekdays.find((all) => all.some((one) => one.startsWith(name)));
  return names && edits.WEEK_DAYS[names.findIndex((one) => one.startsWith(name))];
}

export interface Days {
  /** A weekday, a date, or nothing where the head says neither. */
  readonly days: readonly (string | undefined)[];
  /** How dates in numbers alone were read where nothing proves it. */
  readonly guessed: DateOrder | undefined;
}

/** The days that heads side by side name; nothing where they name none, or where they are numbers. */
export function readDays(heads: readonly string[]): Days | undefined {
  const said = heads.filter((head) => head.trim() !== "");
  const serials = said.map((head) => fromSerial(Number(head)));
  if (said.length > 1 && serials.every(Boolean)) {
    return { days: heads.map((head) => fromSerial(Number(head))), guessed: undefined };
  }
  const dates = said.filter((head) => readDate(head, "dmy") || readDate(head, "mdy"));
  const proven = provenOrder(dates);
  const order = proven ?? dateOrderOf(locale);
  const days = heads.map((head) => readDate(head, order) ?? readWeekday(head));
  if (!days.some(Boolean) || said.some(isPlainNumber)) return undefined;
  const open = !proven && dates.some((date) => readDate(date, "dmy") !== readDate(date, "mdy"));
  return { days, guessed: open ? order : undefined };
}

const isPlainNumber = (head: string): boolean => /^-?\d+([.,]\d+)?$/.test(head.trim());

/** `2026-10-05 08:00`, in one cell: its date and its time. */
export function splitMoment(said: string): readonly [string, string] | undefined {
  const [, date, time] = /^(\S.*?\d{2})[T\s]+(\d{1,2}:\d{2}.*)$/.exec(said.trim()) ?? [];
  return date && time && readTime(time) !== undefined ? [date, time] : undefined;
}
