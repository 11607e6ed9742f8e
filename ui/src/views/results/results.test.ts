/** Pickers, scales, tables and words of the results. */

import { describe, expect, it } from "vitest";
import type { Estimate } from "../../bindings/Estimate";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Queue } from "../../bindings/Queue";
import type { Scenario } from "../../bindings/Scenario";
import type { Series } from "../../bindings/Series";
import { recordedCatalogue } from "../../bridge/recording/catalogue";
import { recordedResults } from "../../bridge/recording/results";
import { recordedScenario as scenario } from "../../bridge/recording/scenario";
import { layOutDays } from "../../charts/days";
import { grouped, measuresIn } from "../../document";
import {
  codeOf,
  fitting,
  nameOf,
  roundedUp,
  roundValue,
  scaleOf,
  subjectOf,
  subjectsFor,
  TOTAL,
  targetOf,
  verdict,
} from "../../study";
import { methodText } from "./captions";
import { isDeferred, keysOf } from "./keys";
import { localSpan, utcSpan } from "./moment";
import { measuresFor, reordered, rowsOf, sorted, tsv } from "./table";
import { clockChanges } from "./WeekMap";

const measure = (key: string): MeasureText => {
  const found = recordedCatalogue.find((one) => one.key === key);
  if (!found) throw new Error(`the recording has no ${key}`);
  return found;
};
const estimate = (mean: number | null, half_width = 0.02): Estimate => ({
  mean,
  half_width,
  p10: null,
  p90: null,
  n: 50,
});
const seriesOf = (mean: (number | null)[]): Series => ({ mean, half_width: [], p10: [], p90: [] });
const { results } = recordedResults(scenario);

describe("measures", () => {
  it("are offered in the sections of the catalogue, each in one", () => {
    const offered = grouped(recordedCatalogue).flatMap(({ items }) => items);
    expect(offered).toHaveLength(recordedCatalogue.length);
  });

  it("are those of the run, amounts with their currency", () => {
    const cost: MeasureText = {
      ...measure("occupancy"),
      key: "supply_cost",
      name: "Supply cost",
      unit: "money",
    };
    const stamp = { ...results.stamp, currency: "GBP" };
    const total = { supply_cost: estimate(12) };
    expect(
      measuresIn([cost, measure("offered")], { ...results, stamp, total }).map(({ name }) => name),
    ).toEqual(["Supply cost, GBP"]);
  });

  it("that matter most are those of the channel", () => {
    const [orders, cards] = scenario.queues as [Queue, Queue];
    const mixed: Scenario = { ...scenario, queues: [orders, { ...cards, channel: "email" }] };
    const queue = (id: string) => ({ kind: "queue", id }) as const;
    expect(keysOf(queue("orders"), mixed)[0]).toBe("service_level");
    expect(keysOf(queue("lost_cards"), mixed).slice(0, 3)).toEqual([
      "on_time_share",
      "response_h",
      "waiting",
    ]);
    expect(keysOf(TOTAL, mixed).slice(0, 4)).toEqual([
      "service_level",
      "on_time_share",
      "asa_s",
      "response_h",
    ]);
    expect(isDeferred(queue("lost_cards"), mixed)).toBe(true);
    expect(isDeferred(TOTAL, mixed)).toBe(false);
  });

  it("of deferred work are held against the promise of a reply", () => {
    const [orders] = scenario.queues as [Queue];
    const mail: Queue = { ...orders, channel: "email", response: { target_share: 0.9, within_h: 24 } };
    expect(targetOf({ ...scenario, queues: [mail] }, "on_time_share", TOTAL)).toBe(0.9);
  });

  it("have a target only where all queues behind them promise the same", () => {
    expect(targetOf(scenario, "service_level", { kind: "queue", id: "orders" })).toBe(0.8);
    expect(targetOf(scenario, "service_level", TOTAL)).toBeUndefined();
    expect(targetOf(scenario, "asa_s", { kind: "queue", id: "orders" })).toBeUndefined();
  });

  it("are coloured around their target, and as trouble where there is none", () => {
    expect(scaleOf(measure("service_level"), [seriesOf([0.2])], 0.8)).toMatchObject({
      middle: 0.8,
      ramp: "diverging",
    });
    expect(scaleOf(measure("service_level"), [seriesOf([0.2])], undefined)).toMatchObject({
      max: 1,
      ramp: "warm",
      reversed: true,
    });
    expect(scaleOf(measure("asa_s"), [seriesOf([3, null, 37])], undefined)).toMatchObject({
      max: 50,
      ramp: "warm",
      reversed: false,
    });
    expect(scaleOf(measure("offered"), [seriesOf([])], undefined)).toMatchObject({
      min: 0,
      max: 1,
      ramp: "cool",
    });
  });

  it("end at a round number", () => {
    expect([0, 0.3, 1, 37, 200, 201].map(roundedUp)).toEqual([1, 0.5, 1, 50, 200, 500]);
    expect(roundValue(0.8, "share")).toBe("80%");
    expect(roundValue(12.5, "seconds")).toBe("12.5 s");
  });

  it("are met or missed only when the whole interval says so", () => {
    expect(verdict(estimate(0.83), 0.8)).toBe("met");
    expect(verdict(estimate(0.77), 0.8)).toBe("missed");
    expect(verdict(estimate(0.81), 0.8)).toBe("open");
    expect(verdict(estimate(null), 0.8)).toBeNull();
    expect(verdict(estimate(0.9), undefined)).toBeNull();
  });
});

