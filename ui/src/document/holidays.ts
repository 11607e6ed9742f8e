/** Public holidays by date: the shipped table of a region and dates of one's own, as the engine reads them. */

import type { Holidays } from "../bindings/Holidays";
import tables from "../bindings/holidays.json";

const REGIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = tables;

type Calendar = ReadonlyMap<string, string>;

const NONE: Calendar = new Map();
const read = new WeakMap<Holidays, Calendar>();

/** Names by date; a date of one's own wins over the region's. */
export function holidaysOf(calendar: Holidays | undefined): Calendar {
  if (!calendar) return NONE;
  const known = read.get(calendar);
  if (known) return known;
  const own = (calendar.extra ?? []).map(({ date, name }) => [date, name] as const);
  const dates = new Map([...Object.entries(REGIONS[calendar.region ?? ""] ?? {}), ...own]);
  read.set(calendar, dates);
  return dates;
}
