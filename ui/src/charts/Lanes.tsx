/** Rows that share one time axis: ticks, shades, marks and step areas in them. Knows instants, numbers and names. */

import type { PointerEvent, ReactNode } from "react";
import classes from "./Lanes.module.css";
import { boxOf, percentOf, placeOf, type TimeAxis } from "./timeAxis";

interface LaneProps {
  head?: ReactNode;
  /** Where it stays while the lanes between scroll. */
  stays?: "above" | "below";
  children: ReactNode;
}

export function Lane({ head, stays, children }: LaneProps) {
  return (
    <div className={classes.lane} data-stays={stays}>
      <div className={classes.head}>{head}</div>
      <div className={classes.plot}>{children}</div>
    </div>
  );
}

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Begins a day. */
  readonly strong?: boolean;
}

export function Ticks({ axis, ticks }: { axis: TimeAxis; ticks: readonly Tick[] }) {
  return (
    <div className={classes.ticks} aria-hidden="true">
      {ticks.map(({ at, label, strong }) => (
        <span
          key={at}
          className={classes.tick}
          data-strong={strong || undefined}
          style={{ left: percentOf(axis, at) }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}

export function Lines({ axis, at }: { axis: TimeAxis; at: readonly number[] }) {
  return at.map((instant) => (
    <i key={instant} className={classes.line} style={{ left: percentOf(axis, instant) }} />
  ));
}

interface ShadesProps {
  axis: TimeAxis;
  spans: readonly TimeAxis[];
  kind: "night" | "holiday" | "hole" | "short" | "thin" | "found";
}

export function Shades({ axis, spans, kind }: ShadesProps) {
  return spans.map((span) => (
    <i key={span.from} className={classes.shade} data-kind={kind} style={boxOf(axis, span)} />
  ));
}

/** A stretch with its name, such as a public holiday. */
export function NamedShade({ axis, span, name }: { axis: TimeAxis; span: TimeAxis; name: string }) {
  return (
    <i className={classes.shade} data-kind="holiday" style={boxOf(axis, span)}>
      <span title={name}>{name}</span>
    </i>
  );
}

interface MarkProps {
  axis: TimeAxis;
  at: number;
  label: string;
  /** A clock put forward or back, or people who hand over to others. */
  kind?: "clock" | "seam";
}

/** A line with a word on it, such as a clock put back; the word stands before it where there is no room after. */
export function Mark({ axis, at, label, kind = "clock" }: MarkProps) {
  return (
    <i
      className={classes.mark}
      data-kind={kind}
      data-before={placeOf(axis, at) > LATE || undefined}
      style={{ left: percentOf(axis, at) }}
    >
      {label && <span title={label}>{label}</span>}
    </i>
  );
}

/** From here on a word has no room before the right edge. */
const LATE = 0.8;

export interface Layer {
  readonly key: string;
  readonly values: readonly number[];
  /** Index of its colour. */
  readonly tone: number;
}

interface StepAreaProps {
  label: string;
  /** Stacked from the bottom. */
  layers: readonly Layer[];
  lines?: readonly { key: string; values: readonly number[]; dashed?: boolean; strong?: boolean }[];
  max: number;
  format: (value: number) => string;
  /** The step under the pointer. */
  hovered: number | null;
  onHover: (step: number | null) => void;
  /** What a step says, for those who read it by arrow keys; not to be read so when not given. */
  read?: (step: number) => string;
}

/** Values that hold for equal steps of time, as areas one upon another and lines over them. */
export function StepArea(props: StepAreaProps) {
  const { label, layers, lines = [], max, format, hovered, onHover, read } = props;
  const steps = layers[0]?.values.length ?? lines[0]?.values.length ?? 0;
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width > 0)
      onHover(Math.max(0, Math.min(steps - 1, Math.floor(((event.clientX - box.left) / box.width) * steps))));
  };
  return (
    <div className={classes.area} onPointerMove={onMove} onPointerLeave={() => onHover(null)}>
      <svg
        viewBox={`0 0 ${Math.max(steps, 1)} ${max}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        aria-hidden={read !== undefined}
      >
        {stacked(layers).map(({ key, tone, low, high }) => (
          <path key={key} data-tone={tone % TONES} className={classes.fill} d={areaPath(low, high, max)} />
        ))}
        {lines.map(({ key, values, dashed, strong }) => (
          <path
            key={key}
            className={classes.stroke}
            data-dashed={dashed || undefined}
            data-strong={strong || undefined}
            d={linePath(values, max)}
          />
        ))}
      </svg>
      <span className={classes.scale} style={{ top: 0 }}>
        {format(max)}
      </span>
      <span className={classes.scale} style={{ top: "50%" }}>
        {format(max / 2)}
      </span>
      {read && (
        <input
          type="range"
          className={classes.reader}
          aria-label={label}
          aria-valuetext={read(hovered ?? 0)}
          min={0}
          max={steps - 1}
          value={hovered ?? 0}
          onChange={(event) => onHover(Number(event.currentTarget.value))}
          onBlur={() => onHover(null)}
        />
      )}
      {hovered !== null && (
        <i className={classes.cursor} style={{ left: `${((hovered + 0.5) / steps) * 100}%` }} />
      )}
    </div>
  );
}

/** Colours there are for layers and bars before they repeat. */
export const TONES = 8;

function stacked(layers: readonly Layer[]) {
  let low = layers[0]?.values.map(() => 0) ?? [];
  return layers.map(({ key, values, tone }) => {
    const high = low.map((value, step) => value + (values[step] ?? 0));
    const layer = { key, tone, low, high };
    low = high;
    return layer;
  });
}

const corners = (values: readonly number[], max: number): string[] =>
  values.flatMap((value, step) => [`${step} ${max - value}`, `${step + 1} ${max - value}`]);

const linePath = (values: readonly number[], max: number): string => `M${corners(values, max).join("L")}`;

const areaPath = (low: readonly number[], high: readonly number[], max: number): string =>
  `M${[...corners(high, max), ...corners(low, max).reverse()].join("L")}Z`;
