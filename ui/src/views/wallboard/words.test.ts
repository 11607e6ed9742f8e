/** Times on the wall. */

import { expect, it } from "vitest";
import { clockOf } from "../../base/clock";
import { recordedReplay } from "../../bridge/recording/replay";
import { recordedScenario } from "../../bridge/recording/scenario";
import { cityOf, hoursOn, waitText, wallClock } from "./words";

const london = { ...recordedScenario, horizon: { ...recordedScenario.horizon, zone: "Europe/London" } };

it("a wait has the same width from second to second", () => {
  expect([0, 48, 725, 3753].map(waitText)).toEqual(["0:00", "0:48", "12:05", "1:02:33"]);
});

it("a day of twenty-five hours has its labels where the clock shows them", () => {
  const replay = recordedReplay(london, "2026-10-25", { kind: "typical" });
  const hours = hoursOn(replay, "Europe/London");
  expect(hours.map(({ label }) => label)).toEqual([
    "00:00",
    "03:00",
    "06:00",
    "09:00",
    "12:00",
    "15:00",
    "18:00",
    "21:00",
    "24:00",
  ]);
  // Three o'clock comes four hours after midnight.
  expect(hours[1]?.ms).toBe(4 * 3_600_000);
});

it("the clock shows one o'clock twice when clocks go back", () => {
  const clock = clockOf("Europe/London");
  const midnight = Date.parse("2026-10-24T23:00:00Z");
  const at = (hours: number) => wallClock(clock, midnight + hours * 3_600_000).time;
  expect([1, 2, 3].map(at)).toEqual(["01:00", "01:00", "02:00"]);
});

it("a zone is called by its city", () => {
  expect(cityOf("America/Sao_Paulo")).toBe("Sao Paulo");
});
