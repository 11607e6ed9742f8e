/**
 * How many people a promise takes, by Erlang C: Poisson arrivals, exponential handling, nobody hangs up. A planning
 * estimate to draw shifts by; the simulation is the judge. Erlang's B by its recursion, C from B (Erlang 1917).
 */

export interface Promised {
  /** Answered within this many seconds… */
  readonly withinS: number;
  /** …is this share of contacts. */
  readonly share: number;
}

/** A promise to everybody is kept by no number of people. */
const MOST_SHARE = 0.999;

/** The least number of people who keep a promise, for so many contacts an hour of so many hours each. */
export function agentsFor(contactsPerHour: number, hours: number, { withinS, share }: Promised): number {
  const load = contactsPerHour * hours;
  if (!(load > 0)) return 0;
  const wanted = Math.min(share, MOST_SHARE);
  const handlings = withinS / 3600 / hours;
  let blocked = 1;
  for (let agents = 1; ; agents++) {
    blocked = (load * blocked) / (agents + load * blocked);
    if (agents <= load) continue;
    const waits = blocked / (1 - (load / agents) * (1 - blocked));
    if (1 - waits * Math.exp(-(agents - load) * handlings) >= wanted) return agents;
  }
}
