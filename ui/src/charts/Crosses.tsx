/** A few things by two figures each, with the interval of both as a cross. Knows numbers and names. */

import classes from "./mini.module.css";

export interface Measured {
  readonly mean: number;
  readonly halfWidth: number;
}

export interface Cross {
  /** One letter. */
  readonly mark: string;
  readonly name: string;
  readonly x: Measured;
  readonly y: Measured;
}

interface Axis {
  readonly name: string;
  readonly format: (value: number) => string;
}

interface CrossesProps {
  label: string;
  /** The first one is what the others are held against. */
  crosses: readonly Cross[];
  x: Axis;
  y: Axis;
}

const WIDTH = 440;
const HEIGHT = 320;
const LEFT = 56;
const RIGHT = 28;
const TOP = 16;
const BOTTOM = 48;
const TICKS = 3;
const ARM = 6;

export function Crosses({ label, crosses, x, y }: CrossesProps) {
  const across = reachOf(crosses.map((one) => one.x));
  const up = reachOf(crosses.map((one) => one.y));
  const left = (value: number) => LEFT + ((value - across.from) / across.span) * (WIDTH - LEFT - RIGHT);
  const top = (value: number) => HEIGHT - BOTTOM - ((value - up.from) / up.span) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg role="img" aria-label={label} className={classes.crosses} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {ticksOf(up).map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={top(value)} y2={top(value)} className={classes.grid} />
          <text x={LEFT - 8} y={top(value) + 4} textAnchor="end">
            {y.format(value)}
          </text>
        </g>
      ))}
      {ticksOf(across).map((value) => (
        <g key={value}>
          <line x1={left(value)} x2={left(value)} y1={TOP} y2={HEIGHT - BOTTOM} className={classes.grid} />
          <text x={left(value)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
            {x.format(value)}
          </text>
        </g>
      ))}
      <path d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`} className={classes.axis} fill="none" />
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 10} textAnchor="middle">
        {x.name}
      </text>
      <text x={LEFT + 8} y={TOP + 10}>
        {y.name}
      </text>
      {crosses.map((one, at) => {
        const [cx, cy] = [left(one.x.mean), top(one.y.mean)];
        return (
          <g key={one.mark}>
            <title>{one.name}</title>
            <path
              className={classes.reach}
              d={`M${left(one.x.mean - one.x.halfWidth)} ${cy}H${left(one.x.mean + one.x.halfWidth)}M${cx} ${top(one.y.mean - one.y.halfWidth)}V${top(one.y.mean + one.y.halfWidth)}`}
            />
            <circle cx={cx} cy={cy} r={ARM} className={classes.dot} data-first={at === 0 || undefined} />
            <text x={cx + ARM + 4} y={cy - ARM} className={classes.mark}>
              {one.mark}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface Reach {
  readonly from: number;
  readonly span: number;
  readonly step: number;
}

/** As far as all crosses reach and a little more, from one round number to another. */
export function reachOf(figures: readonly Measured[]): Reach {
  const low = Math.min(...figures.map(({ mean, halfWidth }) => mean - halfWidth));
  const high = Math.max(...figures.map(({ mean, halfWidth }) => mean + halfWidth));
  const size = high - low || Math.abs(high) * 0.1 || 1;
  const step = roundStep((size * 1.3) / TICKS);
  const from = Math.floor((low - size * 0.1) / step) * step;
  const to = Math.ceil((high + size * 0.1) / step) * step;
  return { from, span: to - from, step };
}

function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 2.5, 5, 10].find((one) => one * power >= size) ?? 10) * power;
}

const ticksOf = ({ from, span, step }: Reach): number[] =>
  Array.from({ length: Math.round(span / step) + 1 }, (_, at) => Number((from + at * step).toPrecision(12)));
