/** Words of the Risks view. */

export const risks = {
  none: "Nothing goes wrong yet. Add an outage or a surge to see in the strip above what it does to the answer.",
  turnedOff: "Turn a risk off",
  turnedOn: "Turn a risk on",
  removed: "Remove a risk",
  forget: "Forget what is off",
  offOf: (risk: string) => `Turn off: ${risk}`,
  onOf: (risk: string) => `Turn on: ${risk}`,
  setAll: (risk: string) => `Set everywhere: ${risk}`,
  forAll: (risk: string) => `${risk}, the same everywhere`,
  differ: "differ",
  keptOff:
    "Off. Its values are kept while this window is open, and come back with the switch; the file is saved without them.",
  add: {
    site_down: "Add an outage",
    surge: "Add a surge",
    mass_absence: "Add a mass absence",
    slow_systems: "Add slow systems",
    bot_down: "Add a bot outage",
  },
  switches: "Every day",
  switchesHelp: "What is uncertain on any day. Turn one off to see in the strip above what it is worth.",
  kinds: {
    absence: {
      title: "Absence",
      help: "Everybody who is planned comes.",
      on: (range: string, count: number) =>
        `${range} of people do not come on a day, by chance, in ${count} ${count === 1 ? "group" : "groups"}.`,
    },
    forecast: {
      title: "Forecast error",
      help: "The forecast is right on average over the horizon.",
      on: (range: string, count: number) =>
        `The whole forecast of ${count} ${count === 1 ? "queue" : "queues"} is off by about ${range}, up or down.`,
    },
    swings: {
      title: "Busy and quiet days",
      help: "Each day is as busy as forecast.",
      on: (range: string, count: number) =>
        `A day of ${count} ${count === 1 ? "queue" : "queues"} is about ${range} busier or quieter than forecast.`,
    },
    correlations: {
      title: "Busy days fall together",
      help: "Each queue has its own busy days. Say below which go together.",
      on: (range: string, count: number) =>
        `${count} ${count === 1 ? "pair" : "pairs"} of queues, with a correlation of ${range}.`,
    },
  },
  say: {
    when: (from: string, to: string, zone: string) => `${from} to ${to} (${zone})`,
    down: (site: string) => `${site} is down`,
    partlyDown: (site: string, share: string) => `${share} of the people of ${site} cannot work`,
    failover: (groups: string, after: number) =>
      after > 0 ? `${groups} help out after ${after} min` : `${groups} help out at once`,
    recovery: (minutes: number) => `the last are back ${minutes} min after its end`,
    surge: (queues: string, factor: string) => `${factor} times the usual contacts in ${queues}`,
    absence: (groups: string, share: string) => `${share} of ${groups} do not come`,
    bot: (bot: string) => `the bot ${bot} is down`,
    slow: (sites: string, factor: string) => `handling takes ${factor} times as long at ${sites}`,
  },
  disruptions: "Disruptions",
  disruptionsHelp: "What goes wrong, when and for how long: an outage, a surge, absent people, slow systems.",
  correlations: "Days that fall together",
  correlationsHelp:
    "Pairs of queues whose busy days coincide. How far demand swings at all is said with the queue, in Demand.",
};
