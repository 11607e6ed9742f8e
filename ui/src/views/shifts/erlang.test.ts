/** People for a promise, beside the formula written out. */

import { describe, expect, it } from "vitest";
import { agentsFor } from "./erlang";

/** Erlang C as textbooks write it, with its sums. */
function answeredInTime(agents: number, load: number, withinHandlings: number): number {
  let [term, sum] = [1, 1];
  for (let k = 1; k < agents; k++) {
    term *= load / k;
    sum += term;
  }
  const top = ((term * load) / agents) * (agents / (agents - load));
  return 1 - (top / (sum + top)) * Math.exp(-(agents - load) * withinHandlings);
}

describe("people for a promise", () => {
  it.each([
    [100, 0.05, 20, 0.8],
    [600, 0.1, 30, 0.9],
    [12, 0.2, 10, 0.95],
  ])("are as few as keep it: %d contacts an hour of %d h, %d s, %d", (contacts, hours, withinS, share) => {
    const agents = agentsFor(contacts, hours, { withinS, share });
    const kept = (count: number) => answeredInTime(count, contacts * hours, withinS / 3600 / hours);
    expect(kept(agents)).toBeGreaterThanOrEqual(share);
    const fewer = agents - 1;
    expect(fewer <= contacts * hours || kept(fewer) < share).toBe(true);
  });

  it("are nobody where nobody calls", () => {
    expect(agentsFor(0, 0.1, { withinS: 20, share: 0.8 })).toBe(0);
  });

  it("are a number even where everybody is promised an answer at once", () => {
    expect(agentsFor(50, 0.1, { withinS: 0, share: 1 })).toBeGreaterThan(5);
  });
});
