/** Rosters, demand and the holes between them. */

import { describe, expect, it } from "vitest";
import { clockOf, QUARTER, quartersOf } from "../../base/clock";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Scenario } from "../../bindings/Scenario";
import { coverageOf, holesOf, presence } from "./coverage";
import { contactsPerHour, handlingHours } from "./demand";
import { breaksOf, dutiesIn } from "./duties";
import { daysOf, nightsOf, rowsOf, ticksOf, whenText } from "./lanes";
import { placeOf, works } from "./turns";

/** One hour of work at any time, and two sites that hand over to each other at midnight in London. */
const scenario: Scenario = {
  version: 1,
  name: "Seam",
  horizon: { start: "2026-10-22", days: 7, zone: "Europe/London" },
  clients: [{ id: "shop", zone: "Europe/London" }],
  queues: [
    {
      id: "calls",
      client: "shop",
      demand: { profile: { contacts_per_day: 240, shape: { slot_min: 60, weights: Array(24).fill(1) } } },
      handling: { talk: { exponential: { mean_s: 300 } }, acw: { constant: { value_s: 60 } } },
      patience: { exponential: { mean_s: 120 } },
    },
  ],
  sites: [
    { id: "manila", zone: "Asia/Manila" },
    { id: "bogota", zone: "America/Bogota" },
  ],
  agent_groups: [group("manila", "night"), group("bogota", "day")],
  shifts: [
    // Keeps London time: from midnight to noon there.
    { id: "night", start: "00:00", length_min: 720, anchor: { client_local: "shop" } },
    // Keeps Bogota time: noon to midnight in London until the clocks go back, an hour earlier after.
    { id: "day", start: "06:00", length_min: 720 },
  ],
};

function group(site: string, shift: string): AgentGroup {
  return {
    id: site,
    site,
    skills: [{ queue: "calls" }],
    staffing: { roster: { teams: [{ shift, heads: 4 }] } },
  };
}

const holesOn = (date: string, queue: string | null = null) => {
  const span = daysOf(scenario.horizon, date, 1);
  return holesOf(coverageOf(span, scenario, queue)).map((hole) => ({
    when: whenText(clockOf("Europe/London"), hole, span),
    empty: hole.empty,
    missing: hole.missing,
  }));
};

describe("the seam between two sites", () => {
  it("holds while both clocks are an hour further apart", () => {
    expect(holesOn("2026-10-22")).toEqual([]);
  });

  it("opens for an hour once the client's clock has gone back", () => {
    expect(holesOn("2026-10-26")).toEqual([{ when: "23:00–24:00", empty: true, missing: 1 }]);
  });

  it("is short on the long day itself, which has 25 hours", () => {
    const span = daysOf(scenario.horizon, "2026-10-25", 1);
    expect(quartersOf(span)).toHaveLength(100);
    expect(holesOn("2026-10-25").every(({ empty }) => empty)).toBe(true);
  });
});

describe("heads", () => {
  it("are fewer by leave, absence and activities, one upon another", () => {
    const shrinkage = { leave_share: 0.1, absence_share: 0.1, activities_share: 0.2 };
    expect(presence({ ...group("manila", "night"), shrinkage })).toBeCloseTo(0.9 * 0.9 * 0.8, 12);
    expect(presence({ ...group("manila", "night") })).toBe(1);
  });

  it("at work by count are as many as counted", () => {
    const staffing = { interval_heads: { table: { slot_min: 60, rows: [] } } };
    expect(presence({ ...group("manila", "night"), staffing, shrinkage: { leave_share: 0.5 } })).toBe(1);
  });

  it("are counted for the queue they can serve only", () => {
    const span = daysOf(scenario.horizon, "2026-10-22", 1);
    expect(coverageOf(span, scenario, "other").planned.every((heads) => heads === 0)).toBe(true);
    expect(coverageOf(span, scenario, "calls").planned.every((heads) => heads === 4)).toBe(true);
  });

  it("leave for their breaks in turn", () => {
    const shifts = scenario.shifts?.map((shift) => ({
      ...shift,
      breaks: [{ earliest_min: 240, latest_min: 300, length_min: 60 }],
    }));
    const span = daysOf(scenario.horizon, "2026-10-22", 1);
    const { planned } = coverageOf(span, { ...scenario, shifts: shifts ?? [] }, null);
    const lost = planned.reduce((sum, heads) => sum + (4 - heads) * QUARTER, 0);
    expect(lost / 3_600_000).toBeCloseTo(8, 6);
    expect(Math.min(...planned)).toBeLessThan(4);
    expect(planned[0]).toBe(4);
  });
});

