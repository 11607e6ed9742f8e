/** The bridge to the shell. The only file that may call `invoke`; every name here is a command of the shell. */

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Bridge } from "./bridge";
import type { ShellEvent } from "./types";

function channel<T>(onEvent: (event: T) => void): Channel<T> {
  const events = new Channel<T>();
  events.onmessage = onEvent;
  return events;
}

export const tauriBridge: Bridge = {
  startup: () => invoke("startup"),
  catalogue: () => invoke("catalogue"),
  demos: () => invoke("demos"),
  openDemo: (id) => invoke("open_demo", { id }),
  newScenario: () => invoke("new_scenario"),
  openFile: (path) => invoke("open_file", { path }),
  saveFile: (path, scenario, over) => invoke("save_file", { path, scenario, over }),
  keepAside: (work) => invoke("keep_aside", { work }),
  discardAside: () => invoke("discard_aside"),
  recoveredWork: () => invoke("recovered_work"),
  restoreWork: (id) => invoke("restore_work", { id }),
  forgetWork: (id) => invoke("forget_work", { id }),
  recentFiles: () => invoke("recent_files"),
  clearRecent: () => invoke("clear_recent"),
  checkScenario: (scenario) => invoke("check_scenario", { scenario }),
  pickOpen: () => invoke("pick_open"),
  pickSave: (suggested) => invoke("pick_save", { suggested }),
  pickFolder: () => invoke("pick_folder"),
  runScenario: (scenario, options, onEvent) =>
    invoke("run_scenario", { scenario, options, events: channel(onEvent) }),
  compareScenarios: (scenarios, onEvent) =>
    invoke("compare_scenarios", { scenarios, events: channel(onEvent) }),
  splitSpread: (scenario, onEvent) => invoke("split_spread", { scenario, events: channel(onEvent) }),
  explainInterval: (scenario, queue, interval, onEvent) =>
    invoke("explain_interval", { scenario, queue, interval, events: channel(onEvent) }),
  proofCases: () => invoke("proof_cases"),
  openCase: (id) => invoke("open_case", { id }),
  proveCases: (ids, effort, onEvent) => invoke("prove_cases", { ids, effort, events: channel(onEvent) }),
  cancelProof: () => invoke("cancel_proof"),
  besideFormulas: (run) => invoke("beside_formulas", { run }),
  replayDay: (run, date, which, onEvent) =>
    invoke("replay_day", { run, date, which, events: channel(onEvent) }),
  cancelReplay: () => invoke("cancel_replay"),
  setFullScreen: (full) => invoke("set_full_screen", { full }),
  pinRun: (run) => invoke("pin_run", { run }),
  openAudience: (title) => invoke("open_audience", { title }),
  closeAudience: () => invoke("close_audience"),
  tellAudience: (changed) => invoke("tell_audience", { changed }),
  audienceListens: () => invoke("audience_listens"),
  onShown: (hear) => listen<Record<string, unknown>>("shown", ({ payload }) => hear(payload)),
  cancelRun: (run) => invoke("cancel_run", { run }),
  intervalSeries: (run, measure, subject) => invoke("interval_series", { run, measure, subject }),
  comparedSeries: (run, place, measure, subject) =>
    invoke("compared_series", { run, place, measure, subject }),
  spanFigures: (run, from, to) => invoke("span_figures", { run, from, to }),
  waitCurves: (run, subject) => invoke("wait_curves", { run, subject }),
  copyPicture: ({ width, height, points }) =>
    invoke("copy_picture", points, { headers: { width: String(width), height: String(height) } }),
  exportCsv: (run, folder) => invoke("export_csv", { run, folder }),
  exportCharts: (run, folder) => invoke("export_charts", { run, folder }),
  setDocumentState: (state) => invoke("set_document_state", state),
  closeWindow: () => invoke("close_window"),
  quit: () => invoke("quit"),
  showMenu: (menus) => invoke("show_menu", { menus }),
  settings: () => invoke("settings"),
  changeSettings: (settings) => invoke("change_settings", { settings }),
  diagnostics: (language) => invoke("diagnostics_summary", { language }),
  pageFailed: (fault) => invoke("page_failed", { fault }),
  onShellEvent: (hear) => listen<ShellEvent>("shell", ({ payload }) => hear(payload)),
  onCloseRequested: (ask) => listen("close-requested", ask),
};
