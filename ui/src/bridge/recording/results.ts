/** Plausible figures for a scenario: a fluid sketch that answers edits the right way round. Never a simulation. */

import type { AgentGroup } from "../../bindings/AgentGroup";
import type { DayResults } from "../../bindings/DayResults";
import type { Estimate } from "../../bindings/Estimate";
import type { Law } from "../../bindings/Law";
import type { Queue } from "../../bindings/Queue";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import type { Series } from "../../bindings/Series";
import type { SpanResults } from "../../bindings/SpanResults";
import type { TimeTable } from "../../bindings/TimeTable";

type Figures = Record<string, number | null>;
interface Interval {
  utc: Date;
  local: string;
  weekday: number;
  minute: number;
  hours: number;
}

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MINUTE = 60_000;

/** The results, and the series behind them by `kind/id/measure`. */
export function recordedResults(scenario: Scenario): {
  results: Results;
  series: Map<string, Series>;
  span: (from: number, to: number) => SpanResults;
} {
  const intervals = intervalsOf(scenario);
  const replications = scenario.run?.replications ?? 50;
  const series = new Map<string, Series>();
  const figures = subjectsOf(scenario).map((subject) => {
    const cells = intervals.map((interval) => subject.figures(interval));
    for (const measure of Object.keys(cells[0] ?? {})) {
      series.set(
        `${subject.kind}/${subject.id}/${measure}`,
        seriesFrom(cells.map((cell) => cell[measure] ?? null)),
      );
    }
    return { ...subject, cells };
  });
  const keep = (kind: string, pick: (index: number) => boolean, spread: number) =>
    Object.fromEntries(
      figures
        .filter((subject) => subject.kind === kind)
        .map((subject) => [
          subject.id,
          estimates(
            subject.cells.filter((_, index) => pick(index)),
            spread,
            replications,
          ),
        ]),
    );
  const whole = (spread: number, pick: (index: number) => boolean) => ({
    total: keep("total", pick, spread)[""] ?? {},
    queues: keep("queue", pick, spread),
    agent_groups: keep("agent_group", pick, spread),
    sites: keep("site", pick, spread),
    clients: keep("client", pick, spread),
  });
  const dates = [...new Set(intervals.map((interval) => interval.local.slice(0, 10)))];
  const days: DayResults[] = dates.map((date) => ({
    date,
    ...whole(2.5, (index) => intervals[index]?.local.startsWith(date) ?? false),
  }));
  const results: Results = {
    stamp: {
      engine: "recording",
      tzdb: "2026b",
      seed: scenario.run?.seed ?? 1,
      replications,
      confidence: 0.95,
      scenario: "recorded",
      started: "2026-11-22T09:00:00Z",
      seconds: 1.9,
      contacts: 876_000,
    },
    ...whole(1, () => true),
    days,
    intervals: {
      start: intervals.map((interval) => `${interval.utc.toISOString().slice(0, 19)}Z`),
      local: intervals.map((interval) => interval.local),
      total: {},
      queues: {},
      agent_groups: {},
      sites: {},
      clients: {},
    },
    findings: [],
  };
  return { results, series, span: (from, to) => whole(1.5, (at) => at >= from && at < to) };
}

function subjectsOf(scenario: Scenario) {
  const { queues, agent_groups: groups } = scenario;
  const subject = (kind: string, id: string, of: Queue[], by: AgentGroup[]) => ({
    kind,
    id,
    figures: (interval: Interval) => fluid(scenario, of, by, interval),
  });
  const serving = (of: Queue[]) =>
    groups.filter((g) => g.skills.some((skill) => of.some((q) => q.id === skill.queue)));
  const served = (by: AgentGroup[]) =>
    queues.filter((q) => by.some((g) => g.skills.some((s) => s.queue === q.id)));
  return [
    subject("total", "", queues, groups),
    ...queues.map((queue) => subject("queue", queue.id, [queue], serving([queue]))),
    ...groups.map((group) => subject("agent_group", group.id, served([group]), [group])),
    ...scenario.sites.map((site) => {
      const by = groups.filter((group) => group.site === site.id);
      return subject("site", site.id, served(by), by);
    }),
    ...scenario.clients.map((client) => {
      const of = queues.filter((queue) => queue.client === client.id);
      return subject("client", client.id, of, serving(of));
    }),
  ];
}

