/** What crosses the border between page and shell, beyond the scenario and its results. */

import type { Finding } from "../bindings/Finding";
import type { Results } from "../bindings/Results";
import type { Scenario } from "../bindings/Scenario";

/** A demo on the start page. */
export type Demo = { id: string; title: string; summary: string; file: string };

/** A scenario just opened, and what `check` says about it. */
export type Opened = { path: string | null; scenario: Scenario; findings: Finding[] };

export type Recent = { path: string; name: string; exists: boolean };

export type Saved = { path: string };

/** What the window was started with. */
export type Startup = { file: string | null; demo: string | null };

/** Overrides of the scenario's own run settings. */
export type RunOptions = { replications?: number; seed?: number };

export type RunEvent =
  | { kind: "started"; run: number }
  | { kind: "progress"; done: number; total: number; elapsed_ms: number };

/** A finished run. `results.intervals` holds only the starts; series are fetched one by one. */
export type RunSummary = { run: number; cancelled: boolean; results: Results };

/** Whose figures. */
export type Whose = { kind: "total" } | { kind: "queue" | "agent_group" | "site" | "client"; id: string };

/** What the shell shows of the document: window title and close guard. */
export type DocumentState = { title: string; dirty: boolean };

/** Why a command failed, for people. `code` only where the window acts on it. */
export type Failure = { code: "findings" | "run_gone" | null; message: string; hint: string | null };
