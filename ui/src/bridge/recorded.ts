/** The bridge without a shell: a small operation in memory, for browsers and tests. Writes no file. */

import type { Answer } from "../bindings/Answer";
import type { Finding } from "../bindings/Finding";
import type { Results } from "../bindings/Results";
import type { Scenario } from "../bindings/Scenario";
import type { Bridge } from "./bridge";
import { recordedBeside } from "./recording/beside";
import { recordedCatalogue } from "./recording/catalogue";
import { recordedFamilies, recordedProofs } from "./recording/proofs";
import { recordedReplay } from "./recording/replay";
import { recordedResults } from "./recording/results";
import { recordedScenario } from "./recording/scenario";
import { recordedComparison, recordedReasons, recordedSplit } from "./recording/studies";
import { recordedWaits } from "./recording/waits";
import type {
  Finished,
  MenuEntry,
  Picture,
  Recovered,
  RunEvent,
  RunSummary,
  Settings,
  ShellEvent,
  Work,
} from "./types";

export interface RecordedBridge extends Bridge {
  /** Everything saved, by path. */
  readonly files: Map<string, Scenario>;
  /** The work kept aside, while there is any. */
  aside(): Work | null;
  /** The menu as it was shown last. */
  menu(): readonly MenuEntry[];
  /** Lets something happen outside the page. */
  happen(event: ShellEvent): void;
  /** Every picture copied. */
  readonly pictures: readonly Picture[];
}

type Recorded = ReturnType<typeof recordedResults>;

export interface RecordedOptions {
  /** How long a run takes. */
  runMs?: number;
  check?: (scenario: Scenario) => Finding[];
  /** What is on disk, by path. */
  files?: readonly (readonly [string, Scenario])[];
  /** What the file dialogs answer. */
  pick?: string | null;
  /** What windows before left unsaved. */
  recovered?: readonly (Recovered & { scenario: Scenario })[];
}

const STEPS = 20;
const REMEMBERED_RUNS = 4;

