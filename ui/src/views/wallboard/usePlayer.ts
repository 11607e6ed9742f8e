/** The player as components use it: frames while it runs, a slower beat for figures, and its keys. */

import { useReducedMotion } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type Day, opening } from "./day";
import { createPlayer, type Player, USUAL_SPEED } from "./player";

/** Figures that change faster cannot be read. */
const BEAT_MS = 90;
/** With reduced motion the board changes like a page turned over. */
const CALM_BEAT_MS = 1000;

/** A player for a day; the next one of the same date stands where the last one stood. */
export function usePlayer(day: Day): Player {
  const before = useRef<{ date: string; player: Player } | null>(null);
  const player = useMemo(() => {
    const last = before.current?.date === day.replay.date ? before.current.player.get() : null;
    const speed = before.current?.player.get().speed ?? USUAL_SPEED;
    return createPlayer(day.lengthMs, last?.ms ?? opening(day), speed);
  }, [day]);
  useEffect(() => {
    before.current = { date: day.replay.date, player };
  }, [day, player]);
  useFrames(player);
  return player;
}

function useFrames(player: Player) {
  const playing = usePlaying(player);
  useEffect(() => {
    if (!playing) return;
    let handle = requestAnimationFrame(function next(now) {
      player.frame(now);
      handle = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(handle);
  }, [player, playing]);
}

export const usePlaying = (player: Player): boolean =>
  useSyncExternalStore(player.subscribe, () => player.get().playing);

export const useSpeed = (player: Player): number =>
  useSyncExternalStore(player.subscribe, () => player.get().speed);

/** The time, changing no faster than it can be read; at once where it stands still. */
export function useBeat(player: Player): number {
  const calm = useReducedMotion();
  const shown = useRef(player.get().ms);
  const drawn = useRef(0);
  const read = useCallback(() => {
    const { ms, playing } = player.get();
    const now = performance.now();
    if (!playing || now - drawn.current >= (calm ? CALM_BEAT_MS : BEAT_MS)) {
      shown.current = ms;
      drawn.current = now;
    }
    return shown.current;
  }, [player, calm]);
  return useSyncExternalStore(player.subscribe, read);
}

/** Calls `draw` with the time on every change; on the slow beat where motion is reduced. Draws past React. */
export function useEveryFrame(player: Player, draw: (ms: number, playing: boolean) => void) {
  const calm = useReducedMotion();
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
    const { ms, playing } = player.get();
    draw(ms, playing);
  });
  useEffect(() => {
    let before = 0;
    return player.subscribe(() => {
      const { ms, playing } = player.get();
      const now = performance.now();
      if (playing && calm && now - before < CALM_BEAT_MS) return;
      before = now;
      latest.current(ms, playing);
    });
  }, [player, calm]);
}

const MINUTE = 60_000;

/** The keys of the board, wherever the focus is but in a field. */
export function usePlayerKeys(player: Player, more: Readonly<Record<string, () => void>>) {
  const others = useRef(more);
  useEffect(() => {
    others.current = more;
  });
  useEffect(() => {
    const by = (ms: number) => player.seek(player.get().ms + ms);
    const keys: Record<string, (event: KeyboardEvent) => void> = {
      " ": player.toggle,
      ArrowLeft: (event) => by(event.shiftKey ? -15 * MINUTE : -MINUTE),
      ArrowRight: (event) => by(event.shiftKey ? 15 * MINUTE : MINUTE),
      PageUp: () => by(-60 * MINUTE),
      PageDown: () => by(60 * MINUTE),
      Home: () => player.seek(0),
      End: () => player.seek(Number.MAX_SAFE_INTEGER),
      "+": () => player.faster(1),
      "=": () => player.faster(1),
      "-": () => player.faster(-1),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTakenBy(event.target, event.key)) return;
      const own = others.current[event.key.toLowerCase()] ?? others.current[event.key];
      const act = own ?? keys[event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [player]);
}

/** Fields, lists and dialogs keep their keys, buttons the space bar. */
function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("[role=dialog], [role=listbox], [role=combobox], textarea, [contenteditable=true]"))
    return true;
  if (target instanceof HTMLInputElement) return true;
  return key === " " && target.closest("button, a") !== null;
}
