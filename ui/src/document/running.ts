/** Runs the scenario: start, progress, cancel, and what becomes of the answer. */

import type { StoreApi } from "zustand/vanilla";
import type { Scenario } from "../bindings/Scenario";
import type { Bridge } from "../bridge/bridge";
import type { RunEvent, RunSummary } from "../bridge/types";
import { settle } from "./history";
import { type Attempt, type DocumentState, type RunState, scenarioOf } from "./state";

/** What the model takes when the scenario names no number. */
const USUAL_REPLICATIONS = 50;

export function runner(store: StoreApi<DocumentState>, bridge: Bridge, attempt: Attempt) {
  const stop = (run: number) => attempt(() => bridge.cancelRun(run));

  const cancel = async () => {
    const { run } = store.getState();
    if (run.phase !== "running" || run.cancelling) return;
    store.setState({ run: { ...run, cancelling: true } });
    // A run that has not started yet is stopped when it does.
    if (run.run !== null) await stop(run.run);
  };

  const onEvent = (opening: number, event: RunEvent) => {
    const { run, opening: now } = store.getState();
    const wanted = now === opening && run.phase === "running" && !run.cancelling;
    if (event.kind === "started" && !wanted) void stop(event.run);
    if (now === opening && run.phase === "running") store.setState({ run: advanced(run, event) });
  };

  const run = async () => {
    const { run: before, studying, history, opening } = store.getState();
    const scenario = scenarioOf(store.getState());
    if (before.phase === "running" || studying || !scenario || !history) return;
    store.setState({ run: starting(scenario), history: settle(history) });
    const summary = await attempt(() => bridge.runScenario(scenario, {}, (event) => onEvent(opening, event)));
    // An answer about a document that is no longer open is dropped.
    if (store.getState().opening === opening) store.setState((state) => finished(state, scenario, summary));
  };

  /** Opening another document: what runs now is about the old one. */
  store.subscribe((now, before) => {
    if (now.opening === before.opening || before.run.phase !== "running" || before.run.run === null) return;
    void stop(before.run.run);
  });

  return { run, cancel };
}

function starting(scenario: Scenario): RunState {
  const total = scenario.run?.replications ?? USUAL_REPLICATIONS;
  return { phase: "running", run: null, done: 0, total, elapsedMs: 0, cancelling: false };
}

function advanced(run: Extract<RunState, { phase: "running" }>, event: RunEvent): RunState {
  if (event.kind === "started") return { ...run, run: event.run };
  return { ...run, done: event.done, total: event.total, elapsedMs: event.elapsed_ms };
}

function finished(state: DocumentState, scenario: Scenario, summary?: RunSummary): Partial<DocumentState> {
  const run: RunState = { phase: "idle" };
  // Cancelled before the first replication, or failed: the old answer stands.
  if (!summary || summary.results.stamp.replications === 0) return { run };
  return { run, result: { ...summary, scenario }, previous: state.result };
}
