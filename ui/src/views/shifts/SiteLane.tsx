/** A site on the world clock: its own ticks and nights, its holidays, its shifts as bars; one line where it is folded. */

import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { memo, useMemo, useState } from "react";
import { clockOf, QUARTER, type Span } from "../../base/clock";
import { clockTime, formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import type { Site } from "../../bindings/Site";
import { LaneBar } from "../../charts/LaneBar";
import { Lane, Lines, NamedShade, Shades, StepArea, Ticks } from "../../charts/Lanes";
import { intervalHeads } from "./coverage";
import { holidaySpans, isLong, nightsOf, offsetText, rowsOf, type ShiftRow, ticksOf } from "./lanes";
import classes from "./shifts.module.css";
import { ClockMarks, Head, roundedUp, type WorldClockProps } from "./WorldClock";

const words = text.shifts;

type BarsProps = Pick<WorldClockProps, "span" | "zone" | "selected" | "onSelect" | "onDrag" | "onDrop">;

interface SiteLaneProps extends BarsProps {
  scenario: Scenario;
  site: Site;
  tone: number;
  lines: readonly number[];
  folded: boolean;
  onFold: (site: string) => void;
  /** Expected at work, and the most at any site: folded lanes share that scale. */
  heads: readonly number[];
  most: number;
}

/** Kept while the pointer reads the charts beside it. */
export const SiteLane = memo(function SiteLane(props: SiteLaneProps) {
  const { site, tone, lines, folded, heads, most, scenario, span, zone } = props;
  const clock = clockOf(site.zone);
  const nights = useMemo(() => nightsOf(clock, span), [clock, span]);
  const ticks = useMemo(() => ticksOf(clock, span), [clock, span]);
  const holidays = useMemo(() => holidaySpans(site.holidays, clock, span), [site.holidays, clock, span]);
  const name = site.name ?? site.id;
  return (
    <Lane head={<SiteHead {...props} name={name} />}>
      <Shades axis={span} kind="night" spans={nights} />
      {holidays.map((holiday) => (
        <NamedShade key={holiday.from} axis={span} span={holiday} name={holiday.name} />
      ))}
      <Lines axis={span} at={lines} />
      <Ticks axis={span} ticks={ticks} />
      {folded ? (
        <FoldedHeads name={name} heads={heads} most={most} tone={tone} />
      ) : (
        <SiteBars {...props} name={name} />
      )}
      <ClockMarks zone={site.zone} span={span} silent={site.zone === zone} />
      {!folded && scenario.agent_groups.every((group) => group.site !== site.id) && (
        <p className={classes.nobody}>{words.clock.noPeople}</p>
      )}
    </Lane>
  );
});

function SiteHead({ site, span, folded, onFold, name }: SiteLaneProps & { name: string }) {
  const offset = words.clock.ahead(offsetText(clockOf(site.zone).offset(span.from)));
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  return (
    <div className={classes.siteHead}>
      <ActionIcon
        size="xs"
        aria-expanded={!folded}
        aria-label={words.clock.lane(name)}
        onClick={() => onFold(site.id)}
      >
        <Chevron size={14} />
      </ActionIcon>
      <div title={`${name} · ${site.zone}`}>
        <Head title={name} note={`${site.zone.replaceAll("_", " ")}, ${offset}`} />
      </div>
    </div>
  );
}

interface FoldedHeadsProps {
  name: string;
  heads: readonly number[];
  most: number;
  tone: number;
}

function FoldedHeads({ name, heads, most, tone }: FoldedHeadsProps) {
  const [hovered, setHovered] = useState<number | null>(null);
  return (
    <div className={classes.folded}>
      <StepArea
        label={words.clock.folded(name)}
        layers={[{ key: "heads", values: heads, tone }]}
        max={roundedUp(most)}
        format={() => ""}
        hovered={hovered}
        onHover={setHovered}
      />
      {hovered !== null && (
        <span className={classes.headsName}>{words.clock.heads(formatNumber(heads[hovered] ?? 0, 1))}</span>
      )}
    </div>
  );
}

function SiteBars({ name, ...props }: SiteLaneProps & { name: string }) {
  const { site, tone, scenario, span } = props;
  const rows = useMemo(() => rowsOf(site.id, span, scenario), [site.id, span, scenario]);
  const { agent_groups: groups } = scenario;
  const counted = useMemo(() => countedAt(site, groups, span), [site, groups, span]);
  return (
    <fieldset className={classes.bars} aria-label={words.clock.shiftsOf(name)}>
      {rows.map((row) => (
        <ShiftBars key={row.shift.id} {...props} row={row} tone={tone} />
      ))}
      {counted.map(({ id, name: group, heads }) => (
        <HeadsByInterval key={id} name={group} heads={heads} tone={tone} />
      ))}
    </fieldset>
  );
}

/** The groups of a site that are staffed by heads, with their heads. */
const countedAt = (site: Site, groups: Scenario["agent_groups"], span: Span) =>
  groups.flatMap(({ id, name = id, site: at, staffing }) =>
    at === site.id && "interval_heads" in staffing
      ? [{ id, name, heads: intervalHeads(staffing.interval_heads, site.zone, span) }]
      : [],
  );

interface IdleLaneProps extends BarsProps {
  rows: readonly ShiftRow[];
  lines: readonly number[];
}

/** Shifts that nobody works: to be moved to where they belong before anybody is put on them. */
export function IdleLane({ rows, lines, ...props }: IdleLaneProps) {
  return (
    <Lane head={<Head title={words.clock.idle} note={words.clock.idleNote} />}>
      <Lines axis={props.span} at={lines} />
      <fieldset className={classes.bars} aria-label={words.clock.idle} data-idle>
        {rows.map((row) => (
          <ShiftBars key={row.shift.id} {...props} row={row} tone={0} />
        ))}
      </fieldset>
    </Lane>
  );
}

function ShiftBars({
  row,
  span,
  zone,
  tone,
  selected,
  onSelect,
  onDrag,
  onDrop,
}: BarsProps & { row: ShiftRow; tone: number }) {
  const { shift, clock, bars } = row;
  const name = shift.name ?? shift.id;
  const times = (by: string, { from, to }: Span) =>
    [from, to].map((at) => clockTime(clockOf(by).local(at).minute)) as [string, string];
  const description = (heads: number, bar: Span) =>
    words.clock.barDescription(
      name,
      heads,
      words.clock.fromTo(...times(clock.zone, bar), clock.zone),
      clock.zone === zone ? null : words.clock.fromTo(...times(zone, bar), zone),
    );
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
          description={description(bar.heads, bar)}
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
