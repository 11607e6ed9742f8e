/** Words of the Risks view. */

export const risks = {
  disruptions: "Disruptions",
  disruptionsHelp: "What goes wrong, when and for how long: an outage, a surge, absent people, slow systems.",
  correlations: "Days that fall together",
  correlationsHelp:
    "Pairs of queues whose busy days coincide. How far demand swings at all is said with the queue, in Demand.",
};
