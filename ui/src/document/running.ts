/**
 * Runs the scenario: by hand, and after each edit by itself. An edit is answered by a first estimate that tightens; the
 * next edit starts over. While edits come faster than first estimates, as under a slider, each estimate is waited for,
 * so that the figures move along.
 */

import type { StoreApi } from "zustand/vanilla";
import type { Answer } from "../bindings/Answer";
import type { Scenario } from "../bindings/Scenario";
import { asFailure, type Bridge } from "../bridge/bridge";
import type { Failure, RunEvent, RunSummary } from "../bridge/types";
import { settle } from "./history";
import {
  type Attempt,
  asksTheSame,
  type DocumentState,
  errorsIn,
  isStale,
  type RunResult,
  type RunState,
  scenarioOf,
} from "./state";

/** What the model takes when the scenario names no number. */
const USUAL_REPLICATIONS = 50;
/** So long a first estimate is waited for before an edit starts over without it. */
const PATIENCE_MS = 300;

/** One run as the page sees it; only the newest may change the state. */
interface Asked {
  readonly scenario: Scenario;
  readonly at: number;
  estimated: boolean;
}

export function runner(
  store: StoreApi<DocumentState>,
  bridge: Bridge,
  attempt: Attempt,
  report: (failure: Failure) => void,
) {
  let newest: Asked | null = null;
  /** Set while an edit waits for the first estimate of the run before it. */
  let owed: ReturnType<typeof setTimeout> | undefined;
  const stop = (run: number) => attempt(() => bridge.cancelRun(run));

  const ask = async (byHand: boolean) => {
    clearTimeout(owed);
    owed = undefined;
    const { history } = store.getState();
    if (!history) return;
    const asked: Asked = { scenario: history.present, at: Date.now(), estimated: false };
    newest = asked;
    store.setState({ run: starting(asked.scenario, byHand), history: byHand ? settle(history) : history });
    const summary = await bridge
      .runScenario(asked.scenario, {}, (event) => hear(asked, event))
      .catch((thrown) => failed(asFailure(thrown), asked === newest, byHand));
    if (newest !== asked) return;
    newest = null;
    store.setState(finished(asked.scenario, summary));
    pinTheFirst();
    if (owed) void ask(false);
  };

  const failed = (failure: Failure, isNewest: boolean, byHand: boolean): null => {
    // What is wrong with an edit is said beside its field.
    if (isNewest && (byHand || failure.code !== "findings")) report(failure);
    return null;
  };

  const hear = (asked: Asked, event: RunEvent) => {
    const { run } = store.getState();
    const wanted = asked === newest && run.phase === "running";
    if (event.kind === "started" && (!wanted || run.cancelling)) void stop(event.run);
    if (!wanted) return;
    if (event.kind !== "estimate") return store.setState({ run: advanced(run, event) });
    asked.estimated = true;
    store.setState({ early: earlyAnswer(asked, run, event) });
    if (owed) void ask(false);
  };

  const answerTheEdit = () => {
    const wait = newest && !newest.estimated ? newest.at + PATIENCE_MS - Date.now() : 0;
    if (wait <= 0) void ask(false);
    else owed ??= setTimeout(() => void ask(false), wait);
  };

  /** What was opened is what changes are first held against. */
  const pinTheFirst = () => {
    const { pinned, result } = store.getState();
    if (!pinned && result && !result.cancelled) pin();
  };

  const pin = () => {
    const { result } = store.getState();
    if (!result) return;
    store.setState({ pinned: result, result: { ...result, changes: {} } });
    void attempt(() => bridge.pinRun(result.run));
  };

  const forget = (run: RunState) => {
    newest = null;
    clearTimeout(owed);
    owed = undefined;
    void attempt(() => bridge.pinRun(null));
    if (run.phase === "running" && run.run !== null) void stop(run.run);
  };

  store.subscribe((now, before) => {
    // Opening another document: what runs now is about the old one.
    if (now.opening !== before.opening) forget(before.run);
    if (now.settings.live && isAnotherQuestion(now, before)) answerTheEdit();
  });

  return {
    /** What is already being answered by itself is from now on waited for. */
    run: async () => {
      const { run } = store.getState();
      if (run.phase === "idle") await ask(true);
      else store.setState({ run: { ...run, byHand: true } });
    },
    cancel: async () => {
      const { run } = store.getState();
      if (run.phase !== "running" || run.cancelling) return;
      store.setState({ run: { ...run, cancelling: true } });
      // A run that has not started yet is stopped when it does.
      if (run.run !== null) await stop(run.run);
    },
    /** Holds every further answer against the one there is now. */
    pin,
  };
}

/** Whether there is something new to answer: known errors are mended first. */
function isAnotherQuestion(now: DocumentState, before: DocumentState): boolean {
  const [asked, present] = [scenarioOf(before), scenarioOf(now)];
  if (!present) return false;
  const another = asked === null || now.opening !== before.opening || !asksTheSame(asked, present);
  const turnedOn = !before.settings.live && isStale(now);
  return (another && !(now.opening !== before.opening && errorsIn(now.findings) > 0)) || turnedOn;
}

function starting(scenario: Scenario, byHand: boolean): RunState {
  const total = scenario.run?.replications ?? USUAL_REPLICATIONS;
  return { phase: "running", run: null, done: 0, total, elapsedMs: 0, cancelling: false, byHand };
}

type UnderWay = Extract<RunState, { phase: "running" }>;

function advanced(run: UnderWay, event: Exclude<RunEvent, { kind: "estimate" }>): RunState {
  if (event.kind === "started") return { ...run, run: event.run };
  return { ...run, done: event.done, total: event.total, elapsedMs: event.elapsed_ms };
}

const earlyAnswer = ({ scenario }: Asked, { run }: UnderWay, { results, changes }: Answer): RunResult => ({
  run: run ?? 0,
  results,
  changes,
  scenario,
  cancelled: false,
});

function finished(scenario: Scenario, summary: RunSummary | null): Partial<DocumentState> {
  const run: RunState = { phase: "idle" };
  // Cancelled before the first replication, or failed: the old answer stands.
  if (!summary || summary.answer.results.stamp.replications === 0) return { run, early: null };
  return {
    run,
    early: null,
    result: { ...summary.answer, run: summary.run, cancelled: summary.cancelled, scenario },
  };
}
