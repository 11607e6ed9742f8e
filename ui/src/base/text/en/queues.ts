/** Words of the Queues view. */

import type { SlMethod } from "../../../bindings/SlMethod";

const methods: Record<SlMethod, { name: string; help: string }> = {
  exclude_abandons_in: {
    name: "Abandons in time left out",
    help: "Answered in time / (answered + abandoned − abandoned in time). The usual one.",
  },
  all_offered: { name: "All offered", help: "Answered in time / (answered + abandoned). The strictest." },
  abandons_in_as_met: {
    name: "Abandons in time as met",
    help: "(Answered in time + abandoned in time) / (answered + abandoned).",
  },
  answered_only: {
    name: "Answered only",
    help: "Answered in time / answered. Abandoned contacts do not count at all.",
  },
  short_as_met: {
    name: "Short abandons as met",
    help: "(Answered in time + short abandons) / (answered + abandoned).",
  },
  exclude_short: {
    name: "Short abandons left out",
    help: "Answered in time / (answered + abandoned − short abandons).",
  },
};

export const queues = {
  list: "Queues",
  add: "Add a queue",
  newQueue: "New queue",
  remove: "Remove the queue",
  empty: "No queue yet",
  emptyHint:
    "A queue is a kind of contact that waits together. Add one to describe its demand and its promise.",
  id: (id: string) => `id ${id}`,
  name: "Name",
  client: "Client",
  notes: "Notes",

  channel: "Channel",
  channels: {
    voice: "Voice",
    chat: "Chat",
    messaging: "Messaging",
    email: "Email",
    cases: "Cases",
    voicemail: "Voicemail",
    callback: "Callback",
    outbound: "Outbound",
  },
  response: "Promise of a reply",
  responseHelp: "The share of replies that shall be in time, and the hours that count.",
  repliedWithin: "Replied within",
  counting: "Counting",
  countings: { always: "Every hour", business_hours: "Opening hours" },

  promise: "Promise",
  promiseHelp: "The share of contacts to be answered within a time.",
  hasTarget: "Has a target",
  target: "Target",
  within: "Answered within",
  method: "Counted by",
  shortAbandon: "Short abandons up to",
  methods,

  opening: "Opening hours",
  openingHelp: (zone: string) => `By the client's clock, ${zone}.`,
  alwaysOpen: "Always open",
  from: "From",
  to: "To",
  overMidnight: "past midnight",
  addHours: "Add hours",
  hours: (number: number) => `Hours ${number}`,
  days: "Days",
  closedOnHolidays: "Closed on the client's holidays",
  atClose: "Still waiting at closing time",
  atCloses: { serve: "Served to the last", clear: "Sent away" },

  handling: "Handling",
  handlingHelp: "What an agent does for a contact.",
  talk: "Talk",
  hold: "Hold",
  acw: "After-contact work",
  addHold: "Add hold time",
  addAcw: "Add after-contact work",

  waiting: "Waiting",
  patience: "Patience",
  patienceHelp: "How long a customer waits before hanging up.",
  balk: "Leave at once",
  balkHelp: "Share who would not wait at all.",
  places: "Waiting places",
  placesHelp: "Further contacts are blocked.",
  unlimited: "unlimited",

  redial: "Redial",
  redialHelp: "Customers who gave up or found no line try again.",
  redials: "Customers try again",
  afterAbandon: "After abandoning",
  afterBlock: "After being blocked",
  attempts: "Attempts in all",
  delay: "Until they do",

  order: "Order",
  orderHelp: "Which contact a free agent takes, after the level of the skill.",
  priority: "Priority",
  priorityHelp: "1 is served first.",
  ageing: "Priority rises every",
  ageingHelp: "By one, for each such time waited.",
  never: "never",
  credit: "Head start",
  creditHelp: "Counted as already waited.",
};
