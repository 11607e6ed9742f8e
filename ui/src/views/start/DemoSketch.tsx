/** A small picture of what a demo is about. Drawn, not measured. */

import classes from "./start.module.css";

const WIDTH = 320;
const HEIGHT = 112;

export function DemoSketch({ id }: { id: string }) {
  const Picture = /sun/.test(id) ? FollowTheSun : /bank/.test(id) ? RecordedDays : RetailDay;
  return (
    <svg
      className={classes.sketch}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <Picture />
    </svg>
  );
}

/** Contacts through a shop's day as bars, heads as a line above them. */
function RetailDay() {
  const bars = [22, 38, 54, 66, 74, 70, 60, 54, 52, 54, 50, 44, 34, 24];
  const x = (index: number) => 24 + index * 20;
  const heads = bars.map((bar, index) => `${x(index) - 2} ${HEIGHT - 22 - bar} h 18`);
  return (
    <>
      {bars.map((bar, index) => (
        <rect
          key={x(index)}
          x={x(index)}
          y={HEIGHT - 16 - bar}
          width="14"
          height={bar}
          rx="2"
          className={classes.soft}
        />
      ))}
      {heads.map((line) => (
        <path key={line} d={`M ${line}`} className={classes.strong} />
      ))}
    </>
  );
}

const LANES = [
  { y: 24, from: 96, length: 132 },
  { y: 52, from: 12, length: 104 },
  { y: 80, from: 204, length: 104 },
];

/** Three sites, each awake while the others sleep. */
function FollowTheSun() {
  return (
    <>
      {LANES.map(({ y, from, length }) => (
        <g key={y}>
          <rect x="12" y={y - 8} width="296" height="16" rx="8" className={classes.faint} />
          <rect x={from} y={y - 8} width={length} height="16" rx="8" className={classes.lane} />
          <circle cx={from + length / 2} cy={y} r="3.4" className={classes.sun} />
        </g>
      ))}
      <path d="M 166 8 V 100" className={classes.dashed} />
    </>
  );
}

/** Recorded figures as dots, simulated ones as a band around them. */
function RecordedDays() {
  const level = (day: number) => 58 - 24 * Math.sin(day / 2.6) * Math.exp(-day / 30) - (day % 5) * 2.4;
  const days = Array.from({ length: 24 }, (_, day) => ({ x: 18 + day * 12.4, y: level(day) }));
  const edge = (by: number) => days.map(({ x, y }) => `${x.toFixed(1)} ${(y + by).toFixed(1)}`);
  return (
    <>
      <path
        d={`M ${edge(-13).join(" L ")} L ${edge(13).toReversed().join(" L ")} Z`}
        className={classes.soft}
      />
      <path d={`M ${edge(0).join(" L ")}`} className={classes.strong} fill="none" />
      {days.map(({ x, y }, day) => (
        <circle key={x} cx={x} cy={y + ((day * 37) % 17) - 8} r="2.6" className={classes.dot} />
      ))}
    </>
  );
}
