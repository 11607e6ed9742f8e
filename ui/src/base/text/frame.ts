/** Words of the frame: header, answer strip, run, findings, closing. */

export const frame = {
  views: {
    start: "Start page",
    scenario: "Scenario",
    demand: "Demand",
    queues: "Queues & targets",
    people: "People",
    shifts: "Shifts",
    results: "Results",
  },
  viewsLabel: "Views",
  toStart: "Go to the start page",
  unsaved: "Unsaved changes",
  notSavedYet: "Not saved yet",
  open: "Open",
  create: "New",
  save: "Save",
  saveAs: "Save as",
  undo: "Undo",
  redo: "Redo",
  undoWhat: (what: string) => `Undo: ${what}`,
  redoWhat: (what: string) => `Redo: ${what}`,
  palette: "Find a command",
  paletteHint: "Type a command, a queue or a group",
  paletteEmpty: "Nothing goes by that name",
  scheme: { light: "Light colours", dark: "Dark colours", auto: "Colours of the system" },
  commands: {
    create: "New scenario",
    open: "Open a scenario",
    save: "Save the scenario",
    saveAs: "Save the scenario as",
    undo: "Undo",
    redo: "Redo",
    run: "Run the simulation",
    cancel: "Cancel the run",
    exportCsv: "Export tables as CSV",
    exportCharts: "Export charts as SVG and PNG",
    goTo: (view: string) => `Go to ${view}`,
    edit: (what: string) => `Edit ${what}`,
    groups: { file: "File", edit: "Edit", run: "Run", go: "Go to", items: "Queues and groups" },
  },
  exported: (count: number, folder: string) =>
    `${count} ${count === 1 ? "file" : "files"} written to ${folder}`,
  saved: (path: string) => `Saved to ${path}`,

  answer: {
    label: "The answer",
    empty: "Run to see the answer",
    emptyHint: "Shoreline simulates every contact and every agent, many times over, and says how sure it is.",
    names: {
      service_level: "Service level",
      asa_s: "Speed of answer",
      abandon_share: "Abandoned",
      occupancy: "Occupancy",
      offered: "Offered",
    },
    target: (share: string) => `target ${share}`,
    onTarget: (met: number, of: number) => `${met} of ${of} queues on target`,
    met: "Target met",
    missed: "Target missed",
    noTarget: "no target set",
    better: "better than the last run",
    worse: "worse than the last run",
    changed: "since the last run",
    unclear: "no clear change",
    noPrevious: "Nothing to compare with yet",
  },

  run: {
    run: "Run",
    again: "Run again",
    cancel: "Cancel",
    cancelling: "Stopping",
    progress: "Progress of the run",
    doneOf: (done: string, total: string) => `${done} of ${total}`,
    left: (time: string) => `${time} left`,
    starting: "Starting",
    never: "Not run yet",
    stale: "Edited since this run",
    finished: (replications: string, seconds: string) => `${replications} replications in ${seconds}`,
    cancelled: (replications: string) => `Stopped after ${replications} replications`,
    confidence: (share: string) => `${share} intervals`,
    blocked: (errors: number) =>
      `${errors === 1 ? "1 error has" : `${errors} errors have`} to be mended first`,
  },

  findings: {
    title: "Findings",
    none: "No findings: the scenario can be run.",
    button: (errors: number, others: number) =>
      errors > 0
        ? `${errors} ${errors === 1 ? "error" : "errors"}${others ? `, ${others} more` : ""}`
        : others > 0
          ? `${others} ${others === 1 ? "note" : "notes"}`
          : "No findings",
    severity: { error: "Error", warning: "Warning", note: "Note" },
    whole: "The whole scenario",
  },

  closing: {
    title: "Save your changes?",
    body: (name: string) => `“${name}” has changes that are not saved.`,
    save: "Save",
    discard: "Don't save",
    stay: "Cancel",
  },

  broken: {
    title: "This part of the window stopped working",
    body: "Your scenario is still here. Undo the last change, or save it under another name and start again.",
    again: "Try again",
    boot: "Shoreline could not start",
  },
};
