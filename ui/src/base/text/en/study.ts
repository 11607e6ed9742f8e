/** Words of studies beside the run: comparisons, what the spread is owed to, why an interval missed. */

import type { Cause } from "../../../bindings/Cause";
import type { VariantId } from "../../../document/variants";

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
    title: "Options side by side",
    help: "All meet the same customers, replication by replication, so that a difference is known far better than either figure.",
    options: "Options compared",
    baseline: "Baseline",
    onScreen: "On the screen",
    kept: "Kept",
    kinds: {
      present: "As it is edited now",
      kept: (queues: number, groups: number) =>
        `${queues === 1 ? "1 queue" : `${queues} queues`}, ${groups === 1 ? "1 agent group" : `${groups} agent groups`}`,
    },
    menu: (name: string) => `What to do with ${name}`,
    nameOf: (mark: string) => `Name of option ${mark}`,
    nearer: "Move one place nearer to the baseline",
    further: "Move one place further",
    makeBaseline: "Make it the baseline",
    open: "Make it the scenario on the screen",
    opened: (name: string) => `Open option ${name}`,
    remove: "Remove",
    add: "Add an option",
    addHint: "Up to four stand side by side.",
    keep: "Keep the scenario on the screen as an option",
    keepHint: "Frozen as it is now: what you edit next is held against it.",
    optionName: (mark: string) => `Option ${mark}`,
    saved: "This scenario as last saved",
    file: "A scenario file…",
    demos: "A demo",
    variants: "The scenario on the screen, but with",
    variantNames: {
      more_contacts: "10% more contacts",
      fewer_contacts: "10% fewer contacts",
      more_people: "10% more people",
      fewer_people: "10% fewer people",
      no_absence: "nobody absent",
      overflow_at_once: "overflow at once",
      no_disruptions: "nothing going wrong",
    } satisfies Record<VariantId, string>,
    start: "Compare",
    again: "Compare again",
    alone: "Add an option to compare with.",
    nothing: "What would another way do?",
    nothingHint:
      "Add an option: a ready-made change, a demo, another file, or the scenario as it is now before you edit on. Up to four are run on the same customers, and every difference comes with its interval.",
    inWords: "In words",
    baselineIs: (mark: string, name: string) => `Held against ${mark}, ${name}:`,
    sentence: (clear: string, unclear: string) =>
      [clear, unclear && `no clear difference in ${unclear}`].filter(Boolean).join("; "),
    nothingClear: "no clear difference in any headline figure",
    clauses: {
      service_level: (size: string, more: boolean, within: string) =>
        `answers ${size} points ${more ? "more" : "fewer"} ${within}`,
      on_time_share: (size: string, more: boolean, _: string) =>
        `replies to ${size} points ${more ? "more" : "fewer"} in time`,
      abandon_share: (size: string, more: boolean, _: string) =>
        `loses ${size} points ${more ? "more" : "fewer"} to abandonment`,
      asa_s: (size: string, more: boolean, _: string) => `answers ${size} s ${more ? "later" : "sooner"}`,
      supply_cost: (size: string, more: boolean, _: string) => `costs ${size}% ${more ? "more" : "less"}`,
      paid_h: (size: string, more: boolean, _: string) => `pays ${size}% ${more ? "more" : "fewer"} hours`,
    },
    withinSeconds: (seconds: string) => `within ${seconds} s`,
    withinTime: "in time",
    of: "Of",
    everything: "Everything",
    onlyClear: "Clear differences only",
    headline: "Headline figures",
    allMeasures: "All measures",
    extent: "Which measures",
    table: "Differences",
    measure: "Measure",
    verdicts: { better: "better", worse: "worse", changed: "differs", unclear: "no clear difference" },
    signs: { better: "▲", worse: "▼", changed: "◆", unclear: "·" },
    noneClear: "No measure differs clearly.",
    caption: (replications: string, level: string) =>
      `${replications} replications of each. Difference: the option less the baseline, with its paired ${level} interval. ` +
      "“No clear difference”: the interval holds zero. An asterisk: the interval is likely too short.",
    sameCustomersNot:
      "These options do not share all queues: differences speak only of those that all of them have.",
    otherDates:
      "These options cover other dates: they do not meet the same customers, and differences hold more chance.",
    byQueue: "Queue by queue",
    byQueueCaption: (definition: string) =>
      `${definition} Under each figure its difference from the baseline, with its paired interval.`,
    queue: "Queue",
    worstFirst: "Worst first",
    versus: (mark: string, baseline: string) => `${mark} less ${baseline}`,
    charts: "Week by week on one scale",
    chartOf: (measure: string, name: string) => `${measure} of ${name} by day and interval`,
    courseOf: (measure: string, name: string) => `${measure} of ${name} over time, with its bands`,
    chartCaption: (definition: string, level: string, zone: string) =>
      `${definition} All on one scale. Line: mean. Dark band: its ${level} confidence interval. Light band: 10th to 90th percentile of single replications. Dashed: the target. Times are those of ${zone}.`,
    costAndService: "Cost beside service",
    costCaption: (cost: string, service: string) =>
      `${service} over ${cost}, each with its interval of confidence. Higher and further left is better. Differences are known better than these crosses show: see the table.`,
    sets: {
      title: "Compare options in a minute",
      lead: "Options that meet the same customers, side by side with the difference and how sure it is.",
      night: {
        title: "A site goes dark",
        lead: "Follow the sun on the day Manila goes dark, had it stayed up, and with a tenth more people everywhere.",
        others: ["Manila stays up", "Manila dark, 10% more people"],
      },
      peak: {
        title: "A tenth more calls",
        lead: "Harbour & Pine as it is, with 10% more calls, and with 10% more people to answer them.",
        others: ["10% more contacts", "10% more contacts and people"],
      },
      overflow: {
        title: "A rule or more people?",
        lead: "Language overflow as it is, without the wait in its routing, and with a tenth more people instead.",
        others: ["Overflow at once", "10% more people"],
      },
    },
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
