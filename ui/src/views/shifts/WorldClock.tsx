/** One axis for everybody: demand above, a lane a site with its own clock and its shifts, coverage below. */

import { memo, useMemo, useState } from "react";
import { changesOf, clockOf, QUARTER, type Span } from "../../base/clock";
import { clockTime, formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import type { Site } from "../../bindings/Site";
import { type BarEdge, LaneBar } from "../../charts/LaneBar";
import { Lane, Lines, Mark, Shades, StepArea, Ticks } from "../../charts/Lanes";
import { Holes, Legend, Readout, readoutOf } from "./CoverageNotes";
import { type Coverage, type Hole, headsIn, holesOf, intervalHeads, workIn } from "./coverage";
import { changeText, isLong, nightsOf, offsetText, rowsOf, ticksOf, whenText } from "./lanes";
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
  /** Whose demand and coverage; everybody's where null. */
  queue: string | null;
  selected: string | null;
  onSelect: (shift: string) => void;
  onDrag: (drag: Drag | null) => void;
  onDrop: (drag: Drag) => void;
}

export function WorldClock(props: WorldClockProps) {
  const { scenario, span, queue } = props;
  const [hovered, setHovered] = useState<number | null>(null);
  const { queues, clients, horizon } = scenario;
  // Apart, so that a shift being dragged counts people only.
  const work = useMemo(
    () => workIn(span, { queues, clients, horizon }, queue),
    [span, queues, clients, horizon, queue],
  );
  const heads = useMemo(() => headsIn(span, scenario, queue), [span, scenario, queue]);
  const coverage = useMemo(() => ({ span, ...heads, ...work }), [span, heads, work]);
  const holes = useMemo(() => holesOf(coverage), [coverage]);
  const reporting = clockOf(horizon.zone);
  const ticks = useMemo(() => ticksOf(reporting, span), [reporting, span]);
  const lines = useMemo(() => ticks.map(({ at }) => at), [ticks]);
  const when = (part: Span) => whenText(reporting, part, span);
  const read = (quarter: number) => readoutOf(coverage, quarter, when);
  const reading = { coverage, lines, hovered, onHover: setHovered };
  return (
    <div className={classes.clock}>
      <Lane head={<span className={classes.quiet}>{words.clock.timesOf(reporting.zone)}</span>}>
        <Ticks axis={span} ticks={ticks} />
        <ClockMarks zone={reporting.zone} span={span} />
      </Lane>
      <DemandLane {...reading} of={scenario.queues.find(({ id }) => id === queue)?.name ?? queue} />
      {scenario.sites.map((site, tone) => (
        <SiteLane key={site.id} {...props} site={site} tone={tone} lines={lines} />
      ))}
      <CoverageLane {...reading} holes={holes} read={read} />
      <Readout said={hovered === null ? null : read(hovered)} />
      <Legend sites={scenario.sites} />
      <Holes holes={holes} when={when} />
    </div>
  );
}

interface ReadingProps {
  coverage: Coverage;
  lines: readonly number[];
  hovered: number | null;
  onHover: (quarter: number | null) => void;
}

const short = (value: number): string => formatNumber(value, value < 5 ? 1 : 0);

function DemandLane({ coverage, lines, of, ...reading }: ReadingProps & { of: string | null }) {
  const { span, contactsPerHour } = coverage;
  return (
    <Lane head={<Head title={words.demand.title} note={words.demand.unit} />}>
      <Lines axis={span} at={lines} />
      <div className={classes.demandPlot}>
        <StepArea
          {...reading}
          label={words.demand.label(of ?? words.clock.allQueues)}
          layers={[{ key: "contacts", values: contactsPerHour, tone: 0 }]}
          max={roundedUp(Math.max(...contactsPerHour))}
          format={short}
        />
      </div>
    </Lane>
  );
}

interface CoverageLaneProps extends ReadingProps {
  holes: readonly Hole[];
  read: (quarter: number) => string;
}

function CoverageLane({ coverage, lines, holes, ...reading }: CoverageLaneProps) {
  const { span, sites, planned, work } = coverage;
  return (
    <Lane head={<Head title={words.coverage.title} note={words.coverage.unit} />}>
      <Lines axis={span} at={lines} />
      <Shades axis={span} kind="hole" spans={holes.filter(({ empty }) => empty)} />
      <Shades axis={span} kind="short" spans={holes.filter(({ empty }) => !empty)} />
      <div className={classes.coveragePlot}>
        <StepArea
          {...reading}
          label={words.coverage.label}
          layers={sites.map(({ site, expected }, tone) => ({ key: site, values: expected, tone }))}
          lines={[
            { key: "planned", values: planned, dashed: true },
            { key: "work", values: work },
          ]}
          max={roundedUp(Math.max(...planned, ...work))}
          format={short}
        />
      </div>
    </Lane>
  );
}

