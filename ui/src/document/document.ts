/** The open document and everything that may happen to it. The only place that changes its state. */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { Scenario } from "../bindings/Scenario";
import { asFailure, type Bridge } from "../bridge/bridge";
import type { Failure, Opened } from "../bridge/types";
import { keepWorkAside } from "./autosave";
import { watchFindings } from "./checking";
import { optionActions } from "./comparing";
import { selectionOf, viewOf } from "./findings";
import { record, redo, settle, startHistory, undo } from "./history";
import { inWords } from "./measures";
import { nothingCompared, type OptionSet } from "./options";
import { preferring } from "./preferring";
import { presentingActions } from "./presenting";
import { prover } from "./proving";
import { watchRecent } from "./recent";
import { recovering } from "./recovering";
import { runner } from "./running";
import {
  type Attempt,
  type DocumentState,
  documentName,
  isDirty,
  nothingOpen,
  nothingSelected,
  type Replacing,
  scenarioOf,
  type ViewId,
} from "./state";
import { studies } from "./studying";

export interface Document {
  readonly store: StoreApi<DocumentState>;
  readonly bridge: Bridge;
  readonly actions: Actions;
  /** Shows a failure to the person. */
  readonly report: (failure: Failure) => void;
  /** Writes work that is not saved aside at once. */
  readonly keepNow: () => void;
}

export type Actions = ReturnType<typeof actionsOf>;

/** A document with nothing open. `report` shows a failure to the person. */
export function createDocument(bridge: Bridge, report: (failure: Failure) => void): Document {
  const store = createStore<DocumentState>(() => nothingOpen);
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (thrown) {
      report(asFailure(thrown));
      return undefined;
    }
  };
  watchFindings(store, bridge);
  watchRecent(store, bridge);
  tellTheShell(store, bridge);
  const keepNow = keepWorkAside(store, bridge, report);
  return { store, bridge, report, keepNow, actions: actionsOf(store, bridge, attempt, report) };
}

function actionsOf(
  store: StoreApi<DocumentState>,
  bridge: Bridge,
  attempt: Attempt,
  report: (failure: Failure) => void,
) {
  const files = fileActions(store, bridge, attempt);
  const options = optionActions(store, bridge, attempt);
  return {
    ...files,
    ...editActions(store),
    ...runner(store, bridge, attempt, report),
    ...studies(store, bridge, attempt),
    ...options,
    /** Opens options that belong together, once the person has said what becomes of unsaved changes. */
    openSet: (set: OptionSet) => files.leaveThen(() => void options.openSet(set, files.adopt)),
    ...prover(store, bridge, attempt),
    ...recovering(store, bridge, attempt, files),
    ...preferring(store, bridge, attempt),
    ...presentingActions(store),
    clearRecent: () =>
      attempt(async () => {
        await bridge.clearRecent();
        store.setState({ recent: [] });
      }),
    /** Reads a scenario to hold this one against; it is not opened. */
    peek: (read: () => Promise<Opened>) => attempt(read),
    /** Writes files about the last run into a folder the person picks. */
    exportResults: async (
      write: (run: number, folder: string) => Promise<string[]>,
      done: (files: string[], folder: string) => void,
    ) => {
      const { result } = store.getState();
      const folder = result && (await attempt(() => bridge.pickFolder()));
      const files = folder && (await attempt(() => write(result.run, folder)));
      if (files) done(files, folder);
    },
    /** Reads the catalogue of measures and opens what the window was started with. */
    start: () =>
      attempt(async () => {
        store.setState({ catalogue: inWords(await bridge.catalogue()) });
        const recovered = await bridge.recoveredWork();
        store.setState({ recovered, dialog: recovered.length > 0 ? "recovered" : null });
        store.setState({ settings: await bridge.settings(), recent: await bridge.recentFiles() });
        const { file, demo } = await bridge.startup();
        if (file) files.adopt(await bridge.openFile(file));
        else if (demo) files.adopt(await bridge.openDemo(demo));
      }),
  };
}

function editActions(store: StoreApi<DocumentState>) {
  const step = (move: typeof undo) =>
    store.setState(({ history }) => (history ? { history: move(history) } : {}));
  return {
    /** Changes the scenario by a pure function. Quick edits of one `mergeKey` are one step of undo. */
    edit: (label: string, change: (scenario: Scenario) => Scenario, mergeKey?: string) =>
      store.setState(({ history }) =>
        history ? { history: record(history, change(history.present), label, mergeKey) } : {},
      ),
    undo: () => step(undo),
    redo: () => step(redo),
    show: (view: ViewId) => store.setState({ view, focus: null }),
    select: (selected: Partial<DocumentState["selected"]>) =>
      store.setState((state) => ({ selected: { ...state.selected, ...selected } })),
    /** Opens the view of a field and puts the cursor in it. */
    goTo: (path: string) =>
      store.setState((state) => {
        const scenario = scenarioOf(state);
        if (!scenario) return {};
        return {
          view: viewOf(path),
          focus: { path, turn: (state.focus?.turn ?? 0) + 1 },
          selected: { ...state.selected, ...selectionOf(path, scenario) },
        };
      }),
  };
}

