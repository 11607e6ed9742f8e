/** Words of the Routing view. */

export const routing = {
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
