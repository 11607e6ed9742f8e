/** A shift moved or stretched on the clock face, as an edit of its start and length. */

import { clockTime, minutesOf } from "../../base/format";
import { MINUTES_A_DAY } from "../../base/units";
import type { Shift } from "../../bindings/Shift";

export type Edge = "whole" | "start" | "end";

/** Shifts move on this grid. */
export const STEP_MIN = 15;
const SHORTEST_MIN = 60;
const LONGEST_MIN = MINUTES_A_DAY - STEP_MIN;

const onGrid = (minutes: number): number => Math.round(minutes / STEP_MIN) * STEP_MIN;
const within = (length: number): number => Math.max(SHORTEST_MIN, Math.min(LONGEST_MIN, length));
const aroundTheClock = (minutes: number): number =>
  ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;

/** The shift with one of its edges, or all of it, moved by minutes. */
export function moved(shift: Shift, edge: Edge, by: number): Shift {
  const start = minutesOf(shift.start) ?? 0;
  const delta = onGrid(by);
  if (delta === 0) return shift;
  if (edge === "whole") return { ...shift, start: clockTime(aroundTheClock(start + delta)) };
  if (edge === "end") return { ...shift, length_min: within(shift.length_min + delta) };
  const length = within(shift.length_min - delta);
  return {
    ...shift,
    start: clockTime(aroundTheClock(start + shift.length_min - length)),
    length_min: length,
  };
}
