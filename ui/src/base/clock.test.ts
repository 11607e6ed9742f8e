/** Wall clocks through the nights on which they change. */

import { describe, expect, it, vi } from "vitest";
import {
  changesOf,
  clockOf,
  daysBetween,
  HOUR,
  hoursOf,
  laterDate,
  oddDays,
  stretches,
  weekdayOf,
  zoneNames,
} from "./clock";

const utc = (text: string) => Date.parse(text);
const london = clockOf("Europe/London");

describe("an instant from a clock time", () => {
  it("follows the zone in summer and in winter", () => {
    expect(london.instant("2026-07-01", 9 * 60)).toBe(utc("2026-07-01T08:00Z"));
    expect(london.instant("2026-12-01", 9 * 60)).toBe(utc("2026-12-01T09:00Z"));
    expect(clockOf("Asia/Kathmandu").instant("2026-10-25", 0)).toBe(utc("2026-10-24T18:15Z"));
  });

  it("is the first passing of a time that occurs twice", () => {
    expect(london.instant("2026-10-25", 90)).toBe(utc("2026-10-25T00:30Z"));
  });

  it("is as much later as the clock jumps where the time is skipped", () => {
    expect(london.instant("2026-03-29", 90)).toBe(utc("2026-03-29T01:30Z"));
    expect(london.local(london.instant("2026-03-29", 90))).toEqual({ date: "2026-03-29", minute: 150 });
  });
});

it("finds the hour by which a day is longer", () => {
  const day = { from: london.instant("2026-10-25", 0), to: london.instant("2026-10-26", 0) };
  expect(day.to - day.from).toBe(25 * HOUR);
  expect(changesOf(london, day)).toEqual([{ at: utc("2026-10-25T01:00Z"), by: -HOUR }]);
});

describe("days that have not 24 hours", () => {
  it("are those on which the clock changes", () => {
    expect(oddDays(london, "2026-10-20", 7)).toEqual([{ date: "2026-10-25", hours: 25 }]);
    expect(hoursOf(london, "2026-03-29")).toBe(23);
    expect(hoursOf(clockOf("Australia/Lord_Howe"), "2026-10-04")).toBe(23.5);
  });

  it("are none where clocks never change, and none of a date that is none", () => {
    expect(oddDays(clockOf("Asia/Manila"), "2026-01-01", 365)).toEqual([]);
    expect(oddDays(london, "soon", 7)).toEqual([]);
  });
});

it("shows UTC for a zone nobody knows", () => {
  expect(clockOf("Mars/Olympus").instant("2026-10-25", 60)).toBe(utc("2026-10-25T01:00Z"));
});

it.each([["Europe/London"], ["Europe/London", "UTC"]])("names UTC once among %s", (...known) => {
  vi.spyOn(Intl, "supportedValuesOf").mockReturnValueOnce(known);
  expect(zoneNames()).toEqual(["UTC", "Europe/London"]);
});

it("counts dates", () => {
  expect(laterDate("2026-02-27", 2)).toBe("2026-03-01");
  expect(weekdayOf("2026-10-25")).toBe(6);
  expect(daysBetween("2026-10-22", "2026-10-28")).toBe(6);
});

it("joins quarters of an hour into stretches", () => {
  const found = stretches({ from: 0, to: 4 * HOUR }, (at) => at < HOUR || at >= 3 * HOUR);
  expect(found).toEqual([
    { from: 0, to: HOUR },
    { from: 3 * HOUR, to: 4 * HOUR },
  ]);
});
