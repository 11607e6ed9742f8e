/** One axis for everybody: demand above, a lane a site with its own clock and its shifts, coverage below. */

import { useMemo, useState } from "react";
import { changesOf, clockOf, type Span } from "../../base/clock";
import { formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import type { BarEdge } from "../../charts/LaneBar";
import { Lane, Lines, Mark, NamedShade, Shades, StepArea, Ticks } from "../../charts/Lanes";
import { AxisNotes } from "./AxisNotes";
import { Holes, Legend, Readout, readoutOf } from "./CoverageNotes";
import { type Coverage, groupHeads, headsBySite } from "./coverage";
import { type HandOver, HOLE_KINDS, type Hole, handOversOf, holesOf } from "./holes";
import { changeText, clientHolidays, idleRows, isLong, ticksOf, whenText } from "./lanes";
import { workIn } from "./requirement";
import { IdleLane, SiteLane } from "./SiteLane";
import classes from "./shifts.module.css";

const words = text.shifts;

export interface Drag {
  readonly shift: string;
  readonly edge: BarEdge;
  readonly by: number;
}

export interface WorldClockProps {
  /** The scenario, a drag under way included. */
  scenario: Scenario;
  span: Span;
  /** By whose clock it is read. */
  zone: string;
  /** Whose demand and coverage; everybody's where null. */
  queue: string | null;
  selected: string | null;
  /** Sites whose lane is one line. */
  folded: ReadonlySet<string>;
  onFold: (site: string) => void;
  onSelect: (shift: string) => void;
  onDrag: (drag: Drag | null) => void;
  onDrop: (drag: Drag) => void;
  /** Somebody wants to see a hole from near. */
  onFind: (hole: Hole) => void;
}

export function WorldClock(props: WorldClockProps) {
  const { scenario, span, queue, zone, folded } = props;
  const [hovered, setHovered] = useState<number | null>(null);
  const [found, setFound] = useState<Hole | null>(null);
  const { coverage, holes, handOvers } = useCoverage(scenario, span, queue);
  const clock = clockOf(zone);
  const ticks = useMemo(() => ticksOf(clock, span), [clock, span]);
  const lines = useMemo(() => ticks.map(({ at }) => at), [ticks]);
  const idle = useMemo(() => idleRows(span, scenario), [span, scenario]);
  const when = (part: Span) => whenText(clock, part, span);
  const read = (quarter: number) => readoutOf(coverage, quarter, when);
  const reading = { coverage, lines, hovered, onHover: setHovered };
  const find = (hole: Hole) => {
    setFound(hole);
    setHovered(null);
    props.onFind(hole);
  };
  const most = Math.max(1, ...coverage.sites.flatMap(({ expected }) => expected));
  return (
    <div className={classes.clock}>
      <Lane stays="above" head={<strong>{words.clock.timesOf(clock.zone)}</strong>}>
        <Ticks axis={span} ticks={ticks} />
        <ClockMarks zone={zone} span={span} />
      </Lane>
      <DemandLane {...reading} scenario={scenario} queue={queue} />
      {scenario.sites.map((site, tone) => (
        <SiteLane
          key={site.id}
          {...props}
          site={site}
          tone={tone}
          lines={lines}
          folded={folded.has(site.id)}
          heads={coverage.sites[tone]?.expected ?? []}
          most={most}
        />
      ))}
      {idle.length > 0 && <IdleLane {...props} rows={idle} lines={lines} />}
      <CoverageLane
        {...reading}
        holes={holes}
        handOvers={handOvers}
        scenario={scenario}
        found={found}
        read={read}
        said={hovered === null ? null : read(hovered)}
      />
      <Legend sites={scenario.sites} />
      <Holes holes={holes} queues={scenario.queues} when={when} onFind={find} />
      <AxisNotes scenario={scenario} span={span} zone={zone} queue={queue} handOvers={handOvers} />
    </div>
  );
}

/** Worked out in two halves, so that a shift being dragged counts people only. */
function useCoverage(scenario: Scenario, span: Span, queue: string | null) {
  const { queues, clients, horizon, agent_groups: groups } = scenario;
  const work = useMemo(
    () => workIn(span, { queues, clients, horizon }, groups, queue),
    [span, queues, clients, horizon, groups, queue],
  );
  return useMemo(() => {
    const heads = groupHeads(span, scenario, queue);
    const coverage: Coverage = { span, ...headsBySite(span, scenario, heads), ...work };
    return {
      coverage,
      holes: holesOf(span, work.pools, heads),
      handOvers: handOversOf(span, coverage.sites, coverage.required),
    };
  }, [span, scenario, queue, work]);
}

interface ReadingProps {
  coverage: Coverage;
  lines: readonly number[];
  hovered: number | null;
  onHover: (quarter: number | null) => void;
}

const short = (value: number): string => formatNumber(value, value < 5 ? 1 : 0);

function DemandLane({
  coverage,
  lines,
  scenario,
  queue,
  ...reading
}: ReadingProps & { scenario: Scenario; queue: string | null }) {
  const { span, contactsPerHour } = coverage;
  const of = scenario.queues.find(({ id }) => id === queue);
  const holidays = useMemo(() => clientHolidays(scenario, span, queue), [scenario, span, queue]);
  return (
    <Lane head={<Head title={words.demand.title} note={words.demand.unit} />}>
      <Lines axis={span} at={lines} />
      <div className={classes.demandPlot}>
        <StepArea
          {...reading}
          label={words.demand.label(of?.name ?? of?.id ?? words.clock.allQueues)}
          layers={[{ key: "contacts", values: contactsPerHour, tone: 0 }]}
          max={roundedUp(Math.max(...contactsPerHour))}
          format={short}
        />
      </div>
      {holidays.map((holiday) => (
        <NamedShade
          key={`${holiday.owner}-${holiday.from}`}
          axis={span}
          span={holiday}
          name={words.clock.holidayOf(holiday.name, holiday.owner)}
        />
      ))}
    </Lane>
  );
}

interface CoverageLaneProps extends ReadingProps {
  holes: readonly Hole[];
  handOvers: readonly HandOver[];
  scenario: Scenario;
  found: Hole | null;
  read: (quarter: number) => string;
  said: string | null;
}

const SHADE = { empty: "hole", short: "short", thin: "thin" } as const;

function CoverageLane(props: CoverageLaneProps) {
  const { coverage, lines, holes, handOvers, scenario, found, said, ...reading } = props;
  const { span, sites, planned, work, required } = coverage;
  return (
    <Lane stays="below" head={<Head title={words.coverage.title} note={words.coverage.unit} />}>
      <Lines axis={span} at={lines} />
      {HOLE_KINDS.map((kind) => (
        <Shades
          key={kind}
          axis={span}
          kind={SHADE[kind]}
          spans={once(holes.filter((hole) => hole.kind === kind))}
        />
      ))}
      {found && <Shades axis={span} kind="found" spans={[found]} />}
      <div className={classes.coveragePlot}>
        <StepArea
          {...reading}
          label={words.coverage.label}
          layers={sites.map(({ site, expected }, tone) => ({ key: site, values: expected, tone }))}
          lines={[
            { key: "planned", values: planned, dashed: true },
            { key: "work", values: work },
            { key: "required", values: required, strong: true },
          ]}
          max={roundedUp(Math.max(...planned, ...work, ...required))}
          format={short}
        />
      </div>
      {handOvers.map(({ at, from, to }) => (
        <Mark
          key={at}
          axis={span}
          at={at}
          kind="seam"
          label={isLong(span) ? "" : words.clock.handOver(namesOf(scenario, from), namesOf(scenario, to))}
        />
      ))}
      <Readout said={said} />
    </Lane>
  );
}

/** Holes of several pools may be one stretch of the axis. */
const once = (holes: readonly Hole[]): Hole[] =>
  holes.filter((hole, at) => holes.findIndex(({ from }) => from === hole.from) === at);

const namesOf = ({ sites }: Scenario, ids: readonly string[]): string =>
  ids.map((id) => sites.find((site) => site.id === id)?.name ?? id).join(", ");

export function Head({ title, note }: { title: string; note: string }) {
  return (
    <>
      <strong>{title}</strong>
      <div className={classes.quiet}>{note}</div>
    </>
  );
}

/** Where the clock of a zone is put forward or back; silent where another lane has said so. */
export function ClockMarks({ zone, span, silent = false }: { zone: string; span: Span; silent?: boolean }) {
  const changes = useMemo(() => changesOf(clockOf(zone), span), [zone, span]);
  return changes.map(({ at, by }) => (
    <Mark key={at} axis={span} at={at} label={silent ? "" : words.clock.changed(changeText(by))} />
  ));
}

/** An even number that leaves a little air above the value. */
export function roundedUp(value: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.max(2, Math.ceil((value * 1.08) / (2 * power)) * 2 * power);
}
