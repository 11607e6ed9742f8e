/** The map of a measure: a row a day, a column an interval of the reporting clock. */

import { useMemo } from "react";
import { formatDate, formatEstimate, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Series } from "../../bindings/Series";
import { type DayLayout, layOutDays } from "../../charts/days";
import { type HeatCell, HeatGrid } from "../../charts/HeatGrid";
import { roundValue, scaleOf } from "../../study";
import classes from "./Results.module.css";
import { type Looking, type Span, stepBack } from "./span";

const words = text.results;

export interface WeekMapProps {
  label: string;
  measure: MeasureText;
  series: Series;
  /** Starts of the intervals on the reporting clock. */
  local: readonly string[];
  target: number | undefined;
  looking: Looking;
  onLook: (looking: Looking) => void;
}

export function WeekMap({ label, measure, series, local, target, looking, onLook }: WeekMapProps) {
  const { range, interval } = looking;
  const layout = useMemo(() => layOutDays(local), [local]);
  const rows = useMemo(() => layout.dates.map((date) => formatDate(date, "short")), [layout]);
  const columns = useMemo(() => columnsOf(layout), [layout]);
  const values = useMemo(
    () =>
      layout.index.map((row) => row.map((at) => (at === undefined ? undefined : (series.mean[at] ?? null)))),
    [layout, series],
  );
  const scale = useMemo(() => scaleOf(measure, [series], target), [measure, series, target]);
  const doubts = useMemo(() => doubtsOf(layout, measure, series, target), [layout, measure, series, target]);
  const format = useMemo(() => (value: number) => formatValue(value, measure.unit), [measure.unit]);
  return (
    <>
      <HeatGrid
        label={label}
        rows={rows}
        columns={columns}
        values={values}
        scale={scale}
        format={format}
        formatEnds={(value) => roundValue(value, measure.unit)}
        middleLabel={target === undefined ? undefined : words.target(roundValue(target, measure.unit))}
        details={(cell) => detailsOf(layout, measure, series, cell)}
        doubts={doubts}
        selected={(interval !== null && layout.places[interval]) || null}
        onSelect={({ row, column }) => {
          const at = layout.index[row]?.[column];
          if (at === undefined) return;
          const inside = range !== null && at >= range.from && at < range.to;
          onLook({ range: inside ? range : null, interval: at });
        }}
        range={rangeIn(layout, range)}
        onRange={(from, to) => {
          const [first, last] = [firstAfter(layout, from), lastBefore(layout, to)];
          if (first !== undefined && last !== undefined && last > first)
            onLook({ range: { from: first, to: last + 1 }, interval: null });
        }}
        onLeave={() => onLook(stepBack(looking))}
      />
      {clockChanges(layout).map((said) => (
        <p key={said} className={classes.clockChange}>
          {said}
        </p>
      ))}
    </>
  );
}

/** The cells at both ends of a range. */
function rangeIn({ places }: DayLayout, range: Span | null) {
  const [from, to] = range ? [places[range.from], places[range.to - 1]] : [];
  return from && to ? ([from, to] as const) : null;
}

/** The interval of a cell, or of the next one the clock showed. */
function firstAfter({ index }: DayLayout, { row, column }: HeatCell): number | undefined {
  const rest = [...(index[row] ?? []).slice(column), ...(index[row + 1] ?? [])];
  return rest.find((at) => at !== undefined);
}

function lastBefore({ index }: DayLayout, { row, column }: HeatCell): number | undefined {
  const rest = [...(index[row - 1] ?? []), ...(index[row] ?? []).slice(0, column + 1)];
  return rest.findLast((at) => at !== undefined);
}

/** A share that may be so much more or less is hardly known; of other figures, a quarter of themselves. */
const WIDE_SHARE = 0.1;
const WIDE_PART = 0.25;

/** Which cells leave open what they are held against: the target, or without one the figure itself. */
function doubtsOf(layout: DayLayout, { unit }: MeasureText, series: Series, target: number | undefined) {
  const isOpen = (at: number | undefined): boolean => {
    const mean = at === undefined ? null : (series.mean[at] ?? null);
    const half = at === undefined ? null : (series.half_width[at] ?? null);
    if (mean === null || half === null) return false;
    if (target !== undefined) return Math.abs(mean - target) < half;
    return half > (unit === "share" ? WIDE_SHARE : WIDE_PART * Math.abs(mean));
  };
  return {
    of: layout.index.map((row) => row.map(isOpen)),
    label: target === undefined ? words.wide : words.open,
  };
}

/** The figure of a cell with its interval, marked where that is likely too short. */
function detailsOf(layout: DayLayout, measure: MeasureText, series: Series, cell: HeatCell): string {
  const at = layout.index[cell.row]?.[cell.column];
  if (at === undefined) return "";
  return formatEstimate(
    {
      mean: series.mean[at] ?? null,
      half_width: series.half_width[at] ?? null,
      p10: null,
      p90: null,
      n: 0,
      short: series.short?.includes(at) ?? false,
    },
    measure.unit,
  );
}

/** A tick every second hour; the first of the repeated columns says that it is the second time. */
function columnsOf({ slots }: DayLayout) {
  return slots.map(({ clock, again }, index) => {
    const begins = again && !slots[index - 1]?.again;
    const even = !again && /^\d[02468]:00$/.test(clock);
    const tick = begins ? { tick: words.secondTick } : even ? { tick: clock } : {};
    return { name: again ? words.secondTime(clock) : clock, marked: again, ...tick };
  });
}

/** What the clock did on the days that are not 24 hours long. */
export function clockChanges({ dates, slots, index }: DayLayout): string[] {
  const usual = slots.filter((slot) => !slot.again);
  return dates.flatMap((date, row) => {
    const has = (column: number) => index[row]?.[column] !== undefined;
    const repeated = slots.filter((slot, column) => slot.again && has(column));
    const skipped = usual.filter((slot) => !has(slots.indexOf(slot)));
    const day = formatDate(date, "short");
    const said: string[] = [];
    if (repeated[0]) said.push(words.clockBack(day, repeated[0].clock));
    if (skipped[0]) said.push(words.clockForward(day, skipped[0].clock));
    return said;
  });
}
