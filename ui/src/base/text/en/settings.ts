/** Words of the forms that follow the file's own keys: what a key is called where its own words would not do. */

/** By key, or by type and key where one key means several things. */
const labels: Record<string, string> = {
  ability: "How people differ, learn and leave",
  "Ability.person_cv": "Spread between people",
  acw: "After-contact work",
  acw_factor: "After-contact work",
  "Announcement.balk": "Leave by the wait they hear",
  "Assist.talk": "Talk time by tenure",
  ageing_s: "Priority rises every",
  assists: "Assist for agents",
  at_shift_end: "At the end of a shift",
  at_times: "Other laws at times of day",
  backlog: "Backlog at the start",
  base: "Base",
  batches: "Batches of a steady state",
  bot_down: "Bot down",
  bursts: "Busy and quiet spells",
  "Burst.mean_s": "Lasts on average",
  accept_share: "Accepted by",
  "CallbackOffer.scheduled": "Agreed time",
  cycle: "Days on and off in turn",
  dedicated_to: "Dedicated to clients",
  for: "Kept for queues",
  from_month: "From month",
  fx: "Currencies",
  "GroupCost.hire": "Cost of a hire",
  "GroupCost.paid_hour": "Cost of a paid hour",
  "Hired.on": "First day at work",
  "HandlingAt.talk": "Talk",
  language_levels: "Levels of a language",
  meetings: "Activities at fixed times",
  "OnOff.off": "Days off",
  "OnOff.on": "Days on",
  over_s: "Longer than",
  over_min: "Averaged over",
  person_cv: "Spread between people",
  reach: "How customers are reached",
  "Repeat.queue": "Come back to",
  "Redial.queue": "Try again in",
  repeat: "Repeat contacts",
  residency: "Data residency",
  response: "Promise of a reply",
  rho: "Correlation",
  rotation: "Shifts in turn, a week each",
  right_party_by_hour: "Right party by local hour",
  seat_month: "Cost of a seat and month",
  silent_abandon: "Silent abandons",
  slots: "Sessions at once",
  slowdown: "Slow-down by sessions",
  spacing: "Gaps between contacts",
  "Stage.when": "Only when",
  to_queue: "Move to queue",
  transfers: "Transfers after handling",
  "Transfer.how": "How",
  "Run.until": "Stop when known well enough",
  "Team.until": "Last shift begins on",
  "Disruption.what": "What happens",
  when_closed: "When closed",
  within_h: "Within",
};

/** What one of a list is called, where the key of the list is no plural of it. */
const items: Record<string, string> = {
  all: "condition",
  any: "condition",
  assists: "assist",
  at_times: "time of day",
  attrition: "month of tenure",
  balk: "step",
  bursts: "spell",
  overflow: "queue with stages",
  talk: "month of tenure",
};

/** `trunk_groups` is a list of each a `trunk group`. */
const itemOf = (list: string): string => items[list] ?? list.replace(/s$/, "").replaceAll("_", " ");

/** The measure of a key whose name ends with its unit. */
const UNIT = /_(s|h|min|share)$/;

export const settings = {
  /** `after_block_share` is `After block`. */
  label: (type: string, key: string): string => {
    const plain = key.replace(UNIT, "").replaceAll("_", " ");
    return labels[`${type}.${key}`] ?? labels[key] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
  },
  /** `expected_delay` is `Expected delay`. */
  variant: (tag: string): string => {
    const plain = tag.replaceAll("_", " ");
    return labels[tag] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
  },
  /** What the model says of a key, which it says in English. */
  help: (said: string) => said,
  /** Follows what the model takes where nothing is given: `Attempts in all; 5 when not given.` */
  unless: " when not given",
  more: "More settings",
  moreHelp: "Everything else a scenario can say of it. What is not added does not happen.",
  add: (what: string) => `Add ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  addItem: (list: string) => {
    const item = itemOf(list);
    return `Add ${/^[aeiou]/.test(item) ? "an" : "a"} ${item}`;
  },
  item: (list: string, number: number) => {
    const item = itemOf(list);
    return `${item.charAt(0).toUpperCase()}${item.slice(1)} ${number}`;
  },
  itemOf: (list: string, title: string) => `${list}: ${title}`,
  kindOf: (label: string) => `${label}: kind`,
  nothing: "nothing",
  usual: "as usual",
  words: "Type, then Enter",
  kind: "Kind",
};
