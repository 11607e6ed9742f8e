/** A small course of a measure over time: mean, confidence band, spread and target, on axes shared with others. */

import { memo } from "react";
import type { Band } from "./Bands";
import classes from "./mini.module.css";

const HEIGHT = 100;
/** Room for half a line at either bound. */
const PADDING = 2;

interface MiniBandsProps {
  label: string;
  band: Band;
  /** Bounds shared by all that stand side by side. */
  min: number;
  max: number;
  format: (value: number) => string;
  target?: number | undefined;
  /** Points at which a day begins. */
  days: readonly number[];
  height?: string;
}

export const MiniBands = memo(function MiniBands(props: MiniBandsProps) {
  const { label, band, min, max, format, target, days, height = "4.5rem" } = props;
  const points = Math.max(1, band.mean.length);
  const y = (value: number) => HEIGHT * (1 - (Math.min(max, Math.max(min, value)) - min) / (max - min || 1));
  const edge = (side: -1 | 1) =>
    band.mean.map((mean, at) => (mean === null ? null : mean + side * (band.halfWidth[at] ?? 0)));
  return (
    <div className={classes.bands}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 ${-PADDING} ${points} ${HEIGHT + 2 * PADDING}`}
        preserveAspectRatio="none"
        style={{ height }}
      >
        {days.map((at) => (
          <line key={at} x1={at} x2={at} y1={0} y2={HEIGHT} className={classes.day} />
        ))}
        <path d={areaOf(band.low, band.high, y)} className={classes.spread} />
        <path d={areaOf(edge(-1), edge(1), y)} className={classes.interval} />
        {target !== undefined && (
          <line x1={0} x2={points} y1={y(target)} y2={y(target)} className={classes.target} />
        )}
        <path d={lineOf(band.mean, y)} className={classes.mean} />
      </svg>
      <span className={classes.top}>{format(max)}</span>
      <span className={classes.bottom}>{format(min)}</span>
    </div>
  );
});

type Values = readonly (number | null)[];
type Scaled = (value: number) => number;

/** Where values follow one another; a gap is a gap. */
function runsOf(values: Values): number[][] {
  const runs: number[][] = [];
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    if (at > 0 && values[at - 1] !== null) runs.at(-1)?.push(at);
    else runs.push([at]);
  }
  return runs;
}

const place = (at: number, y: number) => `${at + 0.5} ${y.toFixed(2)}`;

export const lineOf = (values: Values, y: Scaled): string =>
  runsOf(values)
    .map((run) => `M${run.map((at) => place(at, y(values[at] ?? 0))).join("L")}`)
    .join("");

export function areaOf(low: Values, high: Values, y: Scaled): string {
  const both = low.map((value, at) => (value === null || (high[at] ?? null) === null ? null : value));
  return runsOf(both)
    .map((run) => {
      const there = run.map((at) => place(at, y(high[at] ?? 0)));
      const back = [...run].reverse().map((at) => place(at, y(low[at] ?? 0)));
      return `M${[...there, ...back].join("L")}Z`;
    })
    .join("");
}
