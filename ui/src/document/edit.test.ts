import { describe, expect, it } from "vitest";
import type { AgentGroup } from "../bindings/AgentGroup";
import type { Disruption } from "../bindings/Disruption";
import type { Profile } from "../bindings/Profile";
import type { Queue } from "../bindings/Queue";
import type { Scenario } from "../bindings/Scenario";
import type { TimeTable } from "../bindings/TimeTable";
import { recordedScenario as scenario } from "../bridge/recording/scenario";
import * as edits from "./edit";

const profile: Profile = {
  contacts_per_day: 100,
  weekday_index: [2, 1, 1, 1, 1, 0.5, 0],
  shape: { from: "08:00", slot_min: 60, weights: [1, 3] },
};
const table: TimeTable = { slot_min: 60, rows: [{ day: "mon", from: "08:00", values: [10, 20] }] };

const surge = (queues: string[]): Disruption => ({
  start: { date: "2026-10-20", time: "09:00" },
  end: { date: "2026-10-20", time: "12:00" },
  what: { surge: { queues, factor: 2 } },
});

const groupOf = (s: Scenario, id: string) => s.agent_groups.find((group) => group.id === id);
const skillsOf = (s: Scenario, id: string) => groupOf(s, id)?.skills;

describe("ids", () => {
  it("are made of names and unlike those taken", () => {
    expect(edits.freeId("Lost cards", [])).toBe("lost_cards");
    expect(edits.freeId("Lost cards", ["lost_cards", "lost_cards_2"])).toBe("lost_cards_3");
    expect(edits.freeId("Bogotá", [])).toBe("bogota");
    expect(edits.freeId("!", [])).toBe("item");
  });
});

describe("queues", () => {
  it("are added with the client of the last one and an id of their own", () => {
    const next = edits.addQueue(scenario, "Lost cards");
    expect(next.queues.at(-1)).toMatchObject({ id: "lost_cards_2", name: "Lost cards", client: "harbour" });
    expect(scenario.queues).toHaveLength(2);
  });

  it("leave with everything that names them", () => {
    const routed: Scenario = {
      ...scenario,
      routing: {
        overflow: [{ queue: "orders", stages: [{ after_s: 30, groups: [{ group: "leeds_all" }] }] }],
      },
      trunk_groups: [{ id: "all", lines: 90, queues: ["orders", "lost_cards"] }],
    };
    const next = edits.removeQueue(routed, "orders");
    expect(JSON.stringify(next)).not.toContain('"orders"');
    expect(next.trunk_groups?.[0]?.queues).toEqual(["lost_cards"]);
  });

  it("leave with the transfers, conditions and pairs that cannot do without them, and nothing else", () => {
    const [orders, cards] = scenario.queues as [Queue, Queue];
    const calling: Scenario = {
      ...scenario,
      queues: [
        orders,
        {
          ...cards,
          redial: { delay: { constant: { value_s: 60 } }, queue: "orders" },
          transfers: [{ to: "orders", share: 0.1 }],
          when_closed: { voicemail: { queue: "orders", share: 0.5 } },
        },
      ],
      day_correlations: [{ queues: ["orders", "lost_cards"], rho: 0.5 }],
      disruptions: [surge(["orders", "lost_cards"]), surge(["orders"])],
    };
    const next = edits.removeQueue(calling, "orders");
    expect(JSON.stringify(next)).not.toContain('"orders"');
    expect(next.queues[0]).toEqual({
      ...cards,
      redial: { delay: { constant: { value_s: 60 } } },
      transfers: [],
    });
    expect(next.day_correlations).toEqual([]);
    expect(next.disruptions).toEqual([surge(["lost_cards"])]);
  });
});

describe("demand", () => {
  it("spreads a profile's day over its shape by the weekday's index", () => {
    expect(edits.profileDay(profile, 0)).toEqual({ from: "08:00", values: [50, 150] });
    expect(edits.profileDay(profile, 6).values).toEqual([0, 0]);
  });

  it("turns a profile into intervals with the same contacts each day", () => {
    const next = edits.giveDemandAs(scenario, "orders", "intervals");
    const intervals = edits.intervalsOf(next.queues[0]?.demand);
    const monday = intervals ? edits.wholeDay(intervals, "mon") : [];
    expect(monday.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1900 * 1.18, 0);
    expect(monday.slice(0, 16)).toEqual(Array(16).fill(0));
  });

  it("finds the profile that a table came from", () => {
    const back = edits.tableAsProfile(edits.profileAsTable(profile));
    const mean = (100 * 6.5) / 7;
    expect(back.contacts_per_day).toBeCloseTo(mean, 1);
    expect(back.weekday_index?.[0]).toBeCloseTo(200 / mean, 3);
    expect(back.shape.weights[9]).toBeCloseTo((back.shape.weights[8] ?? 0) * 3, 2);
  });
});

