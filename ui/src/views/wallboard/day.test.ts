/** What a replayed day looked like at a time: figures, people, moments, the line. */

import { describe, expect, it } from "vitest";
import { recordedReplay } from "../../bridge/recording/replay";
import { recordedScenario } from "../../bridge/recording/scenario";
import {
  dayOf,
  isMet,
  momentBeside,
  momentsUpTo,
  mostPeople,
  opening,
  peopleAt,
  pointAt,
  queueAt,
  slicesOf,
  totalAt,
  waitsIn,
} from "./day";

const HOUR = 3_600_000;
const replay = recordedReplay(recordedScenario, "2026-09-07", { kind: "typical" });
const day = dayOf(replay);
const [queue] = day.queues;
if (!queue) throw new Error("the recorded day has a queue");

describe("a day", () => {
  it("has a point every step, the last at its end", () => {
    expect(pointAt(day, 0)).toBe(0);
    expect(pointAt(day, 29_999)).toBe(0);
    expect(pointAt(day, 30_000)).toBe(1);
    expect(pointAt(day, day.lengthMs + 1)).toBe(day.points - 1);
  });

  it("of twenty-five hours has its own length", () => {
    const scenario = { ...recordedScenario, horizon: { ...recordedScenario.horizon, zone: "Europe/London" } };
    const long = dayOf(recordedReplay(scenario, "2026-10-25", { kind: "typical" }));
    expect(long.lengthMs).toBe(25 * HOUR);
    expect(long.points).toBe(25 * 120 + 1);
  });
});

describe("a queue", () => {
  it("adds up what came until now", () => {
    expect(queueAt(day, queue, 8 * HOUR).offered).toBe(1);
    expect(queueAt(day, queue, 9 * HOUR).offered).toBe(61);
    expect(queueAt(day, queue, day.lengthMs).offered).toBe(queue.replay.day.offered);
  });

  it("has the service level of the day so far and of the last half hour, sum over sum", () => {
    const end = 10.5 * HOUR;
    const { today, lately } = queueAt(day, queue, end - 30_000);
    // 120 minutes in time from eight to ten, then half an hour of none.
    expect(today).toBeCloseTo(120 / 150);
    expect(lately).toBe(0);
    expect(queueAt(day, queue, 9 * HOUR).lately).toBe(1);
  });

  it("has none before anything was judged", () => {
    expect(queueAt(day, queue, 7 * HOUR).today).toBeNull();
  });

  it("counts who waits to the millisecond where waits are told one by one", () => {
    const begins = 10 * HOUR;
    expect(queueAt(day, queue, begins - 1).waiting).toBe(0);
    expect(queueAt(day, queue, begins + 12_345)).toMatchObject({ waiting: 5, longestS: 12 });
    expect(queueAt(day, queue, begins + 1_800_000).waiting).toBe(0);
  });

  it("counts by the point where there are too many waits to tell", () => {
    const many = dayOf({ ...replay, waits: null });
    const [first] = many.queues;
    if (first) expect(queueAt(many, first, 10 * HOUR + 60_500)).toMatchObject({ waiting: 5, longestS: 60 });
  });

  it("is open by its hours", () => {
    const isOpen = (ms: number) => queueAt(day, queue, ms).isOpen;
    expect([8 * HOUR - 1, 8 * HOUR, 20 * HOUR - 1, 20 * HOUR].map(isOpen)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("finds a long wait that began long before", () => {
    const [wait] = waitsIn(queue, 10 * HOUR + 1_799_999, 10 * HOUR + 1_799_999);
    expect(wait?.from).toBe(10 * HOUR);
  });
});

it("the total of work that may wait is not among the callers", () => {
  const deferred = dayOf({ ...replay, queues: replay.queues.map((one) => ({ ...one, deferred: true })) });
  expect(totalAt(deferred, 10.2 * HOUR)).toMatchObject({ waiting: 0, today: null });
  expect(totalAt(day, 10.2 * HOUR).waiting).toBe(5 * day.queues.length);
});

it("a target met to the last digit is met", () => {
  expect(isMet(55 / 100, 0.55)).toBe(true);
  expect(isMet(null, 0)).toBe(false);
});

it("people are counted by what they do, and the most of the day are known", () => {
  const [group] = replay.groups;
  if (!group) throw new Error("there is a group");
  expect(peopleAt(day, [group], 10.1 * HOUR)).toMatchObject({ ready: 0, on_contact: 8, after_work: 1 });
  expect(mostPeople([group], day.points)).toBe(10);
});

describe("moments", () => {
  it("follow one another, and one just reached is not the one before", () => {
    const { moments } = replay;
    const peak = 10 * HOUR;
    expect(momentBeside(moments, 0, 1)?.what).toBe("crew_comes");
    expect(momentBeside(moments, peak, 1)?.what).toBe("below_target");
    expect(momentBeside(moments, peak, -1)?.what).toBe("crew_comes");
    expect(momentBeside(moments, 0, -1)).toBeNull();
  });

  it("are told newest first, and none before its time", () => {
    expect(momentsUpTo(replay.moments, 10 * HOUR, 5).map(({ what }) => what)).toEqual([
      "most_waiting",
      "crew_comes",
    ]);
  });

  it("say where to begin: half an hour before the longest queue", () => {
    expect(opening(day)).toBe(9.5 * HOUR);
    expect(opening(dayOf({ ...replay, moments: [] }))).toBe(8 * HOUR);
  });
});

it("the line has the most who waited in each slice", () => {
  const slices = slicesOf(day, 48);
  expect(slices[20]?.waiting).toBe(5 * day.queues.length);
  expect(slices[22]?.waiting).toBe(0);
  expect(slices[2]?.level).toBeNull();
});