function fileActions(store: StoreApi<DocumentState>, bridge: Bridge, attempt: Attempt) {
  /** Makes what was opened the document of the window. */
  const adopt = (opened: Opened) => store.setState((state) => newlyOpened(state, opened));
  /** As `adopt`, for work that is in no file: it is dirty whatever is undone. */
  const adoptUnsaved = (opened: Opened) =>
    store.setState((state) => ({ ...newlyOpened(state, opened), saved: null }));

  /** Goes on at once, or after the person has said what becomes of unsaved changes. */
  const leaveThen = (next: () => void) => {
    if (isDirty(store.getState())) store.setState({ leaving: next });
    else next();
  };
  const load = (read: () => Promise<Opened>) => attempt(async () => adopt(await read()));

  const saveTo = async (path: string, over: string | null): Promise<boolean> => {
    const { opening } = store.getState();
    const scenario = scenarioOf(store.getState());
    if (!scenario) return false;
    const saved = await attempt(() => bridge.saveFile(path, scenario, over).catch(whereChanged));
    if (!saved) return false;
    if (saved === "changed") return saveInstead(path);
    // Another document may have been opened meanwhile; this one is on disk.
    if (store.getState().opening === opening) {
      store.setState(({ history }) => ({ ...saved, saved: scenario, history: history && settle(history) }));
    }
    return true;
  };
  /** What becomes of a file that somebody else changed is the person's to say. */
  const saveInstead = async (path: string): Promise<boolean> => {
    const how = await new Promise<Parameters<Replacing["answer"]>[0]>((answer) =>
      store.setState({ replacing: { path, answer } }),
    );
    store.setState({ replacing: null });
    if (how === "replace") return saveTo(path, null);
    return how === "elsewhere" && saveAs();
  };
  const saveAs = async (): Promise<boolean> => {
    const path = await attempt(() => bridge.pickSave(suggestedName(store.getState())));
    return path ? saveTo(path, null) : false;
  };
  const save = (): Promise<boolean> => {
    const { path, fingerprint } = store.getState();
    return path ? saveTo(path, fingerprint) : saveAs();
  };

  return {
    adopt,
    adoptUnsaved,
    leaveThen,
    openPath: (path: string) => leaveThen(() => void load(() => bridge.openFile(path))),
    /** The scenario of a case with known answers, as a new document. */
    openCase: (id: string) => leaveThen(() => void load(() => bridge.openCase(id))),
    openDemo: (id: string) => leaveThen(() => void load(() => bridge.openDemo(id))),
    createNew: () => leaveThen(() => void load(() => bridge.newScenario())),
    open: async () => {
      const path = await attempt(() => bridge.pickOpen());
      if (path) leaveThen(() => void load(() => bridge.openFile(path)));
    },
    save,
    saveAs,
    /** Asks about unsaved changes, then closes the window. */
    close: () => leaveThen(() => void attempt(() => bridge.closeWindow())),
    stay: () => store.setState({ leaving: null }),
    leave: async (how: "save" | "discard") => {
      const { leaving } = store.getState();
      store.setState({ leaving: null });
      if (how === "save" && !(await save())) return;
      leaving?.();
    },
  };
}

function whereChanged(thrown: unknown): "changed" {
  if (asFailure(thrown).code === "changed_on_disk") return "changed";
  throw thrown;
}

/** Views that show nothing of a document: who opens one wants to see it. */
const VIEWS_WITHOUT: readonly ViewId[] = ["start", "proof"];

function newlyOpened(state: DocumentState, opened: Opened): Partial<DocumentState> {
  const { scenario, path } = opened;
  return {
    history: startHistory(scenario),
    saved: scenario,
    path,
    fingerprint: opened.fingerprint ?? null,
    opening: state.opening + 1,
    findings: opened.findings,
    view: VIEWS_WITHOUT.includes(state.view) ? "demand" : state.view,
    focus: null,
    selected: {
      ...nothingSelected,
      queue: scenario.queues[0]?.id ?? null,
      group: scenario.agent_groups[0]?.id ?? null,
    },
    run: { phase: "idle" },
    result: null,
    early: null,
    pinned: null,
    studying: null,
    studies: {},
    comparing: nothingCompared,
    presenting: null,
  };
}

/** Keeps the title of the window and the shell's close guard up to date. */
function tellTheShell(store: StoreApi<DocumentState>, bridge: Bridge) {
  store.subscribe((now, before) => {
    const [title, dirty] = [documentName(now), isDirty(now)];
    if (title === documentName(before) && dirty === isDirty(before)) return;
    // A title that cannot be set is no reason to bother anybody.
    bridge.setDocumentState({ title, dirty }).catch(() => undefined);
  });
}

function suggestedName(state: DocumentState): string {
  const name = documentName(state)
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim();
  return `${name || "scenario"}.shoreline`;
}