/** Load against heads, and a smooth curve from there to waits. */
function fluid(scenario: Scenario, queues: Queue[], groups: AgentGroup[], interval: Interval): Figures {
  const offered = queues.reduce((sum, queue) => sum + contactsIn(queue, interval), 0);
  const work = queues.reduce((sum, queue) => sum + contactsIn(queue, interval) * handlingOf(queue), 0) / 3600;
  const staffed = groups.reduce((sum, group) => sum + headsAt(scenario, group, interval), 0);
  if (offered < 0.01 || staffed === 0) {
    return {
      offered,
      answered: 0,
      abandoned: offered,
      staffed,
      paid_h: staffed * interval.hours,
      service_level: null,
      asa_s: null,
      abandon_share: null,
      occupancy: null,
      mean_queue: null,
      aht_s: null,
      handling_h: 0,
      in_time: 0,
      wait: 0,
    };
  }
  const load = work / interval.hours / staffed;
  const slack = ((1 - load) * Math.sqrt(staffed)) / 1.1;
  const level = 1 / (1 + Math.exp(-3.1 * slack - 0.4));
  const abandoned = offered * Math.min(0.6, 0.16 * (1 - level) ** 1.3 + Math.max(0, load - 1) * 0.7);
  const answered = offered - abandoned;
  const asa = 70 * (1 - level) ** 1.5;
  return {
    offered,
    answered,
    abandoned,
    staffed,
    paid_h: staffed * interval.hours * 1.1,
    service_level: level,
    asa_s: asa,
    abandon_share: abandoned / offered,
    occupancy: Math.min(0.995, (load * answered) / offered),
    mean_queue: (offered * asa) / 3600 / interval.hours,
    aht_s: (work / offered) * 3600,
    handling_h: work,
    in_time: level * offered,
    wait: asa * answered,
  };
}

function estimates(cells: Figures[], spread: number, n: number): Record<string, Estimate> {
  const sum = (key: string) => cells.reduce((total, cell) => total + (cell[key] ?? 0), 0);
  const mean = (key: string) => sum(key) / Math.max(1, cells.length);
  const offered = sum("offered");
  const level = offered > 0 ? sum("in_time") / offered : null;
  const per = (top: string, bottom: string) => (sum(bottom) > 0 ? sum(top) / sum(bottom) : null);
  const open = cells.filter((cell) => cell.occupancy !== null);
  const occupancy = open.length ? open.reduce((t, cell) => t + (cell.occupancy ?? 0), 0) / open.length : null;
  return {
    service_level: estimate(level, 0.006 * spread, n, 1),
    sl_met_probability: estimate(level === null ? null : 1 / (1 + Math.exp(-60 * (level - 0.8))), 0.05, n, 1),
    asa_s: estimate(per("wait", "answered"), 0.5 * spread, n),
    abandon_share: estimate(per("abandoned", "offered"), 0.002 * spread, n, 1),
    mean_queue: estimate(mean("mean_queue"), 0.04 * spread, n),
    offered: estimate(offered, offered * 0.006 * spread, n),
    answered: estimate(sum("answered"), offered * 0.006 * spread, n),
    abandoned: estimate(sum("abandoned"), offered * 0.002 * spread, n),
    aht_s: estimate(offered > 0 ? (sum("handling_h") * 3600) / offered : null, 0.9 * spread, n),
    occupancy: estimate(occupancy, 0.004 * spread, n, 1),
    staffed: estimate(mean("staffed"), 0.05, n),
    paid_h: estimate(sum("paid_h"), 0.4 * spread, n),
  };
}

function estimate(
  mean: number | null,
  halfWidth: number,
  n: number,
  top = Number.POSITIVE_INFINITY,
): Estimate {
  if (mean === null) return { mean: null, half_width: null, p10: null, p90: null, n: 0 };
  const swing = halfWidth * Math.sqrt(n) * 0.65;
  return { mean, half_width: halfWidth, p10: Math.max(0, mean - swing), p90: Math.min(top, mean + swing), n };
}

function seriesFrom(mean: (number | null)[]): Series {
  const top = mean.every((value) => value === null || value <= 1) ? 1 : Number.POSITIVE_INFINITY;
  const off = (by: number) =>
    mean.map((v) => (v === null ? null : Math.min(top, Math.max(0, v + by * swingOf(v, top)))));
  return {
    mean,
    half_width: mean.map((v) => (v === null ? null : swingOf(v, top) / 4)),
    p10: off(-1),
    p90: off(1),
  };
}

