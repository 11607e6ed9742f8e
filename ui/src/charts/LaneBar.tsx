/** A bar on a lane that is moved and stretched by drag or by arrow keys. Knows instants; says what was done in time. */

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { TONES } from "./Lanes";
import classes from "./Lanes.module.css";
import { boxOf, type TimeAxis } from "./timeAxis";

export type BarEdge = "whole" | "start" | "end";

export interface LaneBarProps {
  axis: TimeAxis;
  span: TimeAxis;
  /** Parts in which it pauses, or may. */
  pauses: readonly TimeAxis[];
  label: string;
  /** What it is, for people who hear it. */
  description: string;
  tone: number;
  selected: boolean;
  /** The least it moves by. */
  step: number;
  onSelect: () => void;
  /** While it is dragged; `null` when that is given up. */
  onDrag: (drag: { edge: BarEdge; by: number } | null) => void;
  onDrop: (edge: BarEdge, by: number) => void;
}

/** What of it is under the pointer, and where that was taken up. */
interface Hold {
  readonly edge: BarEdge;
  readonly x: number;
  readonly pixelsPerMs: number;
}

export function LaneBar(props: LaneBarProps) {
  const { axis, span, label, step, selected, onSelect, onDrag, onDrop } = props;
  const [hold, setHold] = useState<Hold | null>(null);
  const dragged = useRef(0);

  const letGo = () => {
    setHold(null);
    dragged.current = 0;
  };
  useEscape(hold !== null, () => {
    letGo();
    onDrag(null);
  });

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    if (width === 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const edge = (event.target as HTMLElement).dataset.edge as BarEdge | undefined;
    setHold({ edge: edge ?? "whole", x: event.clientX, pixelsPerMs: width / (axis.to - axis.from) });
    onSelect();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!hold) return;
    const by = Math.round((event.clientX - hold.x) / hold.pixelsPerMs / step) * step;
    if (by === dragged.current) return;
    dragged.current = by;
    onDrag({ edge: hold.edge, by });
  };
  const onPointerUp = () => {
    if (!hold) return;
    const by = dragged.current;
    letGo();
    if (by !== 0) onDrop(hold.edge, by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    onDrop(event.shiftKey ? "end" : "whole", direction * step);
  };

  return (
    <button
      type="button"
      className={classes.bar}
      data-tone={props.tone % TONES}
      data-dragging={hold ? true : undefined}
      data-before={span.from < axis.from || undefined}
      data-after={span.to > axis.to || undefined}
      aria-pressed={selected}
      aria-label={props.description}
      title={props.description}
      style={boxOf(axis, span)}
      onClick={onSelect}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    >
      {props.pauses.map((pause) => (
        <i
          key={`${pause.from}-${pause.to}`}
          className={classes.pause}
          style={boxOf(inside(axis, span), pause)}
        />
      ))}
      <span className={classes.label}>{label}</span>
      <i className={classes.edge} data-edge="start" />
      <i className={classes.edge} data-edge="end" />
    </button>
  );
}

/** The part of the bar that is drawn, which its own parts are placed in. */
const inside = (axis: TimeAxis, span: TimeAxis): TimeAxis => ({
  from: Math.max(axis.from, span.from),
  to: Math.min(axis.to, span.to),
});

/** Escape gives a drag up, wherever the focus is. */
function useEscape(listening: boolean, onEscape: () => void) {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    if (!listening) return;
    const onKey = (event: globalThis.KeyboardEvent) => event.key === "Escape" && latest.current();
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [listening]);
}
