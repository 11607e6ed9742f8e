/** Rosters, demand and the holes between them. */

import { describe, expect, it } from "vitest";
import { clockOf, QUARTER, quartersOf, type Span } from "../../base/clock";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Scenario } from "../../bindings/Scenario";
import { type Coverage, groupHeads, headsBySite, presence } from "./coverage";
import { contactsPerHour, handlingHours } from "./demand";
import { breaksOf, dutiesIn } from "./duties";
import { handOversOf, holesOf } from "./holes";
import { daysOf, holidaySpans, idleRows, nightsOf, offsetText, rowsOf, ticksOf, whenText } from "./lanes";
import { workIn } from "./requirement";
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

function coverageOf(span: Span, of: Scenario, queue: string | null): Coverage {
  const heads = groupHeads(span, of, queue);
  return { span, ...headsBySite(span, of, heads), ...workIn(span, of, of.agent_groups, queue) };
}

const allHoles = (span: Span, of: Scenario, queue: string | null) =>
  holesOf(span, workIn(span, of, of.agent_groups, queue).pools, groupHeads(span, of, queue));

const holesOn = (date: string, queue: string | null = null) => {
  const span = daysOf(scenario.horizon, date, 1);
  return allHoles(span, scenario, queue).map((hole) => ({
    when: whenText(clockOf("Europe/London"), hole, span),
    empty: hole.kind === "empty",
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

describe("what is missing", () => {
  const span = daysOf(scenario.horizon, "2026-10-22", 1);
  const withHeads = (heads: number): Scenario => ({
    ...scenario,
    agent_groups: scenario.agent_groups.map((one) => ({
      ...one,
      staffing: { roster: { teams: [{ shift: one.site === "manila" ? "night" : "day", heads }] } },
    })),
  });
  const kinds = (of: Scenario) => [...new Set(allHoles(span, of, null).map(({ kind }) => kind))];

  it("is nothing where the promise is kept, a promise where only the work is done", () => {
    expect(kinds(withHeads(4))).toEqual([]);
    expect(kinds(withHeads(2))).toEqual(["thin"]);
    const half = { shrinkage: { leave_share: 0.6 } };
    const { agent_groups, ...rest } = withHeads(2);
    expect(kinds({ ...rest, agent_groups: agent_groups.map((one) => ({ ...one, ...half })) })).toEqual([
      "short",
    ]);
  });

  it("is said of the queue that nobody serves, whatever others have", () => {
    const [calls] = scenario.queues;
    if (!calls) throw new Error("there is a queue");
    const lonely = { ...scenario, queues: [calls, { ...calls, id: "lonely" }] };
    expect(allHoles(span, lonely, null)).toMatchObject([
      { ...span, kind: "empty", queues: ["lonely"], missing: expect.closeTo(1, 9) },
    ]);
  });

  it("is said of those queues that have work then, however many share the people", () => {
    const [calls] = scenario.queues;
    if (!calls) throw new Error("there is a queue");
    const hours = [{ days: ["fri" as const], from: "06:00", to: "12:00" }];
    const tomorrow = { ...calls, id: "tomorrow", opening: { hours } };
    const skills = [{ queue: "calls" }, { queue: "tomorrow" }];
    const { agent_groups, ...rest } = withHeads(2);
    const shared = {
      ...rest,
      queues: [calls, tomorrow],
      agent_groups: agent_groups.map((one) => ({ ...one, skills })),
    };
    expect(allHoles(span, shared, null)).toMatchObject([{ ...span, kind: "thin", queues: ["calls"] }]);
  });

  it("is nothing while a queue is closed", () => {
    const opening = { hours: [{ days: ["thu" as const], from: "06:00", to: "12:00" }] };
    const shut = { ...withHeads(0), queues: scenario.queues.map((one) => ({ ...one, opening })) };
    expect(allHoles(span, shut, null)).toMatchObject([
      { from: Date.parse("2026-10-22T05:00Z"), to: Date.parse("2026-10-22T11:00Z"), kind: "empty" },
    ]);
  });

  it("is nothing of mail, which can wait", () => {
    const mail = scenario.queues.map((one) => ({ ...one, channel: "email" as const }));
    expect(allHoles(span, { ...withHeads(0), queues: mail }, null)).toEqual([]);
  });
});

it("hands over where the last people of a site leave and others carry on", () => {
  const span = daysOf(scenario.horizon, "2026-10-22", 1);
  const { sites, required } = coverageOf(span, scenario, null);
  expect(handOversOf(span, sites, required)).toEqual([
    { at: Date.parse("2026-10-22T11:00Z"), from: ["manila"], to: ["bogota"], heads: 4, required: 3 },
  ]);
});

describe("holidays", () => {
  const holidays = { extra: [{ date: "2026-10-22", name: "Founders' day" }] };
  const span = daysOf(scenario.horizon, "2026-10-22", 1);

  it("leave the share of people that works on them, by the date at the site when the shift begins", () => {
    const sites = scenario.sites.map((site) => ({ ...site, holidays }));
    const groups = scenario.agent_groups.map((one) => ({ ...one, holiday_staff_share: 0.25 }));
    const { expected } = coverageOf(span, { ...scenario, sites, agent_groups: groups }, null);
    expect(expected.every((heads) => heads === 1)).toBe(true);
  });

  it("move the demand of profiles, and close queues that say so", () => {
    const [queue] = scenario.queues;
    if (!queue) throw new Error("there is a queue");
    const clients = scenario.clients.map((client) => ({ ...client, holidays, holiday_demand: 0.5 }));
    const rate = contactsPerHour(queue, { ...scenario, clients });
    expect(rate(span.from)).toBeCloseTo(5, 9);
    const hours = [{ days: ["thu" as const, "fri" as const], from: "00:00", to: "24:00" }];
    const opening = { hours, closed_on_holidays: true };
    const closed = contactsPerHour({ ...queue, opening }, { ...scenario, clients });
    expect([span.from, span.to].map(closed)).toEqual([0, expect.closeTo(10, 9)]);
  });

  it("lie on the axis by the site's own midnight", () => {
    expect(holidaySpans(holidays, clockOf("Asia/Manila"), span)).toEqual([
      { from: Date.parse("2026-10-21T16:00Z"), to: Date.parse("2026-10-22T16:00Z"), name: "Founders' day" },
    ]);
    expect(
      holidaySpans({ region: "PH" }, clockOf("Asia/Manila"), daysOf(scenario.horizon, "2026-11-30", 1))[0],
    ).toMatchObject({ name: "Bonifacio Day" });
  });
});

describe("clocks far away and askew", () => {
  const span = daysOf(scenario.horizon, "2026-10-22", 1);

  it("say their offsets as people do", () => {
    const offset = (zone: string) => offsetText(clockOf(zone).offset(span.from));
    expect(["Asia/Kathmandu", "Asia/Kolkata", "America/Bogota"].map(offset)).toEqual([
      "+5:45",
      "+5:30",
      "−5",
    ]);
  });

  it("tick on their own hours", () => {
    const ticks = ticksOf(clockOf("Asia/Kathmandu"), span);
    expect(ticks.find(({ label }) => label === "06:00")?.at).toBe(Date.parse("2026-10-22T00:15Z"));
  });

  it("keep a shift over midnight one bar, thirteen hours from the client", () => {
    // Manila is 13 hours ahead of Bogota.
    const night = { id: "night", start: "21:00", length_min: 540, anchor: { client_local: "shop" } };
    const clients = [{ id: "shop", zone: "America/Bogota" }];
    const far = {
      ...scenario,
      clients,
      shifts: [night],
      horizon: { ...scenario.horizon, zone: "America/Bogota" },
    };
    const day = daysOf(far.horizon, "2026-10-23", 1);
    const [row] = rowsOf("manila", day, far);
    expect(row?.bars.map(({ date, from }) => [date, clockOf("Asia/Manila").local(from)])).toEqual([
      ["2026-10-22", { date: "2026-10-23", minute: 600 }],
      ["2026-10-23", { date: "2026-10-24", minute: 600 }],
    ]);
  });

  it("show shifts that nobody works apart", () => {
    const idle = { id: "idle", start: "08:00", length_min: 480 };
    const rows = idleRows(span, { ...scenario, shifts: [...(scenario.shifts ?? []), idle] });
    expect(rows.map(({ shift, bars }) => [shift.id, bars.map(({ heads }) => heads)])).toEqual([
      ["idle", [0]],
    ]);
  });
});
