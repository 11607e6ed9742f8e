/** Everything the page may ask of the world outside. Two sides implement it: the shell, and a recording. */

import type { Beside } from "../bindings/Beside";
import type { Comparison } from "../bindings/Comparison";
import type { Finding } from "../bindings/Finding";
import type { MeasureText } from "../bindings/MeasureText";
import type { Reasons } from "../bindings/Reasons";
import type { Replay } from "../bindings/Replay";
import type { Scenario } from "../bindings/Scenario";
import type { Series } from "../bindings/Series";
import type { SpanResults } from "../bindings/SpanResults";
import type { VarianceSplit } from "../bindings/VarianceSplit";
import type { Waits } from "../bindings/Waits";
import type { Which } from "../bindings/Which";
import type {
  CaseFamily,
  Demo,
  DocumentState,
  Failure,
  Finished,
  MenuEntry,
  Opened,
  PageFault,
  Picture,
  ProofEffort,
  ProofEvent,
  Recent,
  Recovered,
  RunEvent,
  RunOptions,
  RunSummary,
  Saved,
  Settings,
  ShellEvent,
  Startup,
  Whose,
  Work,
} from "./types";

export interface Bridge {
  startup(): Promise<Startup>;
  catalogue(): Promise<MeasureText[]>;

  demos(): Promise<Demo[]>;
  openDemo(id: string): Promise<Opened>;
  newScenario(): Promise<Opened>;
  openFile(path: string): Promise<Opened>;
  /** `over` is the fingerprint of what the file held when it was last seen: anything else there is not replaced. */
  saveFile(path: string, scenario: Scenario, over: string | null): Promise<Saved>;
  recentFiles(): Promise<Recent[]>;
  clearRecent(): Promise<void>;
  checkScenario(scenario: Scenario): Promise<Finding[]>;

  /** Writes work that is not saved aside, so that a crash takes nothing with it; one piece for the open document. */
  keepAside(work: Work): Promise<void>;
  discardAside(): Promise<void>;
  /** What windows before this one left unsaved. */
  recoveredWork(): Promise<Recovered[]>;
  restoreWork(id: string): Promise<Opened>;
  forgetWork(id: string): Promise<void>;

  /** The dialogs answer `null` when the person thinks better of it. */
  pickOpen(): Promise<string | null>;
  pickSave(suggested: string): Promise<string | null>;
  pickFolder(): Promise<string | null>;

  /**
   * Resolves when the run is finished or cancelled; what was done until then is kept. `null` where the next run took its
   * place.
   */
  runScenario(
    scenario: Scenario,
    options: RunOptions,
    onEvent: (event: RunEvent) => void,
  ): Promise<RunSummary | null>;
  /** Keeps a run, and holds those from now on against it; `null` lets go of it. */
  pinRun(run: number | null): Promise<void>;
  /** Studies beside the run, one job at a time like it: each further scenario against the first, on the same customers. */
  compareScenarios(
    scenarios: readonly Scenario[],
    onEvent: (event: RunEvent) => void,
  ): Promise<Finished<Comparison>>;
  /** How much of the spread is owed to the forecast, to absence and to queueing. */
  splitSpread(scenario: Scenario, onEvent: (event: RunEvent) => void): Promise<Finished<VarianceSplit>>;
  /** Why a queue misses its promise in an interval. */
  explainInterval(
    scenario: Scenario,
    queue: string,
    interval: number,
    onEvent: (event: RunEvent) => void,
  ): Promise<Finished<Reasons>>;
  /** The cases with known answers, in families. */
  proofCases(): Promise<CaseFamily[]>;
  openCase(id: string): Promise<Opened>;
  /** Beside runs and studies, one at a time. True where it was stopped before the last case. */
  proveCases(
    ids: readonly string[],
    effort: ProofEffort,
    onEvent: (event: ProofEvent) => void,
  ): Promise<boolean>;
  /** False where no proof is under way. */
  cancelProof(): Promise<boolean>;
  /** A finished run beside Erlang C and Erlang A, queue by queue. */
  besideFormulas(run: number): Promise<Beside[]>;
  /** A day of a finished run as a wallboard would have shown it; null where it was cancelled. */
  replayDay(
    run: number,
    date: string,
    which: Which,
    onEvent: (event: RunEvent) => void,
  ): Promise<Replay | null>;
  cancelReplay(): Promise<void>;
  setFullScreen(full: boolean): Promise<void>;
  /** A window of its own for a second screen, which shows what it is told. */
  openAudience(title: string): Promise<void>;
  closeAudience(): Promise<void>;
  tellAudience(changed: Readonly<Record<string, unknown>>): Promise<void>;
  /** That window is ready to hear, and hears. */
  audienceListens(): Promise<void>;
  onShown(hear: (changed: Readonly<Record<string, unknown>>) => void): Promise<() => void>;
  /** False where that run is not under way. */
  cancelRun(run: number): Promise<boolean>;
  intervalSeries(run: number, measure: string, subject: Whose): Promise<Series>;
  /** The same of the scenario in a place of the last comparison. */
  comparedSeries(run: number, place: number, measure: string, subject: Whose): Promise<Series>;
  /** The figures of some intervals together, from the first up to the one after the last. */
  spanFigures(run: number, from: number, to: number): Promise<SpanResults>;
  /** How long customers waited. */
  waitCurves(run: number, subject: Whose): Promise<Waits>;
  /** Puts a picture on the clipboard. */
  copyPicture(picture: Picture): Promise<void>;
  /** Both answer the files written. */
  exportCsv(run: number, folder: string): Promise<string[]>;
  exportCharts(run: number, folder: string): Promise<string[]>;

  setDocumentState(state: DocumentState): Promise<void>;
  closeWindow(): Promise<void>;
  /** As the button of the window frame: asks first where there is something to save. */
  quit(): Promise<void>;
  showMenu(menus: readonly MenuEntry[]): Promise<void>;
  settings(): Promise<Settings>;
  changeSettings(settings: Settings): Promise<void>;
  /** What to send along with a question; nothing of a scenario. */
  diagnostics(language: string): Promise<string>;
  pageFailed(fault: PageFault): Promise<void>;
  /** What happens outside the page: files brought, commands chosen in the menu. */
  onShellEvent(hear: (event: ShellEvent) => void): Promise<() => void>;
  /** Calls back where the window was asked to close over unsaved changes; the answer stops listening. */
  onCloseRequested(ask: () => void): Promise<() => void>;
}

/** Whatever was thrown, as a sentence with a hint. */
export function asFailure(thrown: unknown): Failure {
  const known = typeof thrown === "object" && thrown !== null ? (thrown as Partial<Failure>) : {};
  return { code: known.code ?? null, message: known.message ?? String(thrown), hint: known.hint ?? null };
}
