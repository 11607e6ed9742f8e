/** Words of the Results view. */

export const results = {
  measure: "Measure",
  subject: "Of",
  noMeasure: "No such measure",
  noSubject: "Nobody of that name",
  everything: "Everything",
  allQueues: "All queues",
  allAgents: "All agents",
  sections: {
    promise: "Service level",
    waiting: "Waiting",
    contacts: "Contacts",
    handling: "Handling",
    journey: "Journey",
    deferred: "Deferred work",
    outbound: "Outbound",
    people: "People",
    money: "Money",
  },
  keyFigures: (subject: string) => `Key figures of ${subject}`,
  kinds: {
    queue: { one: "Queue", many: "Queues" },
    client: { one: "Client", many: "Clients" },
    agent_group: { one: "Agent group", many: "Agent groups" },
    site: { one: "Site", many: "Sites" },
    day: { one: "Day", many: "Days" },
  },

  nothing: {
    title: "No results yet",
    running: "Simulating",
    body:
      "A run plays the whole horizon many times, each time with other customers and other absences. Here it will show " +
      "every interval of the week, how sure each figure is, and which queues keep their promise.",
    blocked: (errors: number) =>
      `The scenario has ${errors === 1 ? "an error" : `${errors} errors`} to be mended first.`,
    run: "Run the simulation",
  },
  stale: "The scenario has changed since this run. These figures answer the earlier one.",
  again: "Run again",
  fetching: "Fetching the intervals",

  crumbs: "Where you look",
  wholeHorizon: "Whole horizon",
  crumbHint: "Drag over the map, or hold Shift with the arrows, to look at a range; Esc leads back.",
  open: "open: the interval holds the target",
  wide: "wide interval",
  byQueue: "By queue",

  multiples: {
    title: "Side by side",
    by: (measure: string) => `${measure}, side by side`,
    kind: "Of whom",
    worstFirst: "Worst first",
    of: (measure: string, name: string) => `${measure} of ${name} over time, with its bands`,
    caption: (level: string) =>
      `All on one scale. Line: mean. Dark band: its ${level} confidence interval. Light band: 10th to 90th percentile of single replications. Dashed: the target. Choose one to see it on the map.`,
  },

  waits: {
    title: "How long they waited",
    of: (name: string) => `Waits of ${name}: share of contacts that waited no longer`,
    answered: (contacts: string) => `answered (${contacts})`,
    abandoned: (contacts: string) => `gave up (${contacts})`,
    axis: "Waited no longer than",
    seconds: (seconds: string) => `${seconds} s`,
    promise: (share: string, seconds: string) => `promised: ${share} within ${seconds} s`,
    nobody: "Nobody waited here.",
    caption: (replications: string, level: string) =>
      `Share of the contacts answered, and of those who gave up, whose wait was no longer; over the whole horizon and all ${replications} replications. ` +
      `Dark band: ${level} confidence interval. Light band: 10th to 90th percentile of single replications. A wait is known to a sixteenth of itself. ` +
      "The share answered within the promise is that of answered contacts alone; the service level may count those who gave up as well.",
  },

  map: "Map of the horizon",
  mapOf: (measure: string, subject: string) => `${measure}, ${subject}, by day and interval`,
  mapCaption: (definition: string, formula: string, zone: string) =>
    `${definition} Formula: ${formula.replaceAll("`", "")}. Choose an interval to see its contacts and its reasons; drag over several for a range. Times are those of ${zone}.`,
  overHorizon: "over the horizon",
  target: (share: string) => `target ${share}`,
  secondTime: (clock: string) => `${clock}, second time`,
  secondTick: "2nd",
  clockBack: (day: string, clock: string) =>
    `${day}: the clock goes back and shows ${clock} and what follows twice; the second time stands under “2nd”.`,
  clockForward: (day: string, clock: string) =>
    `${day}: the clock goes forward; ${clock} and what follows does not occur.`,

  bands: "Bands over the horizon",
  bandsOf: (measure: string, subject: string) =>
    `${measure}, ${subject}: mean, confidence band and spread over time`,
  overTime: (measure: string) => `${measure} over time`,
  targetLine: "Target",
  figure: (measure: string, value: string) => `${measure}: ${value}`,
  intervalOf: (level: string, from: string, to: string) => `${level} interval: ${from} to ${to}`,
  spreadOf: (from: string, to: string) => `Single replications: ${from} to ${to}`,
  noPromise: "No queue here has promised a service level.",
  promised: (promises: string) => `Promised: ${promises}.`,
  promise: (share: string, seconds: string, method: string) => `${share} within ${seconds} s, as ${method}`,
  more: (count: number) => `and ${count} more`,
  bandCaption: (replications: string, level: string) =>
    `Line: mean of ${replications} replications. Dark band: its ${level} confidence interval. ` +
    "Light band: 10th to 90th percentile of single replications.",
  clockCaption: (zone: string) => `Times are those of ${zone}.`,

  interval: "The chosen interval",
  closeInterval: "Close the interval",

  table: "Figures of the horizon",
  rowsOf: "Rows of the table",
  columns: "Columns",
  columnsLabel: "Measures in the table",
  verdicts: { met: "✓ met", missed: "✗ missed", open: "· open" },
  verdictHint:
    "Met or missed: the whole interval lies on that side of the target. Open: the target lies within it.",
  halfOf: (measure: string) => `± ${measure}`,
  stamp: (
    replications: string,
    contacts: string,
    seconds: string,
    seed: number,
    engine: string,
    tzdb: string,
  ) =>
    `${replications} replications, ${contacts} contacts in ${seconds} s, seed ${seed}, engine ${engine}, time zones ${tzdb}.`,

  export: "Export",
  exportCsv: "Tables as CSV to a folder…",
  exportCharts: "Charts as SVG and PNG to a folder…",
  written: (count: number) => (count === 1 ? "1 file written" : `${count} files written`),
  nothingWritten: "Nothing was written.",
};