function Head({ title, note }: { title: string; note: string }) {
  return (
    <>
      <strong>{title}</strong>
      <div className={classes.quiet}>{note}</div>
    </>
  );
}

/** Where the clock of a zone is put forward or back; silent where another lane has said so. */
function ClockMarks({ zone, span, silent = false }: { zone: string; span: Span; silent?: boolean }) {
  const changes = useMemo(() => changesOf(clockOf(zone), span), [zone, span]);
  return changes.map(({ at, by }) => (
    <Mark key={at} axis={span} at={at} label={silent ? "" : words.clock.changed(changeText(by))} />
  ));
}

type SiteLaneProps = WorldClockProps & { site: Site; tone: number; lines: readonly number[] };

/** Kept while the pointer reads the charts beside it. */
const SiteLane = memo(function SiteLane({ site, tone, lines, ...props }: SiteLaneProps) {
  const { scenario, span } = props;
  const clock = clockOf(site.zone);
  const nights = useMemo(() => nightsOf(clock, span), [clock, span]);
  const ticks = useMemo(() => ticksOf(clock, span), [clock, span]);
  const rows = useMemo(() => rowsOf(site.id, span, scenario), [site.id, span, scenario]);
  const { agent_groups: groups } = scenario;
  const counted = useMemo(() => countedAt(site, groups, span), [site, groups, span]);
  const offset = words.clock.ahead(offsetText(clock.offset(span.from)));
  return (
    <Lane head={<Head title={site.name ?? site.id} note={`${site.zone.replaceAll("_", " ")}, ${offset}`} />}>
      <Shades axis={span} kind="night" spans={nights} />
      <Lines axis={span} at={lines} />
      <Ticks axis={span} ticks={ticks} />
      <fieldset className={classes.bars} aria-label={words.clock.shiftsOf(site.name ?? site.id)}>
        {rows.map((row) => (
          <ShiftBars key={row.shift.id} {...props} row={row} tone={tone} />
        ))}
        {counted.map(({ id, name, heads }) => (
          <HeadsByInterval key={id} name={name} heads={heads} tone={tone} />
        ))}
        {rows.length + counted.length === 0 && <p className={classes.nobody}>{words.clock.noPeople}</p>}
      </fieldset>
      <ClockMarks zone={site.zone} span={span} silent={site.zone === scenario.horizon.zone} />
    </Lane>
  );
});

/** The groups of a site that are staffed by heads, with their heads. */
const countedAt = (site: Site, groups: Scenario["agent_groups"], span: Span) =>
  groups.flatMap(({ id, name = id, site: at, staffing }) =>
    at === site.id && "interval_heads" in staffing
      ? [{ id, name, heads: intervalHeads(staffing.interval_heads, site.zone, span) }]
      : [],
  );

type ShiftBarsProps = WorldClockProps & { row: ReturnType<typeof rowsOf>[number]; tone: number };

function ShiftBars({ row, span, tone, selected, onSelect, onDrag, onDrop }: ShiftBarsProps) {
  const { shift, clock, bars } = row;
  const name = shift.name ?? shift.id;
  const time = (at: number) => clockTime(clock.local(at).minute);
  return (
    <div className={classes.barRow}>
      {bars.map((bar) => (
        <LaneBar
          key={bar.date}
          axis={span}
          span={bar}
          pauses={bar.pauses}
          tone={tone}
          step={QUARTER}
          label={isLong(span) ? formatNumber(bar.heads) : words.clock.bar(name, bar.heads)}
          description={words.clock.barDescription(name, bar.heads, time(bar.from), time(bar.to), clock.zone)}
          selected={selected === shift.id}
          onSelect={() => onSelect(shift.id)}
          onDrag={(drag) => onDrag(drag && { shift: shift.id, ...drag })}
          onDrop={(edge, by) => onDrop({ shift: shift.id, edge, by })}
        />
      ))}
    </div>
  );
}

function HeadsByInterval({ name, heads, tone }: { name: string; heads: readonly number[]; tone: number }) {
  const [hovered, setHovered] = useState<number | null>(null);
  const label = words.clock.headsByInterval(name);
  return (
    <div className={classes.headsRow}>
      <StepArea
        label={label}
        layers={[{ key: "heads", values: heads, tone }]}
        max={roundedUp(Math.max(...heads))}
        format={(value) => formatNumber(value)}
        hovered={hovered}
        onHover={setHovered}
      />
      <span className={classes.headsName}>
        {name}
        {hovered !== null && ` · ${formatNumber(heads[hovered] ?? 0)}`}
      </span>
    </div>
  );
}

/** An even number that leaves a little air above the value. */
function roundedUp(value: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.max(2, Math.ceil((value * 1.08) / (2 * power)) * 2 * power);
}
