/** The map of a measure: a row a day, a column an interval of the reporting clock. */

import { useMemo } from "react";
import { formatDate, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Series } from "../../bindings/Series";
import { type DayLayout, layOutDays } from "../../charts/days";
import { HeatGrid } from "../../charts/HeatGrid";
import { roundValue, scaleOf } from "./measures";
import classes from "./Results.module.css";

const words = text.results;

export interface WeekMapProps {
  label: string;
  measure: MeasureText;
  series: Series;
  /** Starts of the intervals on the reporting clock. */
  local: readonly string[];
  target: number | undefined;
  selected: number | null;
  onSelect: (interval: number) => void;
}

export function WeekMap({ label, measure, series, local, target, selected, onSelect }: WeekMapProps) {
  const layout = useMemo(() => layOutDays(local), [local]);
  const rows = useMemo(() => layout.dates.map((date) => formatDate(date, "short")), [layout]);
  const columns = useMemo(() => columnsOf(layout), [layout]);
  const values = useMemo(
    () =>
      layout.index.map((row) => row.map((at) => (at === undefined ? undefined : (series.mean[at] ?? null)))),
    [layout, series],
  );
  const scale = useMemo(() => scaleOf(measure, series, target), [measure, series, target]);
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
        selected={(selected !== null && layout.places[selected]) || null}
        onSelect={({ row, column }) => {
          const at = layout.index[row]?.[column];
          if (at !== undefined) onSelect(at);
        }}
      />
      {clockChanges(layout).map((said) => (
        <p key={said} className={classes.clockChange}>
          {said}
        </p>
      ))}
    </>
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
