/** Dates as people and spreadsheets write them. Reads, never guesses beyond the order of day and month it is given. */

import { DAY, daysBetween } from "./clock";
import { locale } from "./format";

/** Which comes first where a date is written in numbers alone, such as `3/4/2026`. */
export type DateOrder = "dmy" | "mdy";

export function dateOrderOf(inLocale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(inLocale).formatToParts(0).map(({ type }) => type);
  return parts.indexOf("month") < parts.indexOf("day") ? "mdy" : "dmy";
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_NAMED = /^(\d{1,2})\.?[\s-]+(\p{L}+)\.?,?[\s-]+(\d{4}|\d{2})$/u;
const NAMED_DAY = /^(\p{L}+)\.?[\s-]+(\d{1,2}),?[\s-]+(\d{4}|\d{2})$/u;
/** `Mon,` or `Mo.,` before the date says nothing that the date does not. */
const WEEKDAY = /^\p{L}+\.?,?\s+(?=\d|\p{L}+\.?\s+\d)/u;

/** The date of a text as `2026-10-25`; nothing where it is no date. */
export function readDate(text: string, order: DateOrder = dateOrderOf(locale)): string | undefined {
  const plain = text.trim().replace(WEEKDAY, (said) => (monthOf(said) ? said : ""));
  const [, year, month, day] = YEAR_FIRST.exec(plain) ?? [];
  if (year) return dateOf(year, Number(month), day);
  const [, first, mark, second, last] = YEAR_LAST.exec(plain) ?? [];
  if (first && second) {
    const monthFirst = mark !== "." && order === "mdy";
    return dateOf(last, Number(monthFirst ? first : second), monthFirst ? second : first);
  }
  const [, dayBefore, nameAfter, yearAfter] = DAY_NAMED.exec(plain) ?? [];
  if (nameAfter) return dateOf(yearAfter, monthOf(nameAfter), dayBefore);
  const [, name, dayAfter, itsYear] = NAMED_DAY.exec(plain) ?? [];
  return name ? dateOf(itsYear, monthOf(name), dayAfter) : undefined;
}

/**
 * The order of day and month that dates side by side prove: by a day beyond the twelfth, or by being days in a row.
 * Nothing where both orders are as good.
 */
export function provenOrder(texts: readonly string[]): DateOrder | undefined {
  const read = (order: DateOrder) => texts.map((text) => readDate(text, order));
  const [dmy, mdy] = [read("dmy"), read("mdy")];
  const whole = (dates: (string | undefined)[]) => dates.every((date) => date !== undefined);
  if (whole(dmy) !== whole(mdy)) return whole(dmy) ? "dmy" : "mdy";
  if (inARow(dmy) === inARow(mdy)) return undefined;
  return inARow(dmy) ? "dmy" : "mdy";
}

/** At least two days, each the next of the one before. */
const inARow = (dates: readonly (string | undefined)[]): boolean =>
  dates.length > 1 &&
  dates.every((date, at) => at === 0 || daysBetween(dates[at - 1] ?? "", date ?? "") === 1);

/** Excel's days since 1899, for dates that people plan with: the years 2000 to 2099. */
export function fromSerial(serial: number): string | undefined {
  if (!Number.isInteger(serial) || serial < 36_526 || serial > 73_050) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY).toISOString().slice(0, 10);
}

/** A date that exists; a year of two digits is one of this century. */
function dateOf(year = "", month = 0, day = ""): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : undefined;
}

/** Names of months, of the languages we speak and the one of the locale, without their dots. */
const months = [...new Set(["en-GB", "de-DE", locale])].flatMap((of) =>
  (["short", "long"] as const).map((style) => {
    const format = new Intl.DateTimeFormat(of, { month: style, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => plainName(format.format(Date.UTC(2026, month, 1))));
  }),
);

function plainName(name: string): string {
  return name.trim().replace(/[.,]/g, "").toLowerCase();
}

/** 1 to 12 of a name or its first three letters or more; 0 where it is none. */
function monthOf(name: string): number {
  const said = plainName(name);
  if (said.length < 3) return 0;
  const table = months.find((names) => names.some((one) => one.startsWith(said)));
  return table ? table.findIndex((one) => one.startsWith(said)) + 1 : 0;
}
