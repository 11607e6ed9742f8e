/** What the window knows of the open document, and what follows from it. No calls, no components. */

import type { Answer } from "../bindings/Answer";
import type { Finding } from "../bindings/Finding";
import type { MeasureText } from "../bindings/MeasureText";
import type { Scenario } from "../bindings/Scenario";
import type { Recent, Recovered, Settings } from "../bridge/types";
import type { History } from "./history";
import { type Comparing, nothingCompared } from "./options";
import type { Presenting } from "./presenting";
import { nothingProved, type Proved } from "./proving";
import type { Studies, Studying } from "./studying";

export type ViewId =
  | "start"
  | "scenario"
  | "demand"
  | "queues"
  | "people"
  | "shifts"
  | "routing"
  | "risks"
  | "results"
  | "compare"
  | "wallboard"
  | "proof";

/** The answer to one run, and the question it answers. */
export interface RunResult extends Answer {
  readonly run: number;
  /** The scenario as it was when the run began. */
  readonly scenario: Scenario;
  readonly cancelled: boolean;
}

export type RunState =
  | { readonly phase: "idle" }
  | {
      readonly phase: "running";
      /** Known once the shell has started it. */
      readonly run: number | null;
      readonly done: number;
      readonly total: number;
      readonly elapsedMs: number;
      readonly cancelling: boolean;
      /** Asked for by the person, not by an edit. */
      readonly byHand: boolean;
    };

/** A field somebody wants to see; `turn` tells two requests for one field apart. */
export interface Focus {
  readonly path: string;
  readonly turn: number;
}

export interface Selected {
  readonly queue: string | null;
  readonly group: string | null;
  /** The measure on the map of the week; the first where null. */
  readonly measure: string | null;
  /** The date on the world clock; the first of the horizon where null. */
  readonly day: string | null;
}

export const nothingSelected: Selected = { queue: null, group: null, measure: null, day: null };

export interface DocumentState {
  /** Null while nothing is open. */
  readonly history: History<Scenario> | null;
  readonly path: string | null;
  /** What the file at `path` held when it was last read or written here. */
  readonly fingerprint: string | null;
  /** Counts documents opened, so that an answer to an earlier one is known as such. */
  readonly opening: number;
  /** The scenario as last opened or saved. */
  readonly saved: Scenario | null;
  readonly findings: readonly Finding[];
  readonly view: ViewId;
  readonly focus: Focus | null;
  /** Shared by the views, so that Demand opens on the queue that Queues was showing. */
  readonly selected: Selected;
  readonly run: RunState;
  /** The last run that came to its end, of which the shell has every interval. */
  readonly result: RunResult | null;
  /** What the run under way comes to so far. */
  readonly early: RunResult | null;
  /** The run that others are held against. */
  readonly pinned: RunResult | null;
  /** The study under way beside the run. */
  readonly studying: Studying | null;
  readonly studies: Studies;
  /** What the Compare view holds side by side. */
  readonly comparing: Comparing;
  /** The engine before theory: of no document, so that it outlives them. */
  readonly proved: Proved;
  readonly catalogue: readonly MeasureText[];
  /** What to go on with once the person has said what becomes of unsaved changes. */
  readonly leaving: (() => void) | null;
  /** The file that somebody else changed, and what to do once the person has said what becomes of it. */
  readonly replacing: Replacing | null;
  /** Files opened or saved last. */
  readonly recent: readonly Recent[];
  /** What windows before this one left unsaved. */
  readonly recovered: readonly Recovered[];
  readonly settings: Settings;
  readonly dialog: DialogId | null;
  /** Null while nothing is shown to others. */
  readonly presenting: Presenting | null;
  /** The list of steps is at hand. */
  readonly stepsShown: boolean;
  /** Files held over the window, and whether there is a scenario among them. */
  readonly dragging: "welcome" | "unwelcome" | null;
}

/** Dialogs of the frame that a command opens. */
export type DialogId = "settings" | "shortcuts" | "about" | "recovered";

export interface Replacing {
  readonly path: string;
  readonly answer: (how: "replace" | "elsewhere" | "stay") => void;
}

export const usualSettings: Settings = { scheme: "auto", language: "system", live: true };

export const nothingOpen: DocumentState = {
  history: null,
  path: null,
  fingerprint: null,
  opening: 0,
  saved: null,
  findings: [],
  view: "start",
  focus: null,
  selected: nothingSelected,
  run: { phase: "idle" },
  result: null,
  early: null,
  pinned: null,
  studying: null,
  studies: {},
  comparing: nothingCompared,
  proved: nothingProved,
  catalogue: [],
  leaving: null,
  replacing: null,
  recent: [],
  recovered: [],
  settings: usualSettings,
  dialog: null,
  presenting: null,
  stepsShown: false,
  dragging: null,
};

export const scenarioOf = (state: DocumentState): Scenario | null => state.history?.present ?? null;

export const isDirty = (state: DocumentState): boolean =>
  state.history !== null && state.history.present !== state.saved;

/** The newest answer there is, be it of few replications. */
export const answerOf = (state: DocumentState): RunResult | null => state.early ?? state.result;

/** True where the figures of the last run answer an older question than the one on the screen. */
export const isStale = (state: DocumentState): boolean => isOld(state, state.result);

/** The same of the newest answer. */
export const isAnswerStale = (state: DocumentState): boolean => isOld(state, answerOf(state));

function isOld(state: DocumentState, result: RunResult | null): boolean {
  const present = scenarioOf(state);
  return result !== null && present !== null && !asksTheSame(result.scenario, present);
}

/** Names, notes and how it is shown change no figure. */
export function asksTheSame(a: Scenario, b: Scenario): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Scenario)[]);
  keys.delete("name");
  keys.delete("notes");
  keys.delete("presentation");
  return [...keys].every((key) => a[key] === b[key]);
}

export const errorsIn = (findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.severity === "error").length;

/** Seconds left of what runs, at its pace so far; null before there is a pace. */
export function secondsLeft(run: { done: number; total: number; elapsedMs: number }): number | null {
  if (run.done === 0) return null;
  return ((run.total - run.done) * run.elapsedMs) / run.done / 1000;
}

/** What the document is called where space is short. */
export function documentName(state: DocumentState): string {
  const file = state.path
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.shoreline$/, "");
  return scenarioOf(state)?.name || file || "";
}

/** Does something that may fail: a failure is reported and answers nothing. */
export type Attempt = <T>(work: () => Promise<T>) => Promise<T | undefined>;