describe("subjects", () => {
  it("are queues and clients for contacts, groups and sites for agents", () => {
    expect(subjectsFor(measure("offered"), scenario).map(({ group }) => group)).toEqual([
      "Everything",
      "Clients",
      "Queues",
    ]);
    expect(subjectsFor(measure("occupancy"), scenario).map(({ group }) => group)).toEqual([
      "Everything",
      "Sites",
      "Agent groups",
    ]);
  });

  it("go to a select and back, whatever the id", () => {
    for (const whose of [TOTAL, { kind: "queue", id: "a/b c" } as const])
      expect(subjectOf(codeOf(whose))).toEqual(whose);
  });

  it("fall back to everything where the measure is not theirs or they are gone", () => {
    const orders = { kind: "queue", id: "orders" } as const;
    expect(fitting(orders, measure("offered"), scenario)).toEqual(orders);
    expect(fitting(orders, measure("occupancy"), scenario)).toEqual(TOTAL);
    expect(fitting({ kind: "queue", id: "gone" }, measure("offered"), scenario)).toEqual(TOTAL);
    expect(nameOf(orders, measure("offered"), scenario)).toBe("Orders and delivery");
  });
});

describe("the table", () => {
  const rows = [
    { id: "b", name: "Beta", figures: { offered: estimate(5) } },
    { id: "a", name: "Alpha", figures: { offered: estimate(9) } },
    { id: "c", name: "Gamma", figures: {} },
  ];
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  it("has a row for every queue and every day", () => {
    expect(rowsOf("queue", results, results.days, scenario)).toHaveLength(scenario.queues.length);
    expect(rowsOf("day", results, results.days, scenario)).toHaveLength(scenario.horizon.days);
    expect(measuresFor("day", recordedCatalogue).every(({ finest }) => finest !== "horizon")).toBe(true);
  });

  it("sorts by name and by figure, what has none standing last either way", () => {
    expect(ids(sorted(rows, null))).toEqual(["b", "a", "c"]);
    expect(ids(sorted(rows, { by: "", descending: false }))).toEqual(["a", "b", "c"]);
    expect(ids(sorted(rows, { by: "offered", descending: true }))).toEqual(["a", "b", "c"]);
    expect(ids(sorted(rows, { by: "offered", descending: false }))).toEqual(["b", "a", "c"]);
  });

  it("turns its order on every click, and back to the scenario's", () => {
    const first = reordered(null, "offered");
    const second = reordered(first, "offered");
    expect([first, second, reordered(second, "offered")]).toEqual([
      { by: "offered", descending: true },
      { by: "offered", descending: false },
      null,
    ]);
    expect(reordered(first, "")).toEqual({ by: "", descending: false });
  });

  it("goes to a spreadsheet with plain numbers in the locale's decimals", () => {
    const [beta, , gamma] = rows;
    if (!beta || !gamma) throw new Error("there are rows");
    expect(tsv("queue", [beta, gamma], [measure("offered")], ",").split("\n")).toEqual([
      "Queue\tOffered\t± Offered",
      "Beta\t5\t0,02",
      "Gamma\t\t",
    ]);
  });
});

describe("words", () => {
  it("say whose clock a time is of", () => {
    expect(localSpan("2026-10-25T01:30+00:00", 30, "Europe/London")).toMatch(
      /01:30–02:00 \(Europe\/London, UTC\+00:00\)$/,
    );
    expect(utcSpan("2026-10-25T23:30:00Z", 30)).toMatch(/23:30–00:00 UTC$/);
  });

  it("name the promise and the method behind a service level", () => {
    const catalogue = [
      { ...measure("service_level"), key: "service_level_all_offered", formula: "in time / all" },
    ];
    const orders = { kind: "queue", id: "lost_cards" } as const;
    expect(methodText(measure("service_level"), orders, scenario, catalogue)).toBe(
      "Promised: 90% within 15 s, as in time / all.",
    );
    expect(methodText(measure("asa_s"), orders, scenario, catalogue)).toBe("");
  });

  it("tell of the hour that occurs twice", () => {
    const [said, ...more] = clockChanges(layOutDays(results.intervals.local));
    expect(said).toMatch(/25.*the clock goes back and shows 01:00/);
    expect(more).toEqual([]);
  });
});
