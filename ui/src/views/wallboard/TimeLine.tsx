/** The line of the day: how many wait and how well the promise is kept, with marks to go to and a head to pull. */

import { useCallback, useMemo, useRef } from "react";
import { clockOf, HOUR } from "../../base/clock";
import { formatNumber } from "../../base/format";
import { text } from "../../base/text";
import { type Day, isMarked, type Slice, slicesOf } from "./day";
import type { Player } from "./player";
import { useBeat, useEveryFrame } from "./usePlayer";
import classes from "./wallboard.module.css";
import { cityOf, hoursOn, momentText, type Names, wallClock } from "./words";

const words = text.wallboard;
const SLICES = 480;
/** The picture's own units; it is stretched to the width there is. */
const HIGH = 100;

interface TimeLineProps {
  day: Day;
  player: Player;
  names: Names;
  zone: string;
  changes: readonly { ms: number; zone: string; by: number }[];
}

export function TimeLine({ day, player, names, zone, changes }: TimeLineProps) {
  const track = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  useEveryFrame(player, (ms) => {
    if (head.current) head.current.style.left = `${(ms / day.lengthMs) * 100}%`;
  });
  const pull = usePull(track, day, player);
  const hours = useMemo(() => hoursOn(day.replay, zone), [day, zone]);
  const marks = day.replay.moments.filter(isMarked);
  const left = (ms: number) => ({ left: `${(ms / day.lengthMs) * 100}%` });
  return (
    <div className={classes.line}>
      <div ref={track} className={classes.track} {...pull} data-testid="track">
        <Curves day={day} />
        {changes.map((change) => (
          <i
            key={change.zone}
            className={classes.change}
            style={left(change.ms)}
            title={words.clockChange(cityOf(change.zone), signed(change.by))}
          />
        ))}
        {marks.map((moment) => (
          <i
            key={`${moment.at_s}/${moment.what}/${moment.of}`}
            className={classes.mark}
            data-what={moment.what}
            style={left(moment.at_s * 1000)}
            title={momentText(moment, names)}
          />
        ))}
        <Head head={head} day={day} player={player} zone={zone} />
      </div>
      <div className={classes.hours} aria-hidden="true">
        {hours.map(({ ms, label }) => (
          <span key={ms} style={left(ms)}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

const signed = (ms: number) =>
  `${ms > 0 ? "+" : "−"}${formatNumber(Math.abs(ms) / HOUR, ms % HOUR === 0 ? 0 : 1)} h`;

interface HeadProps {
  head: React.RefObject<HTMLDivElement | null>;
  day: Day;
  player: Player;
  zone: string;
}

function Head({ head, day, player, zone }: HeadProps) {
  const ms = useBeat(player);
  const { time, seconds } = wallClock(clockOf(zone), day.beginsAt + Math.min(ms, day.lengthMs - 1));
  return (
    <div
      ref={head}
      className={classes.head}
      role="slider"
      tabIndex={0}
      aria-label={words.time}
      aria-valuemin={0}
      aria-valuemax={day.replay.length_s}
      aria-valuenow={Math.round(ms / 1000)}
      aria-valuetext={`${time}:${seconds}`}
      data-testid="scrub"
    />
  );
}

/** Pulling the head, or pressing anywhere on the line. */
function usePull(track: React.RefObject<HTMLDivElement | null>, day: Day, player: Player) {
  const to = useCallback(
    (event: React.PointerEvent) => {
      const box = track.current?.getBoundingClientRect();
      if (box && box.width > 0) player.seek(((event.clientX - box.left) / box.width) * day.lengthMs);
    },
    [track, day, player],
  );
  return {
    onPointerDown: (event: React.PointerEvent) => {
      if (event.button !== 0) return;
      track.current?.setPointerCapture?.(event.pointerId);
      to(event);
    },
    onPointerMove: (event: React.PointerEvent) => {
      if (track.current?.hasPointerCapture?.(event.pointerId)) to(event);
    },
  };
}

function Curves({ day }: { day: Day }) {
  const { area, level } = useMemo(() => {
    const slices = slicesOf(day, SLICES);
    return { area: areaOf(slices), level: levelOf(slices) };
  }, [day]);
  return (
    <svg viewBox={`0 0 ${SLICES} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={area} className={classes.area} />
      <path d={level} className={classes.levelLine} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function areaOf(slices: readonly Slice[]): string {
  const most = Math.max(1, ...slices.map(({ waiting }) => waiting));
  const tops = slices.map(
    ({ waiting }, at) =>
      `L${at} ${(HIGH - (waiting / most) * HIGH * 0.92).toFixed(1)}L${at + 1} ${(HIGH - (waiting / most) * HIGH * 0.92).toFixed(1)}`,
  );
  return `M0 ${HIGH}${tops.join("")}L${slices.length} ${HIGH}Z`;
}

/** Broken where nothing was judged of late. */
function levelOf(slices: readonly Slice[]): string {
  let pen = "M";
  return slices
    .map(({ level }, at) => {
      if (level === null) {
        pen = "M";
        return "";
      }
      const drawn = `${pen}${at + 0.5} ${(HIGH - level * HIGH * 0.92).toFixed(1)}`;
      pen = "L";
      return drawn;
    })
    .join("");
}
