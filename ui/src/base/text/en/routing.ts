/** Words of the Routing view. */

/** A verb for one or several. */
const verb = (count: number, one: string, several: string): string => (count === 1 ? one : several);

export const routing = {
  map: "Who serves what",
  mapHelp:
    "Queues on the left, groups on the right. A full line serves at once, a dashed one joins later; the delay stands on it.",
  queues: "Queues",
  groups: "Groups",
  filter: "Filter queues and groups",
  noneFound: "Nothing of that name",
  pointHint: "Point at a queue or a group, or choose one, to read its rule.",
  editStages: "Edit its stages",
  addStages: "Give it stages",
  stagesAdded: "Give a queue stages",
  afterShort: (wait: string) => `after ${wait}`,
  ifShort: "if …",
  rank: (rank: number) => `choice ${rank}`,
  inWords: "The rules in words",
  bySkill: (count: number) =>
    `${count === 1 ? "One queue has" : `${count} queues have`} no stages: whoever has the skill serves it.`,
  allStaged: "Every queue has stages of its own.",
  say: {
    queue: (queue: string, rule: string) => `${queue}: ${rule}`,
    served: (groups: string, count: number) => `${groups} ${verb(count, "serves", "serve")} it.`,
    servedNext: (groups: string, count: number) =>
      `Where none of these is free, ${groups} ${verb(count, "does", "do")}.`,
    nobody: "nobody serves it.",
    atOnce: "At once",
    after: (wait: string) => `After ${wait}`,
    stage: (start: string, condition: string | null, what: string) =>
      condition === null ? `${start} ${what}.` : `${start}, if ${condition}, ${what}.`,
    serve: (groups: string, count: number) => `${groups} ${verb(count, "serves", "serve")} it`,
    join: (groups: string, count: number) => `${groups} ${verb(count, "joins", "join")}`,
    /** Groups of one rank before those of the next. */
    followedBy: (first: string, next: string) => `${first}, then ${next}`,
    move: (queue: string) => `the contact moves to ${queue}`,
    nothing: "nothing happens",
    queueOver: (count: number) => `more than ${count} contacts wait`,
    idleOver: (agents: number, groups: string) => `more than ${agents} agents of ${groups} are idle`,
    clock: (days: string, from: string, to: string) => `it is ${days} ${from}–${to} by the client's clock`,
    everyDay: "any day",
    siteDown: (site: string) => `${site} is down`,
    and: " and ",
    or: " or ",
    not: (condition: string) => `it is not so that ${condition}`,
    agentChoice: (queue: string, rule: string) =>
      `${queue}: of the idle agents of one rank, ${rule} takes the contact.`,
    agentRules: {
      longest_idle: "the one idle longest",
      least_occupied: "the one least occupied so far",
      best_skill: "the one with the best skill",
      fewest_skills: "the one with the fewest skills",
      cheapest: "the cheapest one",
      random: "any one, by chance,",
    },
    contactChoice: (group: string, rule: string, weights: string) =>
      `${group}: an agent who becomes free takes ${rule}${weights ? ` (${weights})` : ""}.`,
    contactRules: {
      longest_wait: "the contact that has waited longest",
      weighted_wait: "the contact whose wait, times its queue's weight, is longest",
      closest_to_breach: "the contact that is nearest to breaking its promise",
      queue_ratio: "from the queue that is furthest behind its weight",
    },
    weight: (queue: string, weight: number) => `${queue} × ${weight}`,
    reserve: (group: string, keep: number, queues: string) =>
      `${group}: ${keep} idle ${verb(keep, "agent is", "agents are")} kept free for ${queues}.`,
    split: (queue: string, parts: string) => `${queue}: of its contacts ${parts}.`,
    part: (share: string, groups: string) => `${share} belong to ${groups}`,
    lines: (name: string, lines: number, queues: string) =>
      `${name}: ${lines} ${verb(lines, "line", "lines")} for all contacts of ${queues}, waiting or talking.`,
    group: (group: string, first: string, later: string) =>
      [
        `${group}:`,
        first ? `serves ${first} at once.` : "serves nobody at once.",
        later ? `Joins later for ${later}.` : "",
      ]
        .join(" ")
        .trim(),
  },
  stages: "Stages",
  stagesHelp:
    "Who serves a queue as its contacts wait: groups join by time and condition, or the contact moves to another queue. A queue without stages is served by every group with the skill.",
  choices: "Choices",
  choicesHelp:
    "Which idle agent takes a contact, and which contact a free agent takes. Without a word here: the agent idle longest, the contact that has waited longest.",
  shares: "Reserves and splits",
  sharesHelp: "Agents kept free for some queues, and a queue's contacts dealt out to vendors by share.",
  lines: "Trunk groups",
  linesHelp:
    "Lines shared by the contacts of some queues, waiting or talking. Without one there is always a line.",
  automation: "Automation",
  automationHelp: "Bots that meet contacts before their queue does, and assist for agents.",
};
