/** Words of studies beside the run: comparisons, what the spread is owed to, why an interval missed. */

import type { Cause } from "../../../bindings/Cause";

export const study = {
  short: {
    skewed:
      "This interval is likely too short: the replications are too skewed for their number. Run more replications.",
    unvaried:
      "0% or 100% in every replication: what is rare has not been seen, and the interval cannot tell how rare. Run more replications.",
  },
  progress: "Progress of the study",
  doneOf: (done: string, total: string) => `${done} of ${total} replications`,
  stopped: "Stopped early: these are the figures of what was finished.",
  stale: "The scenario has changed since. These figures answer the earlier one.",
  blocked: "Wait for the run to end, or mend the errors first.",

  compare: {
    title: "Hold this scenario against another",
    help: "Both meet the same customers, replication by replication, so that a difference is known far better than either figure.",
    baseline: "Compare with",
    pick: "Choose a scenario",
    saved: "This scenario as last saved",
    files: "This file",
    demos: "Demos",
    other: "Chosen file",
    file: "A file…",
    start: "Compare",
    nothing: "Nothing compared yet",
    nothingHint:
      "Choose what to hold this scenario against: the file as last saved shows what the edits since have changed.",
    of: "Of",
    everything: "Everything",
    onlyClear: "Clear differences only",
    before: "Before",
    present: "This scenario",
    measure: "Measure",
    difference: "Difference",
    verdicts: { better: "better", worse: "worse", changed: "differs", unclear: "no clear difference" },
    noneClear: "No measure differs clearly.",
    caption: (replications: string, level: string) =>
      `${replications} replications of each. Difference: this scenario less the other, with its paired ${level} interval. ` +
      "“No clear difference”: the interval holds zero.",
    versus: (name: string) => `Less ${name}`,
  },

  spread: {
    title: "What the spread is owed to",
    help: "Replications differ because the forecast errs, because people are absent, and because customers come and go by chance. This runs the same horizon with one of them drawn anew and the others kept.",
    start: "Find out",
    again: "Find out again",
    of: (subject: string) => `Shares of the variance of ${subject}`,
    measure: "Measure",
    mean: "Mean",
    deviation: "Spread",
    forecast: "Forecast",
    absence: "Absence",
    queueing: "Queueing",
    interplay: "Interplay",
    caption: (pairs: string) =>
      `${pairs} pairs of replications, each in its eight mixtures. Spread: standard deviation between replications. ` +
      "A share that its half-width exceeds is not known from nothing.",
    nothing: "There is no such split for this subject.",
  },

  reasons: {
    start: "Why?",
    title: "Why the promise is missed",
    queue: "Queue",
    kept: "The promise is kept in this interval.",
    cause: "Without",
    effect: "Service level",
    causes: {
      volume: {
        name: "More contacts than expected",
        help: "Demand that swings, a forecast that errs, surges.",
      },
      handling: {
        name: "Longer handling",
        help: "Handling that takes longer than the queue's own: people, skills, languages, fatigue, slow systems.",
      },
      absence: { name: "Absence", help: "People who do not come, or come late." },
      breaks: { name: "Breaks and meetings", help: "Breaks and in-office activities." },
      skill: { name: "Missing skill", help: "Groups that serve the same client but not this queue." },
      outage: { name: "Outage", help: "Sites and bots that are down." },
      backlog: { name: "Backlog", help: "Contacts already waiting when the interval began." },
    } satisfies Record<Cause, { name: string; help: string }>,
  },
};