export function recordedBridge({
  runMs = 0,
  check = checkBriefly,
  files: onDisk = [],
  pick = null,
  recovered: left = [],
}: RecordedOptions = {}): RecordedBridge {
  const files = new Map<string, Scenario>(onDisk);
  const runs = new Map<number, Recorded & { scenario: Scenario }>();
  const pictures: Picture[] = [];
  let compared: readonly Recorded[] = [];
  const cancelled = new Set<number>();
  let recovered = [...left];
  let aside: Work | null = null;
  let menu: readonly MenuEntry[] = [];
  let told: Readonly<Record<string, unknown>> = {};
  const shownTo = new Set<(changed: Readonly<Record<string, unknown>>) => void>();
  let settings: Settings = { scheme: "auto", language: "system", live: true };
  const listeners = new Set<(event: ShellEvent) => void>();
  let proofStopped = false;
  let lastRun = 0;
  let newestRun = 0;
  let pinned: Results | null = null;

  const opened = (scenario: Scenario, path: string | null = null) => ({
    scenario,
    findings: check(scenario),
    path,
    ...(path ? { fingerprint: fingerprintOf(files.get(path)) } : {}),
  });

  return {
    files,
    aside: () => aside,
    menu: () => menu,
    happen: (event) => {
      for (const hear of listeners) hear(event);
    },
    pictures,
    startup: async () => ({ file: null, demo: null }),
    catalogue: async () => recordedCatalogue,
    demos: async () => recordedDemos,
    openDemo: async () => opened(recordedScenario),
    newScenario: async () => opened({ ...recordedScenario, name: "New scenario", notes: "" }),
    openFile: async (path) => {
      const file = files.get(path);
      if (!file) throw { message: `There is no file ${path}.`, hint: "Choose another file." };
      return opened(file, path);
    },
    saveFile: async (path, scenario, over) => {
      if (over !== null && files.has(path) && fingerprintOf(files.get(path)) !== over) {
        throw {
          code: "changed_on_disk",
          message: `${path} was changed by somebody else since it was opened.`,
        };
      }
      files.set(path, scenario);
      return { path, fingerprint: fingerprintOf(scenario) };
    },
    keepAside: async (work) => {
      aside = work;
    },
    discardAside: async () => {
      aside = null;
    },
    recoveredWork: async () => recovered.map(({ scenario: _, ...found }) => found),
    restoreWork: async (id) => {
      const found = recovered.find((one) => one.id === id);
      if (!found) throw { message: `The unsaved work ${id} is no longer there.` };
      recovered = recovered.filter((one) => one !== found);
      return { scenario: found.scenario, findings: check(found.scenario), path: found.path };
    },
    forgetWork: async (id) => {
      recovered = recovered.filter((one) => one.id !== id);
    },
    recentFiles: async () =>
      [...files.keys()].map((path) => ({ path, name: files.get(path)?.name ?? path, exists: true })),
    clearRecent: async () => files.clear(),
    checkScenario: async (scenario) => check(scenario),
    pickOpen: async () => pick,
    pickSave: async (suggested) => pick ?? suggested,
    pickFolder: async () => pick,
    runScenario: async (scenario, options, onEvent) => {
      lastRun += 1;
      newestRun = lastRun;
      const run = lastRun;
      onEvent({ kind: "started", run });
      const total = options.replications ?? scenario.run?.replications ?? 50;
      let done = 0;
      for (let step = 1; step <= STEPS && !cancelled.has(run); step += 1) {
        await new Promise((next) => setTimeout(next, runMs / STEPS));
        if (run !== newestRun) return null;
        done = Math.round((total * step) / STEPS);
        onEvent({ kind: "progress", done, total, elapsed_ms: (runMs * step) / STEPS });
        if (step < STEPS) onEvent({ kind: "estimate", ...answerOf(recordedResults(scenario).results, done) });
      }
      return summaryOf(run, scenario, done);
    },
    pinRun: async (run) => {
      pinned = run === null ? null : (runs.get(run)?.results ?? null);
    },
    cancelRun: async (run) => {
      cancelled.add(run);
      return run === lastRun;
    },
    compareScenarios: (scenarios, onEvent) => {
      compared = scenarios.map(recordedResults);
      return studied(onEvent, () => recordedComparison(scenarios));
    },
    splitSpread: (scenario, onEvent) => studied(onEvent, () => recordedSplit(scenario)),
    explainInterval: (scenario, queue, interval, onEvent) =>
      studied(onEvent, () => recordedReasons(scenario, queue, interval)),
    proofCases: async () => recordedFamilies,
    openCase: async (id) => opened({ ...recordedScenario, name: id }),
    proveCases: async (ids, _, onEvent) => {
      proofStopped = false;
      for (const [done, id] of ids.entries()) {
        onEvent({ kind: "begun", case: id, done, total: ids.length, elapsed_ms: done * runMs });
        await new Promise((next) => setTimeout(next, runMs));
        if (proofStopped) return true;
        onEvent(recordedProofs(ids.slice(0, done + 1)));
      }
      return false;
    },
    cancelProof: async () => {
      proofStopped = true;
      return true;
    },
    besideFormulas: async (run) => {
      const kept = runs.get(run);
      if (!kept) throw { message: `The results of run ${run} are no longer kept.` };
      return recordedBeside(kept.scenario);
    },
    replayDay: async (run, date, which, onEvent) => {
      const kept = runs.get(run);
      if (!kept) throw { message: `The results of run ${run} are no longer kept.` };
      onEvent({ kind: "progress", done: 1, total: 2, elapsed_ms: 0 });
      await new Promise((next) => setTimeout(next, runMs));
      return recordedReplay(kept.scenario, date, which);
    },
    cancelReplay: async () => undefined,
    setFullScreen: async () => undefined,
    openAudience: async () => undefined,
    closeAudience: async () => undefined,
    tellAudience: async (changed) => {
      // As it crosses to another window: as text.
      told = { ...told, ...JSON.parse(JSON.stringify(changed)) };
      for (const hear of shownTo) hear(told);
    },
    audienceListens: async () => {
      for (const hear of shownTo) hear(told);
    },
    onShown: async (hear) => {
      shownTo.add(hear);
      return () => void shownTo.delete(hear);
    },
    intervalSeries: async (run, measure, whose) => {
      const id = whose.kind === "total" ? "" : whose.id;
      const series = runs.get(run)?.series.get(`${whose.kind}/${id}/${measure}`);
      if (!series) throw { message: `Run ${run} has no ${measure} of ${whose.kind} ${id}.` };
      return series;
    },
    comparedSeries: async (_, place, measure, whose) => {
      const id = whose.kind === "total" ? "" : whose.id;
      const series = compared[place]?.series.get(`${whose.kind}/${id}/${measure}`);
      if (!series)
        throw { message: `The scenario in place ${place} has no ${measure} of ${whose.kind} ${id}.` };
      return series;
    },
    spanFigures: async (run, from, to) => {
      const kept = runs.get(run);
      if (!kept) throw { message: `The results of run ${run} are no longer kept.`, code: "run_gone" };
      return kept.span(from, to);
    },
    waitCurves: async () => recordedWaits,
    copyPicture: async (picture) => {
      pictures.push(picture);
    },
    exportCsv: async (_, folder) => [`${folder}/days.csv`, `${folder}/intervals.csv`],
    exportCharts: async (_, folder) => [`${folder}/service_level.svg`],
    setDocumentState: async ({ title, dirty }) => {
      document.title = `${dirty ? "• " : ""}${title || "Shoreline"}`;
    },
    closeWindow: async () => undefined,
    quit: async () => undefined,
    showMenu: async (menus) => {
      menu = menus;
    },
    settings: async () => settings,
    changeSettings: async (chosen) => {
      settings = chosen;
    },
    diagnostics: async (language) => `Shoreline in a browser\nLanguage: ${language}`,
    pageFailed: async () => undefined,
    onShellEvent: async (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    onCloseRequested: async () => () => undefined,
  };

  /** A job like a run, which gives its answer at the end. */
  async function studied<T>(onEvent: (event: RunEvent) => void, answer: () => T): Promise<Finished<T>> {
    lastRun += 1;
    const run = lastRun;
    onEvent({ kind: "started", run });
    for (let step = 1; step <= STEPS && !cancelled.has(run); step += 1) {
      await new Promise((next) => setTimeout(next, runMs / STEPS));
      onEvent({ kind: "progress", done: step, total: STEPS, elapsed_ms: (runMs * step) / STEPS });
    }
    return { run, cancelled: cancelled.has(run), answer: answer() };
  }

  function summaryOf(run: number, scenario: Scenario, done: number): RunSummary {
    const recorded = recordedResults(scenario);
    const { results } = recorded;
    runs.set(run, { scenario, ...recorded });
    runs.delete(run - REMEMBERED_RUNS);
    return { run, cancelled: cancelled.has(run), answer: answerOf(results, done) };
  }

  /** Fewer replications, wider intervals; changes as exact as if the customers were the same. */
  function answerOf(results: Results, replications: number): Answer {
    const changes = Object.entries(results.total).flatMap(([key, { mean, half_width }]) => {
      const before = pinned?.total[key]?.mean;
      if (mean === null || before === null || before === undefined) return [];
      return [[key, { mean: mean - before, half_width: (half_width ?? 0) / 4, variance_cut: 0.9, n: 50 }]];
    });
    return {
      results: { ...results, stamp: { ...results.stamp, replications } },
      changes: Object.fromEntries(changes),
    };
  }
}

/** What tells one content of a file from another. */
const fingerprintOf = (scenario: Scenario | undefined): string => JSON.stringify(scenario);

/** Two rules of the real check, enough to see findings land beside their fields. */
function checkBriefly(scenario: Scenario): Finding[] {
  return scenario.queues.flatMap((queue, index) => {
    const findings: Finding[] = [];
    if (!scenario.agent_groups.some((group) => group.skills.some((skill) => skill.queue === queue.id))) {
      findings.push({
        severity: "error",
        path: `queues[${index}]`,
        message: `No agent group has the skill for queue \`${queue.id}\`.`,
        hint: "Give a group this skill in the People view.",
      });
    }
    if (queue.service_level && queue.service_level.target_share > 1) {
      findings.push({
        severity: "error",
        path: `queues[${index}].service_level.target_share`,
        message: `The target of queue \`${queue.id}\` is more than 100%.`,
      });
    }
    return findings;
  });
}

const recordedDemos = [
  {
    id: "harbour-and-pine",
    title: "Harbour & Pine retail",
    summary: "One London queue, 08:00 to 20:00, promised 80% within 20 seconds.",
    file: "harbour-and-pine.shoreline",
  },
  {
    id: "follow-the-sun",
    title: "Follow the sun",
    summary:
      "Leeds, Manila and Bogotá keep a UK retailer open day and night, through the night the clocks change.",
    file: "follow-the-sun.shoreline",
  },
  {
    id: "bank-1999",
    title: "A real bank, February 1999",
    summary: "A month of recorded calls, replayed and compared with what really happened.",
    file: "bank-1999.shoreline",
  },
];