describe("a roster", () => {
  it("spreads days off over the week, one further from person to person", () => {
    const team = { shift: "day", heads: 7, days_per_week: 5 };
    const week = Array.from({ length: 7 }, (_, day) => `2026-10-${19 + day}`);
    const there = week.map((date) => [0, 1, 2, 3, 4, 5, 6].filter((turn) => works(team, turn, date)).length);
    expect(there).toEqual([5, 5, 5, 5, 5, 5, 5]);
    expect(week.filter((date) => works(team, 0, date))).toHaveLength(5);
  });

  it("keeps to the days a team may work", () => {
    const team = { shift: "day", heads: 1, days: ["mon" as const] };
    expect(works(team, 0, "2026-10-26")).toBe(true);
    expect(works(team, 0, "2026-10-27")).toBe(false);
  });

  it("are spread over a cycle of days on and off, as many people as it has days leaving the same number on each", () => {
    const team = { shift: "early", heads: 8, cycle: { on: 4, off: 4 } };
    const turns = [0, 1, 2, 3, 4, 5, 6, 7];
    for (const date of ["2026-10-19", "2026-10-22", "2026-10-25", "2026-11-01"]) {
      expect(turns.filter((turn) => works(team, turn, date))).toHaveLength(4);
    }
  });

  it("rotate over shifts by weeks that begin on Mondays, person by person one further", () => {
    const sunday = placeOf(3, 0, "2026-10-25");
    expect(placeOf(3, 0, "2026-10-19")).toBe(sunday);
    expect(placeOf(3, 0, "2026-10-26")).toBe((sunday + 1) % 3);
    expect(placeOf(3, 1, "2026-10-19")).toBe((sunday + 1) % 3);
  });

  it("begin after the classroom and end on their last day", () => {
    const hired = { on: "2026-10-05", training_weeks: 2 };
    const team = { shift: "early", heads: 1, hired, until: "2026-10-20" };
    expect(["2026-10-18", "2026-10-19", "2026-10-21"].map((date) => works(team, 0, date))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("reaches into a day from the night before", () => {
    const span = daysOf(scenario.horizon, "2026-10-22", 1);
    const late = { ...scenario, shifts: [{ id: "day", start: "20:00", length_min: 600 }] };
    expect(dutiesIn(span, late).map(({ date }) => date)).toContain("2026-10-21");
  });

  it("takes each break within its range", () => {
    const [duty] = dutiesIn(daysOf(scenario.horizon, "2026-10-22", 1), scenario);
    if (!duty) throw new Error("somebody works");
    const shift = { ...duty.shift, breaks: [{ earliest_min: 90, latest_min: 165, length_min: 15 }] };
    for (const turn of [0, 1, 2, 3, 17]) {
      const [pause] = breaksOf({ ...duty, shift }, turn);
      const minute = ((pause?.from ?? 0) - duty.from) / 60_000;
      expect(minute % 5).toBe(0);
      expect(minute).toBeGreaterThanOrEqual(90);
      expect(minute).toBeLessThanOrEqual(165);
    }
  });
});

describe("demand", () => {
  const [queue] = scenario.queues;
  if (!queue) throw new Error("there is a queue");
  const at = Date.parse("2026-10-26T09:00Z");

  it("shares a day's contacts over its shape", () => {
    expect(contactsPerHour(queue, scenario)(at)).toBeCloseTo(10, 12);
    expect(handlingHours(queue)).toBeCloseTo(0.1, 12);
  });

  it("grows from week to week, follows the weekday and rises with an event", () => {
    const event = { date: "2026-10-29", from: "09:00", to: "10:00", factor: 3 };
    const profile = {
      contacts_per_day: 240,
      weekday_index: [1, 1, 1, 2, 1, 1, 1] as [number, number, number, number, number, number, number],
      shape: { slot_min: 60, weights: Array(24).fill(1) },
      weekly_growth_share: 0.5,
      events: [event],
    };
    const rate = contactsPerHour({ ...queue, demand: { profile } }, scenario);
    expect(rate(Date.parse("2026-10-29T09:30Z"))).toBeCloseTo(10 * 2 * 1.5 * 3, 9);
    expect(rate(Date.parse("2026-10-29T10:00Z"))).toBeCloseTo(10 * 2 * 1.5, 9);
  });

  it("reads tables, a date before its weekday", () => {
    const rows = [
      { day: "mon", values: [1, 2] },
      { day: "2026-10-26", from: "09:00", values: [7] },
    ];
    const rate = contactsPerHour({ ...queue, demand: { intervals: { slot_min: 30, rows } } }, scenario);
    expect(rate(at)).toBe(14);
    expect(rate(at + 2 * QUARTER)).toBe(0);
  });
});

describe("the clock face", () => {
  const manila = clockOf("Asia/Manila");
  const span = daysOf(scenario.horizon, "2026-10-22", 1);

  it("ticks by the local clock and names the date at its midnight", () => {
    const ticks = ticksOf(manila, span);
    expect(ticks[0]).toMatchObject({ label: "09:00" });
    expect(ticks.filter(({ strong }) => strong)).toEqual([
      { at: Date.parse("2026-10-22T16:00Z"), label: expect.stringContaining("23"), strong: true },
    ]);
  });

  it("darkens the local night", () => {
    expect(nightsOf(manila, span)).toEqual([{ from: Date.parse("2026-10-22T12:00Z"), to: span.to }]);
  });

  it("draws a shift once a date, with everybody of all teams on it", () => {
    const [row] = rowsOf("manila", span, scenario);
    expect(row?.bars).toMatchObject([{ date: "2026-10-22", heads: 4 }]);
  });
});