const swingOf = (value: number, top: number): number =>
  top === 1 ? 0.02 + 0.45 * value * (1 - value) : 0.06 * value + Math.sqrt(value) * 0.5;

function contactsIn(queue: Queue, interval: Interval): number {
  const { demand } = queue;
  if (demand === "none" || "trace" in demand) return 0;
  if ("intervals" in demand) {
    const { intervals: table } = demand;
    return (valueAt(table, interval) * interval.hours * 60) / table.slot_min;
  }
  const { contacts_per_day, weekday_index, shape } = demand.profile;
  const slot = Math.floor((interval.minute - minutes(shape.from)) / shape.slot_min);
  const weights = shape.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = ((shape.weights[slot] ?? 0) / weights) * ((interval.hours * 60) / shape.slot_min);
  return contacts_per_day * (weekday_index?.[interval.weekday] ?? 1) * share;
}

function headsAt(scenario: Scenario, group: AgentGroup, interval: Interval): number {
  const shrink = group.shrinkage ?? {};
  const here =
    (1 - (shrink.absence_share ?? 0)) *
    (1 - (shrink.activities_share ?? 0)) *
    (1 - (shrink.leave_share ?? 0));
  if ("interval_heads" in group.staffing)
    return valueAt(group.staffing.interval_heads.table, interval) * here;
  const local = (interval.minute + (group.site === "manila" ? 480 : 0)) % 1440;
  if ("shift_mix" in group.staffing) return group.staffing.shift_mix.heads * here;
  return group.staffing.roster.teams.reduce((sum, team) => {
    const shift = scenario.shifts?.find((candidate) => candidate.id === team.shift);
    const since = shift ? (local - minutes(shift.start) + 1440) % 1440 : 1440;
    return since < (shift?.length_min ?? 0) ? sum + team.heads * ((team.days_per_week ?? 7) / 7) * here : sum;
  }, 0);
}

function valueAt(table: TimeTable, interval: Interval): number {
  const date = interval.local.slice(0, 10);
  const row =
    table.rows.find((r) => r.day === date) ?? table.rows.find((r) => r.day === WEEK[interval.weekday]);
  return row?.values[Math.floor((interval.minute - minutes(row.from)) / table.slot_min)] ?? 0;
}

function handlingOf(queue: Queue): number {
  return [queue.handling.talk, queue.handling.hold, queue.handling.acw].reduce(
    (sum, law) => sum + meanOf(law),
    0,
  );
}

function meanOf(law: Law | undefined): number {
  if (!law || law === "never") return 0;
  const parameters = Object.values(law)[0] as Record<string, unknown>;
  const mean = parameters.mean_s ?? parameters.value_s ?? parameters.median_s ?? parameters.scale_s;
  return typeof mean === "number" ? mean : 180;
}

function minutes(clock = "00:00"): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function intervalsOf({ horizon }: Scenario): Interval[] {
  const step = (horizon.interval_min ?? 30) * MINUTE;
  const start = Date.parse(`${horizon.start}T00:00:00Z`);
  const first = start - offsetMinutes(new Date(start), horizon.zone) * MINUTE;
  const endLocal = start + horizon.days * 1440 * MINUTE;
  const end = endLocal - offsetMinutes(new Date(endLocal), horizon.zone) * MINUTE;
  return Array.from({ length: Math.max(0, Math.round((end - first) / step)) }, (_, index) => {
    const utc = new Date(first + index * step);
    const offset = offsetMinutes(utc, horizon.zone);
    const wall = new Date(utc.getTime() + offset * MINUTE);
    const sign = offset < 0 ? "-" : "+";
    const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
    return {
      utc,
      local: `${wall.toISOString().slice(0, 16)}${sign}${hours}:${String(Math.abs(offset) % 60).padStart(2, "0")}`,
      weekday: (wall.getUTCDay() + 6) % 7,
      minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
      hours: step / MINUTE / 60,
    };
  });
}

function offsetMinutes(instant: Date, zone: string): number {
  try {
    const name = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
      .formatToParts(instant)
      .find((part) => part.type === "timeZoneName")?.value;
    const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? "");
    return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
  } catch {
    return 0;
  }
}
