/**
 * Those who wait, each a dot that moves to the right as it waits: at half the way the promised time is over. Who is
 * answered rises and fades, who gives up falls as a cross. Drawn past React, a frame at a time.
 */

import { useComputedColorScheme } from "@mantine/core";
import { useViewportSize } from "@mantine/hooks";
import { useRef } from "react";
import { formatPlain } from "../../base/format";
import { paletteOf } from "../../charts/palette";
import { type Day, pointAt, type QueueDay, type Wait, waitsIn } from "./day";
import type { Player } from "./player";
import { useEveryFrame } from "./usePlayer";
import classes from "./wallboard.module.css";

/** Real time for which somebody who left is still seen. */
const FADE_MS = 700;
/** Where no promise is made: half the way in this time. */
const USUAL_WITHIN_S = 60;

/** How far a wait has come, from 0 to 1: half at the promised time, nearer and nearer to the end from there. */
export const wayOf = (waitedMs: number, withinS: number): number => {
  const within = (withinS > 0 ? withinS : USUAL_WITHIN_S) * 1000;
  return waitedMs / (waitedMs + within);
};

interface LaneProps {
  day: Day;
  queue: QueueDay;
  player: Player;
  label: string;
}

export function Lane({ day, queue, player, label }: LaneProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Drawn again in other colours and at another size, while the clock stands still too.
  useComputedColorScheme("light");
  useViewportSize();
  useEveryFrame(player, (ms, playing) => {
    const sheet = canvas.current && sheetOf(canvas.current);
    if (!sheet) return;
    if (!queue.replay.deferred) drawPromise(sheet, queue.replay.within_s);
    if (queue.waits) drawWaits(sheet, queue, ms, playing ? FADE_MS * player.get().speed : 0);
    else drawBar(sheet, queue, pointAt(day, ms));
  });
  return (
    <div className={classes.lane}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

interface Sheet {
  readonly ink: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly colours: ReturnType<typeof coloursOf>;
}

const coloursOf = (element: HTMLElement) => {
  const { dimmed, strongLine, accent, font } = paletteOf(element);
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize) * 0.85;
  return { dimmed, strongLine, accent, font, size, bad: style.getPropertyValue("--sl-bad").trim() };
};

const known = new WeakMap<HTMLCanvasElement, { key: string; colours: Sheet["colours"] }>();

/** The canvas at the size it is shown. Colours are read again when the scheme or the size changes, not every frame. */
function sheetOf(canvas: HTMLCanvasElement): Sheet | null {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  const ink = canvas.getContext("2d");
  if (!ink || width === 0) return null;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  const key = `${document.documentElement.dataset.mantineColorScheme}/${wide}/${high}`;
  let style = known.get(canvas);
  if (style?.key !== key) {
    [canvas.width, canvas.height] = [wide, high];
    style = { key, colours: coloursOf(canvas) };
    known.set(canvas, style);
  }
  ink.setTransform(ratio, 0, 0, ratio, 0, 0);
  ink.clearRect(0, 0, width, height);
  return { ink, width, height, colours: style.colours };
}

/** Half the way, and how long it took to get there. */
function drawPromise({ ink, width, height, colours }: Sheet, withinS: number) {
  const at = Math.round(width / 2);
  ink.fillStyle = colours.strongLine;
  ink.fillRect(at, 0, 1, height);
  if (height < 34 || withinS === 0) return;
  ink.fillStyle = colours.dimmed;
  ink.font = `${colours.size}px ${colours.font}`;
  ink.textBaseline = "bottom";
  ink.fillText(`${formatPlain(withinS)} s`, at + 5, height - 3);
}

/** Waits too many to tell apart: a bar as long as the longest. */
function drawBar({ ink, width, height, colours }: Sheet, { replay }: QueueDay, point: number) {
  const way = wayOf((replay.longest_s[point] ?? 0) * 1000, replay.within_s);
  ink.fillStyle = way > 0.5 && !replay.deferred ? colours.bad : colours.accent;
  ink.fillRect(0, height * 0.4, width * way, height * 0.2);
}

function drawWaits(sheet: Sheet, queue: QueueDay, ms: number, fade: number) {
  const within = queue.replay.within_s;
  for (const wait of waitsIn(queue, ms - fade, ms)) {
    drawWait(sheet, wait, { ms, fade, within, deferred: queue.replay.deferred });
  }
}

interface Moment {
  readonly ms: number;
  readonly fade: number;
  readonly within: number;
  readonly deferred: boolean;
}

function drawWait(
  { ink, width, height, colours }: Sheet,
  wait: Wait,
  { ms, fade, within, deferred }: Moment,
) {
  const gone = Math.max(0, ms - wait.until);
  const faded = gone > 0 ? gone / fade : 0;
  const waited = Math.min(ms, wait.until) - wait.from;
  const radius = Math.min(5, height / 6);
  const way = wayOf(waited, within);
  const x = radius + (width - 2 * radius) * way;
  // A row of its own that stays the same from frame to frame.
  const row = ((wait.from * 0.618_033_988_75) % 1000) / 1000;
  const base = radius * 1.6 + (height - 3.2 * radius) * row;
  const drift = faded * radius * 3;
  ink.globalAlpha = 0.85 * (1 - faded);
  const isLate = !deferred && way > 0.5;
  const colour = wait.end === "abandoned" && gone > 0 ? colours.bad : isLate ? colours.bad : colours.accent;
  ink.fillStyle = colour;
  ink.strokeStyle = colour;
  ink.beginPath();
  if (gone > 0 && wait.end === "abandoned") cross(ink, x, base + drift, radius);
  else if (isLate) diamond(ink, x, base - (gone > 0 ? drift : 0), radius);
  else ink.arc(x, base - (gone > 0 ? drift : 0), radius, 0, 2 * Math.PI);
  if (gone > 0 && wait.end === "abandoned") {
    ink.lineWidth = 2;
    ink.stroke();
  } else ink.fill();
  ink.globalAlpha = 1;
}

function cross(ink: CanvasRenderingContext2D, x: number, y: number, r: number) {
  ink.moveTo(x - r, y - r);
  ink.lineTo(x + r, y + r);
  ink.moveTo(x + r, y - r);
  ink.lineTo(x - r, y + r);
}

function diamond(ink: CanvasRenderingContext2D, x: number, y: number, r: number) {
  const reach = r * 1.25;
  ink.moveTo(x, y - reach);
  ink.lineTo(x + reach, y);
  ink.lineTo(x, y + reach);
  ink.lineTo(x - reach, y);
  ink.closePath();
}
