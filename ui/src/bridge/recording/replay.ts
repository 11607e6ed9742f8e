/** A made-up day of a wallboard: calls by the minute, a busy half hour, one outage. The same every time. */

import { clockOf, HOUR, laterDate } from "../../base/clock";
import type { GroupReplay } from "../../bindings/GroupReplay";
import type { QueueReplay } from "../../bindings/QueueReplay";
import type { Replay } from "../../bindings/Replay";
import type { ReplayWaits } from "../../bindings/ReplayWaits";
import type { Scenario } from "../../bindings/Scenario";
import type { Which } from "../../bindings/Which";

const STEP_S = 30;
const REPLICATIONS = 50;
const PEAK_S = 10 * 3600;

export function recordedReplay(scenario: Scenario, date: string, which: Which): Replay {
  const clock = clockOf(scenario.horizon.zone);
  const begins = clock.instant(date, 0);
  const length_s = (clock.instant(laterDate(date, 1), 0) - begins) / 1000;
  const seconds = Array.from({ length: length_s / STEP_S + 1 }, (_, point) => point * STEP_S);
  const queues = scenario.queues.map((queue) => recordedQueue(queue.id, seconds));
  const offset = clock.offset(begins) / HOUR;
  return {
    date,
    utc: new Date(begins).toISOString().replace(".000", ""),
    local: `${date}T00:00+${String(offset).padStart(2, "0")}:00`,
    length_s,
    step_s: STEP_S,
    shown: {
      replication: which.kind === "number" ? which.number : which.kind === "bad" ? 5 : 25,
      replications: REPLICATIONS,
      seed: 2026,
      service_level: 0.75,
      worse: which.kind === "bad" ? 4 : 24,
    },
    queues,
    groups: scenario.agent_groups.map((group) => recordedGroup(group.id, group.site, seconds)),
    moments: [
      { at_s: 8 * 3600, what: "crew_comes", of: scenario.sites[0]?.id ?? "", size: 10 },
      { at_s: PEAK_S, what: "most_waiting", of: queues[0]?.queue ?? "", size: 5 },
      { at_s: PEAK_S + 600, what: "below_target", of: queues[0]?.queue ?? "", size: 0 },
    ],
    moments_left_out: 0,
    waits: recordedWaits(queues),
  };
}

const isOpen = (second: number) => second >= 8 * 3600 && second < 20 * 3600;
const isBusy = (second: number) => second >= PEAK_S && second < PEAK_S + 1800;

/** A call a minute, answered at once; five wait together through the busy half hour. */
function recordedQueue(queue: string, seconds: readonly number[]): QueueReplay {
  const calls = seconds.map((second) => Number(isOpen(second) && second % 60 === 0));
  const inTime = calls.map((count, point) => (isBusy(seconds[point] ?? 0) ? 0 : count));
  const all = calls.reduce((sum, count) => sum + count, 0);
  const met = inTime.reduce((sum, count) => sum + count, 0);
  return {
    queue,
    deferred: false,
    target: 0.85,
    within_s: 20,
    open: [[8 * 3600, 20 * 3600]],
    waiting: seconds.map((second) => (isBusy(second) ? 5 : 0)),
    longest_s: seconds.map((second) => (isBusy(second) ? second - PEAK_S : 0)),
    offered: calls,
    answered: calls,
    abandoned: calls.map(() => 0),
    on_target: inTime,
    judged: calls,
    day: { offered: all, answered: all, abandoned: 0, on_target: met, judged: all },
  };
}

function recordedGroup(group: string, site: string, seconds: readonly number[]): GroupReplay {
  const when = (busy: number, open: number) =>
    seconds.map((second) => (isBusy(second) ? busy : isOpen(second) ? open : 0));
  return {
    group,
    site,
    ready: when(0, 4),
    on_contact: when(8, 4),
    after_work: when(1, 1),
    on_break: when(1, 1),
    elsewhere: when(0, 0),
    missing: when(0, 0),
    kept: when(0, 0),
  };
}

function recordedWaits(queues: readonly QueueReplay[]): ReplayWaits {
  const waits: ReplayWaits = { queue: [], from_ms: [], until_ms: [], end: [] };
  for (const [index] of queues.entries()) {
    for (const end of ["answered", "answered", "answered", "abandoned", "otherwise"] as const) {
      waits.queue.push(index);
      waits.from_ms.push(PEAK_S * 1000);
      waits.until_ms.push((PEAK_S + 1800) * 1000);
      waits.end.push(end);
    }
  }
  return waits;
}
