/** The biggest scenario is as big as it says, and whole. */

import { describe, expect, it } from "vitest";
import { bigScenario } from "./big";

describe("the biggest scenario", () => {
  const scenario = bigScenario();

  it("has 40 queues, 30 groups and 8 sites", () => {
    const { queues, agent_groups, sites } = scenario;
    expect([queues.length, agent_groups.length, sites.length]).toEqual([40, 30, 8]);
  });

  it("leaves no queue without people", () => {
    const served = new Set(scenario.agent_groups.flatMap(({ skills }) => skills.map(({ queue }) => queue)));
    expect(scenario.queues.filter(({ id }) => !served.has(id))).toEqual([]);
  });

  it("bears names of its own", () => {
    for (const list of [scenario.queues, scenario.agent_groups, scenario.sites]) {
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    }
  });
});
