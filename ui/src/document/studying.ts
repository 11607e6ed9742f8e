/** Studies beside the run: scenarios side by side, what the spread is owed to, why an interval missed. One at a time. */

import type { StoreApi } from "zustand/vanilla";
import type { Reasons } from "../bindings/Reasons";
import type { Scenario } from "../bindings/Scenario";
import type { VarianceSplit } from "../bindings/VarianceSplit";
import type { Bridge } from "../bridge/bridge";
import type { Finished, RunEvent } from "../bridge/types";
import type { SideBySide } from "./options";
import { type Attempt, type DocumentState, scenarioOf } from "./state";

/** What each kind of study answers. */
export interface Answers {
  comparison: SideBySide;
  spread: VarianceSplit;
  reasons: Reasons;
}

export type StudyKind = keyof Answers;

/** A study under way. */
export interface Studying {
  readonly kind: StudyKind;
  /** What of, where there are several of a kind: an interval. */
  readonly about: string;
  /** Known once the shell has started it. */
  readonly run: number | null;
  readonly done: number;
  readonly total: number;
  readonly elapsedMs: number;
  readonly cancelling: boolean;
}

/** What a study answered, and what it was asked. */
export interface Studied<T> {
  readonly about: string;
  /** The scenario as it was when it began. */
  readonly scenario: Scenario;
  readonly answer: T;
  readonly cancelled: boolean;
}

export type Studies = { readonly [K in StudyKind]?: Studied<Answers[K]> };

type Ask<T> = (scenario: Scenario, onEvent: (event: RunEvent) => void) => Promise<Finished<T>>;

export function studies(store: StoreApi<DocumentState>, bridge: Bridge, attempt: Attempt) {
  const stop = (run: number) => attempt(() => bridge.cancelRun(run));

  const hear = (mine: number, event: RunEvent) => {
    const { studying, opening } = store.getState();
    if (!studying || opening !== mine || studying.cancelling) {
      if (event.kind === "started") void stop(event.run);
    } else if (event.kind !== "estimate") store.setState({ studying: advanced(studying, event) });
  };

  /** Asks for a study of the scenario on the screen. Other studies have to be over. */
  const study = async <K extends StudyKind>(kind: K, about: string, ask: Ask<Answers[K]>) => {
    const before = store.getState();
    const scenario = scenarioOf(before);
    if (before.studying || !scenario) return;
    const { opening } = before;
    store.setState({
      studying: { kind, about, run: null, done: 0, total: 0, elapsedMs: 0, cancelling: false },
    });
    const finished = await attempt(() => ask(scenario, (event) => hear(opening, event)));
    if (store.getState().opening !== opening) return;
    const studied = finished && { about, scenario, answer: finished.answer, cancelled: finished.cancelled };
    store.setState((state) => ({
      studying: null,
      studies: studied ? { ...state.studies, [kind]: studied } : state.studies,
    }));
  };

  const cancelStudy = async () => {
    const { studying } = store.getState();
    if (!studying || studying.cancelling) return;
    store.setState({ studying: { ...studying, cancelling: true } });
    if (studying.run !== null) await stop(studying.run);
  };

  /** Opening another document: what is studied is about the old one. */
  store.subscribe((now, before) => {
    if (now.opening === before.opening || !before.studying) return;
    if (before.studying.run !== null) void stop(before.studying.run);
  });

  return { study, cancelStudy };
}

function advanced(studying: Studying, event: Exclude<RunEvent, { kind: "estimate" }>): Studying {
  if (event.kind === "started") return { ...studying, run: event.run };
  return { ...studying, done: event.done, total: event.total, elapsedMs: event.elapsed_ms };
}