describe("tables", () => {
  it("are read as whole days, zero outside their rows", () => {
    const monday = edits.wholeDay(table, "mon");
    expect(monday).toHaveLength(24);
    expect(monday.slice(7, 11)).toEqual([0, 10, 20, 0]);
    expect(edits.wholeDay(table, "tue").every((value) => value === 0)).toBe(true);
  });

  it("come back from whole days as they were", () => {
    expect(edits.withWholeDays(table, ["mon"], [edits.wholeDay(table, "mon")])).toEqual(table);
  });

  it("give a single date the values of its weekday", () => {
    const next = edits.addDatedRow(table, "2026-10-26");
    expect(next.rows[1]).toEqual({ day: "2026-10-26", from: "08:00", values: [10, 20] });
    expect(edits.addDatedRow(next, "2026-10-26")).toBe(next);
    expect(edits.removeRow(next, "2026-10-26")).toEqual(table);
  });

  it("of dates alone have the mean of a weekday's dates as its ordinary day", () => {
    const at = (day: string, value: number) => ({ day, from: "09:00", values: [value] });
    const table = { slot_min: 60, rows: [at("2026-10-19", 10), at("2026-10-26", 30), at("2026-10-20", 7)] };
    expect(edits.isDated(table)).toBe(true);
    expect(edits.ordinaryDay(table, "mon")[9]).toBe(20);
    expect(edits.ordinaryDay(table, "sun")[9]).toBe(0);
    expect(edits.addDatedRow(table, "2026-11-02").rows.at(-1)).toEqual(at("2026-11-02", 20));
    expect(edits.tableAsProfile(table)).toMatchObject({
      contacts_per_day: 3.9,
      weekday_index: [5.185, 1.815, 0, 0, 0, 0, 0],
    });
  });

  it("share contacts out over finer slots, and keep heads as they are", () => {
    expect(edits.reslot(table, 30, "contacts").rows[0]).toEqual({
      day: "mon",
      from: "08:00",
      values: [5, 5, 10, 10],
    });
    expect(edits.reslot(table, 30, "heads").rows[0]?.values).toEqual([10, 10, 20, 20]);
  });

  it("add contacts up over coarser slots, and take the mean of heads", () => {
    const fine = edits.reslot(table, 30, "contacts");
    expect(edits.reslot(fine, 60, "contacts")).toEqual(table);
    expect(edits.reslot(edits.reslot(table, 30, "heads"), 60, "heads")).toEqual(table);
  });

  it("lose nobody between slots that do not divide one another", () => {
    const row = (values: number[]) => ({
      slot_min: 15,
      rows: [{ day: "mon" as const, from: "08:00", values }],
    });
    expect(edits.reslot(row([30, 15]), 10, "contacts").rows[0]?.values).toEqual([20, 15, 10]);
    expect(edits.reslot(row([30, 15]), 10, "heads").rows[0]?.values).toEqual([30, 22.5, 15]);
    expect(edits.reslot(edits.reslot(row([30, 15]), 5, "contacts"), 15, "contacts")).toEqual(row([30, 15]));
  });
});

describe("people", () => {
  it("gain, change and lose a skill; level 1 is not written", () => {
    const gained = edits.setSkill(scenario, "manila_cards", "orders", 3);
    expect(skillsOf(gained, "manila_cards")).toEqual([
      { queue: "orders", level: 3 },
      { queue: "lost_cards" },
    ]);
    expect(skillsOf(edits.setSkill(gained, "manila_cards", "orders", 1), "manila_cards")?.[0]).toEqual({
      queue: "orders",
    });
    expect(skillsOf(edits.setSkill(gained, "manila_cards", "orders", null), "manila_cards")).toHaveLength(1);
  });

  it("leave with every stage that asks them", () => {
    const routed: Scenario = {
      ...scenario,
      routing: {
        overflow: [{ queue: "orders", stages: [{ after_s: 30, groups: [{ group: "leeds_all" }] }] }],
      },
    };
    const next = edits.removeGroup(routed, "leeds_all");
    expect(next.agent_groups.map((group) => group.id)).toEqual(["manila_cards"]);
    expect(next.routing?.overflow).toEqual([]);
  });

  it("change from heads to a first team on the first shift, as many as the busiest interval", () => {
    const next = edits.staffBy(scenario, "leeds_all", "roster");
    expect(groupOf(next, "leeds_all")?.staffing).toEqual({
      roster: { teams: [{ shift: "early", heads: 22, days_per_week: 5 }] },
    });
  });

  it("get a shift to work where there is none", () => {
    const { shifts: _, ...without } = scenario;
    const next = edits.staffBy(without, "leeds_all", "roster");
    expect(next.shifts?.map((shift) => shift.id)).toEqual(["day"]);
  });

  it("change from teams to shares of the same shifts, and back without losing anybody", () => {
    const mixed = edits.staffBy(scenario, "manila_cards", "shift_mix");
    const back = edits.staffBy(mixed, "manila_cards", "roster");
    const heads = (s: Scenario) =>
      edits
        .teamsOf((groupOf(s, "manila_cards") as AgentGroup).staffing)
        .map(({ shift, heads }) => [shift, heads]);
    expect(heads(back)).toEqual(heads(scenario));
  });

  it("are dealt out to shifts in whole people by largest remainder", () => {
    const shifts = ["early", "late", "night"].map((shift) => ({ shift, share: 1 }));
    const teams = edits.teamsOf({ shift_mix: { heads: 10, shifts } });
    expect(teams.map((team) => team.heads)).toEqual([4, 3, 3]);
  });

  it("lose their teams with a shift", () => {
    const next = edits.removeShift(scenario, "night");
    const staffing = groupOf(next, "manila_cards")?.staffing;
    expect(staffing && "roster" in staffing && staffing.roster.teams.map((team) => team.shift)).toEqual([
      "early",
      "late",
    ]);
  });
});
