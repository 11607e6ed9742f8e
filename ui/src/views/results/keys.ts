/** The figures that tell how a subject does, before any other: by the channels of its queues, or of people. */

import type { Channel } from "../../bindings/Channel";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Scenario } from "../../bindings/Scenario";
import type { Whose } from "../../bridge/types";
import type { Figures } from "../../study";
import { queuesOf } from "../../study";

const LIVE = ["service_level", "asa_s", "abandon_share", "offered", "aht_s"];
const CHAT = ["service_level", "asa_s", "abandon_share", "concurrency", "offered", "aht_s"];
const DEFERRED = ["on_time_share", "response_h", "waiting", "oldest_age_h", "received", "aht_s"];
const CALLS = ["attempts", "reached_share", "answered", "aht_s"];
const CAMPAIGN = ["attempts", "reached_share", "right_party_share", "conversions", "value", "aht_s"];
const PEOPLE = [
  "staffed",
  "occupancy",
  "adherence",
  "handled_by_group",
  "paid_h",
  "supply_cost",
  "cost_per_contact",
];

const OF: Record<Channel, readonly string[]> = {
  voice: LIVE,
  chat: CHAT,
  messaging: CHAT,
  email: DEFERRED,
  cases: DEFERRED,
  voicemail: DEFERRED,
  callback: CALLS,
  outbound: CAMPAIGN,
};

/** Figures of people that belong beside those of everybody's queues. */
const OF_ALL = ["occupancy", "cost_per_contact"];
/** More stand side by side on no screen. */
const MOST = 8;

/** Keys of the measures that matter most to a subject, those of the first channel first. */
export function keysOf(whose: Whose, scenario: Scenario): string[] {
  if (whose.kind === "agent_group" || whose.kind === "site") return PEOPLE;
  const channels = [...new Set(queuesOf(scenario, whose).map(({ channel }) => channel ?? "voice"))];
  const lists = channels.map((channel) => OF[channel]);
  // Of each list its first, then of each its second: two channels share the room evenly.
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const woven = Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? []));
  return [...new Set([...woven.flat(), ...(whose.kind === "total" ? OF_ALL : [])])];
}

/** Whether all of a subject's work is deferred. */
export function isDeferred(whose: Whose, scenario: Scenario): boolean {
  const queues = queuesOf(scenario, whose);
  return queues.length > 0 && queues.every(({ channel }) => OF[channel ?? "voice"] === DEFERRED);
}

/** Those of them that the run has a figure of. */
export function keyMeasures(
  whose: Whose,
  scenario: Scenario,
  figures: Figures,
  measures: readonly MeasureText[],
): MeasureText[] {
  const known = keysOf(whose, scenario).flatMap((key) => measures.find((one) => one.key === key) ?? []);
  return known.filter(({ key }) => typeof figures[key]?.mean === "number").slice(0, MOST);
}
