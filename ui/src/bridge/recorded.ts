/** The bridge without a shell: a small operation in memory, for browsers and tests. Writes no file. */

import type { Finding } from "../bindings/Finding";
import type { Scenario } from "../bindings/Scenario";
import type { Series } from "../bindings/Series";
import type { Bridge } from "./bridge";
import { recordedBeside } from "./recording/beside";
import { recordedCatalogue } from "./recording/catalogue";
import { recordedFamilies, recordedProofs } from "./recording/proofs";
import { recordedResults } from "./recording/results";
import { recordedScenario } from "./recording/scenario";
import { recordedComparison, recordedReasons, recordedSplit } from "./recording/studies";
import type { Finished, RunEvent, RunSummary } from "./types";

export interface RecordedBridge extends Bridge {
  /** Everything saved, by path. */
  readonly files: Map<string, Scenario>;
}

export interface RecordedOptions {
  /** How long a run takes. */
  runMs?: number;
  check?: (scenario: Scenario) => Finding[];
  /** What is on disk, by path. */
  files?: readonly (readonly [string, Scenario])[];
  /** What the file dialogs answer. */
  pick?: string | null;
}

const STEPS = 20;
const REMEMBERED_RUNS = 4;

export function recordedBridge({
  runMs = 0,
  check = checkBriefly,
  files: onDisk = [],
  pick = null,
}: RecordedOptions = {}): RecordedBridge {
  const files = new Map<string, Scenario>(onDisk);
  const runs = new Map<number, { scenario: Scenario; series: Map<string, Series> }>();
  const cancelled = new Set<number>();
  let proofStopped = false;
  let lastRun = 0;

  const opened = (scenario: Scenario, path: string | null = null) => ({
    scenario,
    findings: check(scenario),
    path,
  });

  return {
    files,
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
    saveFile: async (path, scenario) => {
      files.set(path, scenario);
      return { path };
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
      const run = lastRun;
      onEvent({ kind: "started", run });
      const total = options.replications ?? scenario.run?.replications ?? 50;
      let done = 0;
      for (let step = 1; step <= STEPS && !cancelled.has(run); step += 1) {
        await new Promise((next) => setTimeout(next, runMs / STEPS));
        done = Math.round((total * step) / STEPS);
        onEvent({ kind: "progress", done, total, elapsed_ms: (runMs * step) / STEPS });
      }
      return summaryOf(run, scenario, done);
    },
    cancelRun: async (run) => {
      cancelled.add(run);
      return run === lastRun;
    },
    compareScenarios: (scenarios, onEvent) => studied(onEvent, () => recordedComparison(scenarios)),
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
    intervalSeries: async (run, measure, whose) => {
      const id = whose.kind === "total" ? "" : whose.id;
      const series = runs.get(run)?.series.get(`${whose.kind}/${id}/${measure}`);
      if (!series) throw { message: `Run ${run} has no ${measure} of ${whose.kind} ${id}.` };
      return series;
    },
    exportCsv: async (_, folder) => [`${folder}/days.csv`, `${folder}/intervals.csv`],
    exportCharts: async (_, folder) => [`${folder}/service_level.svg`],
    setDocumentState: async ({ title, dirty }) => {
      document.title = `${dirty ? "• " : ""}${title || "Shoreline"}`;
    },
    closeWindow: async () => undefined,
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
    const { results, series } = recordedResults(scenario);
    runs.set(run, { scenario, series });
    runs.delete(run - REMEMBERED_RUNS);
    const stamp = { ...results.stamp, replications: done };
    return { run, cancelled: cancelled.has(run), results: { ...results, stamp } };
  }
}

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
