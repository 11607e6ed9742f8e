/** The clock of a replay: where it stands, whether it runs and how fast. Tells listeners; draws nothing. */

/** Simulated seconds in one real second. */
export const SPEEDS = [1, 10, 60, 300, 900, 1800] as const;
export const USUAL_SPEED = 300;
/** A tab that slept must not leap: more real time than this between two frames is not played. */
const LONGEST_FRAME_MS = 250;

export interface PlayerState {
  readonly ms: number;
  readonly playing: boolean;
  readonly speed: number;
}

export interface Player {
  get(): PlayerState;
  /** Calls back on every change; every frame while it runs. The answer stops listening. */
  subscribe(listener: () => void): () => void;
  play(): void;
  pause(): void;
  toggle(): void;
  seek(ms: number): void;
  /** The next speed up or down. */
  faster(way: 1 | -1): void;
  setSpeed(speed: number): void;
  /** Moves on by a frame; called by whoever has frames. */
  frame(nowMs: number): void;
}

export function createPlayer(lengthMs: number, startMs = 0, speed = USUAL_SPEED): Player {
  let state: PlayerState = { ms: clamp(startMs), playing: false, speed };
  let before: number | null = null;
  const listeners = new Set<() => void>();

  function clamp(ms: number) {
    return Math.min(Math.max(0, ms), lengthMs);
  }
  const set = (change: Partial<PlayerState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const pause = () => state.playing && set({ playing: false });
  const play = () => {
    if (state.playing) return;
    before = null;
    // From the end it begins again.
    set({ playing: true, ms: state.ms >= lengthMs ? 0 : state.ms });
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    play,
    pause,
    toggle: () => (state.playing ? pause() : play()),
    seek: (ms) => set({ ms: clamp(ms) }),
    setSpeed: (next) => set({ speed: next }),
    faster: (way) => {
      const next = SPEEDS[SPEEDS.indexOf(state.speed as (typeof SPEEDS)[number]) + way];
      if (next) set({ speed: next });
    },
    frame: (nowMs) => {
      if (!state.playing) return;
      const passed = before === null ? 0 : Math.min(nowMs - before, LONGEST_FRAME_MS);
      before = nowMs;
      const ms = clamp(state.ms + passed * state.speed);
      set(ms >= lengthMs ? { ms, playing: false } : { ms });
    },
  };
}
