/** What the window on the second screen is told, part by part as it changes, and what it makes of it. Nothing that is
 * hidden leaves this window. */

import type { MeasureText } from "../../bindings/MeasureText";
import type { Scenario } from "../../bindings/Scenario";
import type { Step } from "../../bindings/Step";
import type { Bridge } from "../../bridge/bridge";
import {
  askedOf,
  type Document,
  type DocumentState,
  documentName,
  isAnswerStale,
  isStale,
  nothingOpen,
  type Presenting,
  type RunResult,
  type SideBySide,
  scenarioOf,
  shownOf,
  shownScenario,
  startHistory,
} from "../../document";
import { planOf } from "./plan";

/** All that a window which only shows knows. */
export interface Told {
  readonly name: string;
  readonly scenario: Scenario;
  readonly opening: number;
  readonly catalogue: readonly MeasureText[];
  readonly result: RunResult | null;
  /** What the run under way comes to so far. */
  readonly early: RunResult | null;
  /** The result answers the scenario as it is. */
  readonly current: boolean;
  readonly earlyCurrent: boolean;
  readonly running: boolean;
  readonly comparison: SideBySide | null;
  readonly comparisonCurrent: boolean;
  readonly steps: readonly Step[];
  readonly presenting: Presenting | null;
}

/** Each part: what it comes from, by which a change is seen, and how it leaves. */
interface Part {
  readonly from: (shown: DocumentState) => unknown;
  readonly make?: (source: never) => unknown;
}

const PARTS: Record<keyof Told, Part> = {
  name: { from: documentName },
  scenario: { from: scenarioOf, make: (scenario: Scenario | null) => scenario && shownScenario(scenario) },
  opening: { from: ({ opening }) => opening },
  catalogue: { from: ({ catalogue }) => catalogue },
  result: { from: ({ result }) => result, make: bareResult },
  early: { from: ({ early }) => early, make: bareResult },
  current: { from: (state) => !isStale(state) },
  earlyCurrent: { from: (state) => !isAnswerStale(state) },
  running: { from: ({ run }) => run.phase === "running" },
  comparison: { from: ({ studies }) => studies.comparison?.answer ?? null, make: bareComparison },
  comparisonCurrent: { from: isComparisonCurrent },
  steps: {
    from: (state) => JSON.stringify(planOf(state).map(({ note: _, ...step }) => step)),
    make: (text: string) => JSON.parse(text),
  },
  presenting: { from: ({ presenting }) => presenting },
};

function bareResult(result: RunResult | null): RunResult | null {
  return result && { ...result, scenario: shownScenario(result.scenario) };
}

function bareComparison(answer: SideBySide | null): SideBySide | null {
  const bare = (one: SideBySide["asked"][number]) => ({ ...one, scenario: shownScenario(one.scenario) });
  return answer && { ...answer, asked: answer.asked.map(bare) };
}

function isComparisonCurrent(state: DocumentState): boolean {
  const asked = state.studies.comparison?.answer.asked ?? [];
  const now = askedOf(state);
  return asked.length === now.length && asked.every(({ scenario }, at) => scenario === now[at]?.scenario);
}

/** Opens, tells and closes the window on the second screen as the document says; for the life of the page. */
export function keepAudience({ store, bridge, actions, report }: Document, title: string) {
  let open = false;
  let told = new Map<string, unknown>();
  const tell = () => {
    const shown = shownOf(store.getState());
    const changed = Object.entries(PARTS).flatMap(([key, { from, make }]) => {
      const source = from(shown);
      if (told.has(key) && Object.is(told.get(key), source)) return [];
      told.set(key, source);
      return [[key, make ? make(source as never) : source]];
    });
    if (changed.length > 0) bridge.tellAudience(Object.fromEntries(changed)).catch(() => undefined);
  };
  const turn = (wanted: boolean) => {
    open = wanted;
    told = new Map();
    if (!wanted) return void bridge.closeAudience().catch(() => undefined);
    tell();
    bridge.openAudience(title).catch((thrown) => {
      actions.stopPresenting();
      report({ code: null, message: String((thrown as Partial<Error>).message ?? thrown), hint: null });
    });
  };
  return store.subscribe(({ presenting }) => {
    const wanted = presenting?.where === "second";
    if (wanted !== open) turn(wanted);
    else if (open) tell();
  });
}

/** The state of a window that knows only what it was told. */
export function stateFrom(told: Told): DocumentState {
  const { scenario, result, current, early, earlyCurrent, steps, comparison, comparisonCurrent } = told;
  // Unchanged parts are the very same, by which an answer is known to be of this scenario.
  const asked = current ? result?.scenario : earlyCurrent ? early?.scenario : undefined;
  const present = { ...(asked ?? scenario), presentation: { steps: [...steps] } };
  const options = (comparison?.asked ?? []).map((one) =>
    comparisonCurrent ? one : { ...one, scenario: { ...one.scenario } },
  );
  return {
    ...nothingOpen,
    history: startHistory(present),
    saved: present,
    opening: told.opening,
    catalogue: told.catalogue,
    result,
    early: told.early,
    presenting: told.presenting,
    run: told.running
      ? { phase: "running", run: null, done: 0, total: 0, elapsedMs: 0, cancelling: false, byHand: false }
      : { phase: "idle" },
    comparing: { options, wanted: false },
    studies: comparison
      ? { comparison: { about: "", scenario: present, answer: comparison, cancelled: false } }
      : {},
  };
}

/** The bridge of a window that only shows: it keeps, checks and names nothing. */
export const showingBridge = (bridge: Bridge): Bridge => ({
  ...bridge,
  checkScenario: async () => [],
  keepAside: async () => undefined,
  discardAside: async () => undefined,
  recentFiles: async () => [],
  setDocumentState: async () => undefined,
});
