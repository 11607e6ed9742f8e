/** A small picture of what a demo is about. Drawn, not measured. */

import type { ReactNode } from "react";
import classes from "./start.module.css";

const WIDTH = 320;
const HEIGHT = 112;

export function DemoSketch({ id }: { id: string }) {
  const Picture = PICTURES[id] ?? RetailDay;
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

/** The same three sites, one of them dark for a while. */
function Outage() {
  return (
    <>
      <FollowTheSun />
      <rect x="96" y="42" width="76" height="20" className={classes.blank} />
      <path d="M 128 44 L 140 60 M 140 44 L 128 60" className={classes.dashed} />
    </>
  );
}

/** Calls that come when they come, and mail that fills the gaps between them. */
function Channels() {
  const calls = [20, 34, 58, 72, 66, 50, 56, 62, 44, 30, 22, 16];
  return calls.map((height, index) => {
    const x = 34 + index * 21.5;
    return (
      <g key={x}>
        <rect x={x} y={HEIGHT - 16 - height} width="15" height={height} rx="2" className={classes.lane} />
        <rect x={x} y={16} width="15" height={HEIGHT - 34 - height} rx="2" className={classes.faint} />
      </g>
    );
  });
}

/** Calls in, and calls out while nobody calls. */
function Blend() {
  const waves = Array.from({ length: 60 }, (_, at) => 46 + 20 * Math.sin(at / 5));
  const line = waves.map((y, at) => `${(14 + at * 5).toFixed(0)} ${y.toFixed(1)}`).join(" L ");
  return (
    <>
      <path d={`M 14 96 L ${line} L 309 96 Z`} className={classes.soft} />
      <path d={`M ${line}`} className={classes.strong} fill="none" />
      {waves.map((y, at) =>
        y > 56 && at % 3 === 0 ? (
          <circle key={at.toString()} cx={14 + at * 5} cy={y - 16} r="3" className={classes.sun} />
        ) : null,
      )}
    </>
  );
}

/** Three tiers, each smaller than the one before. */
function Tiers() {
  return [
    { x: 20, width: 120, y: 78 },
    { x: 112, width: 96, y: 48 },
    { x: 196, width: 72, y: 18 },
  ].map(({ x, width, y }, tier) => (
    <g key={x}>
      <rect
        x={x}
        y={y}
        width={width}
        height="18"
        rx="5"
        className={tier === 2 ? classes.lane : classes.soft}
      />
      {tier > 0 && <path d={`M ${x + 12} ${y + 30} V ${y + 20}`} className={classes.strong} />}
    </g>
  ));
}

/** Two languages and those who speak both. */
function Languages() {
  return (
    <>
      <circle cx="132" cy="56" r="40" className={classes.soft} />
      <circle cx="188" cy="56" r="40" className={classes.soft} />
      <path d="M 160 27 A 40 40 0 0 1 160 85 A 40 40 0 0 1 160 27 Z" className={classes.lane} />
    </>
  );
}

/** One volume, two ways to staff it. */
function TwoCosts() {
  return [
    { x: 84, parts: [46, 20, 12] },
    { x: 184, parts: [30, 14, 30] },
  ].map(({ x, parts }) => (
    <g key={x}>
      {parts.map((height, at) => (
        <rect
          key={`${x}/${at.toString()}`}
          x={x}
          y={HEIGHT - 16 - parts.slice(0, at + 1).reduce((sum, part) => sum + part, 0)}
          width="52"
          height={height - 2}
          rx="2"
          className={[classes.lane, classes.soft, classes.faint][at]}
        />
      ))}
    </g>
  ));
}

/** One site takes over from another, class by class. */
function Transition() {
  return (
    <>
      <path d="M 16 30 H 90 L 250 92 H 304" className={classes.dashed} fill="none" />
      <path
        d="M 16 92 H 70 V 74 H 130 V 56 H 190 V 38 H 250 V 26 H 304"
        className={classes.strong}
        fill="none"
      />
      <path d="M 70 92 V 74 H 130 V 56 H 190 V 38 H 250 V 26 H 304 V 92 Z" className={classes.soft} />
    </>
  );
}

/** What each demo is about; a shop's day where there is no picture of its own. */
const PICTURES: Record<string, () => ReactNode> = {
  "follow-the-sun": FollowTheSun,
  "follow-the-sun-outage": Outage,
  "real-bank-1999": RecordedDays,
  "omnichannel-bank": Channels,
  "blended-sales": Blend,
  "tech-tiers": Tiers,
  "language-overflow": Languages,
  "make-or-buy": TwoCosts,
  "ramp-transition": Transition,
};
