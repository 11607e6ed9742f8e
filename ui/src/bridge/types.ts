/** What crosses the border between page and shell, beyond the scenario and its results. */

import type { Finding } from "../bindings/Finding";
import type { Results } from "../bindings/Results";
import type { Scenario } from "../bindings/Scenario";

/** A demo on the start page. */
export type Demo = { id: string; title: string; summary: string; file: string };

/** A scenario just opened, and what `check` says about it. */
export type Opened = { path?: string; scenario: Scenario; findings: Finding[] };

export type Recent = { path: string; name: string; exists: boolean };

export type Saved = { path: string };

/** What the window was started with. */
export type Startup = { file?: string; demo?: string };

/** Overrides of the scenario's own run settings. */
export type RunOptions = { replications?: number; seed?: number };

export type RunEvent =
  | { kind: "started"; run: number }
  | { kind: "progress"; done: number; total: number; elapsed_ms: number };

/** A finished run. `results.intervals` holds only the starts; series are fetched one by one. */
export type RunSummary = { run: number; cancelled: boolean; results: Results };

/** Whose series is asked for. */
export type SeriesSubject = {
  kind: "total" | "queue" | "agent_group" | "site" | "client";
  /** Empty for the total. */
  id: string;
};

/** What the shell shows of the document: window title and close guard. */
export type DocumentState = { title: string; path?: string; dirty: boolean };

/** Why a command failed, for people. `code` only where the window acts on it. */
export type Failure = { code?: string; message: string; hint?: string };
