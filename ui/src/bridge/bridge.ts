/** Everything the page may ask of the world outside. Two sides implement it: the shell, and a recording. */

import type { Finding } from "../bindings/Finding";
import type { MeasureText } from "../bindings/MeasureText";
import type { Scenario } from "../bindings/Scenario";
import type { Series } from "../bindings/Series";
import type {
  Demo,
  DocumentState,
  Failure,
  Opened,
  Recent,
  RunEvent,
  RunOptions,
  RunSummary,
  Saved,
  SeriesSubject,
  Startup,
} from "./types";

export interface Bridge {
  startup(): Promise<Startup>;
  catalogue(): Promise<MeasureText[]>;

  demos(): Promise<Demo[]>;
  openDemo(id: string): Promise<Opened>;
  newScenario(): Promise<Opened>;
  openFile(path: string): Promise<Opened>;
  saveFile(path: string, scenario: Scenario): Promise<Saved>;
  recentFiles(): Promise<Recent[]>;
  clearRecent(): Promise<void>;
  checkScenario(scenario: Scenario): Promise<Finding[]>;

  /** The dialogs answer `null` when the person thinks better of it. */
  pickOpen(): Promise<string | null>;
  pickSave(suggestedName: string): Promise<string | null>;
  pickFolder(): Promise<string | null>;

  /** Resolves when the run is finished or cancelled; what was done until then is kept. */
  runScenario(
    scenario: Scenario,
    options: RunOptions,
    onEvent: (event: RunEvent) => void,
  ): Promise<RunSummary>;
  cancelRun(run: number): Promise<void>;
  intervalSeries(run: number, measure: string, subject: SeriesSubject): Promise<Series>;
  /** Both answer the files written. */
  exportCsv(run: number, folder: string): Promise<string[]>;
  exportCharts(run: number, folder: string): Promise<string[]>;

  setDocumentState(state: DocumentState): Promise<void>;
  closeWindow(): Promise<void>;
  /** Calls back instead of closing; the answer stops listening. */
  onCloseRequested(ask: () => void): Promise<() => void>;
}

/** Whatever was thrown, as a sentence with a hint. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Error) return { message: thrown.message };
  if (typeof thrown === "object" && thrown !== null && "message" in thrown) return thrown as Failure;
  return { message: String(thrown) };
}
