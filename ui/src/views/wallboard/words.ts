/** What the board says: names in place of ids, moments as sentences, times by a clock. */

import { type Clock, clockOf } from "../../base/clock";
import { clockTime, formatDuration, formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Replay } from "../../bindings/Replay";
import type { ReplayMoment } from "../../bindings/ReplayMoment";
import type { Scenario } from "../../bindings/Scenario";

const words = text.wallboard;

export interface Names {
  queue(id: string): string;
  site(id: string): string;
  group(id: string): string;
}

export function namesOf(scenario: Scenario): Names {
  const named = (list: readonly { id: string; name?: string }[]) => {
    const names = new Map(list.map((one) => [one.id, one.name ?? one.id]));
    return (id: string) => names.get(id) ?? id;
  };
  return {
    queue: named(scenario.queues),
    site: named(scenario.sites),
    group: named(scenario.agent_groups),
  };
}

const OF_SITES: readonly ReplayMoment["what"][] = ["site_down", "site_up", "crew_comes", "crew_goes"];

export function momentText({ what, of, size }: ReplayMoment, names: Names): string {
  const name = OF_SITES.includes(what) ? names.site(of) : names.queue(of);
  const count = what === "longest_wait" ? formatDuration(size) : formatNumber(size);
  return words.moment[what](name, count);
}

/** The clock on the wall: `14:05:09`, and what it says of the day. */
export function wallClock(
  clock: Clock,
  at: number,
): { time: string; seconds: string; date: string; isDay: boolean } {
  const { date, minute } = clock.local(at);
  const seconds = String(Math.floor((at / 1000) % 60)).padStart(2, "0");
  return { time: clockTime(minute), seconds, date, isDay: minute >= 7 * 60 && minute < 19 * 60 };
}

/** A wait as a wall shows it, of the same width from second to second: `0:48`, `12:05`, `1:02:33`. */
export function waitText(seconds: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The hours of a day worth a label: every third by the clock, whatever the day's length. */
export function hoursOn(replay: Replay, zone: string): { ms: number; label: string }[] {
  const clock = clockOf(zone);
  const begins = Date.parse(replay.utc);
  const quarters = Array.from({ length: replay.length_s / 900 + 1 }, (_, quarter) => quarter * 900_000);
  return quarters.flatMap((ms) => {
    const { minute } = clock.local(begins + ms);
    const isLast = ms === replay.length_s * 1000;
    return minute % 180 === 0 ? [{ ms, label: isLast ? "24:00" : clockTime(minute) }] : [];
  });
}

/** The zone as people read it: `London`, `Sao Paulo`. */
export const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
