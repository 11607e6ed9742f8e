/** Ready-made changes change what they say, and nothing where it does not apply. */

import { describe, expect, it } from "vitest";
import { recordedScenario } from "../bridge/recording/scenario";
import { bigScenario } from "../test/big";
import { VARIANTS, variantsOf } from "./variants";

const big = bigScenario();

describe("a ready-made change", () => {
  it("of contacts leaves people alone, and the other way round", () => {
    const more = VARIANTS.more_contacts(big);
    expect(more.agent_groups).toBe(big.agent_groups);
    expect(more.queues[0]?.demand).toMatchObject({ profile: { contacts_per_day: 286 } });
    expect(VARIANTS.more_people(big).queues).toBe(big.queues);
  });

  it("of people counts whole people, one more at the least", () => {
    const few = { ...big, agent_groups: big.agent_groups.slice(0, 1) };
    const heads = (scenario: typeof few) => {
      const staffing = scenario.agent_groups[0]?.staffing;
      return staffing && "shift_mix" in staffing ? staffing.shift_mix.heads : 0;
    };
    expect(heads(few)).toBe(16);
    expect(heads(VARIANTS.more_people(few))).toBe(18);
    expect(heads(VARIANTS.fewer_people(few))).toBe(14);
  });

  it("of waits in the routing joins its stages in one, as two at one time would be an error", () => {
    const groups = (group: string, rank: number) => [{ group, rank }];
    const stages = [
      { after_s: 0, groups: groups("group-1", 1) },
      { after_s: 30, groups: groups("group-2", 2) },
      { after_s: 60, to_queue: "queue-2" },
    ];
    const waiting = { ...big, routing: { overflow: [{ queue: "queue-1", stages }] } };
    expect(VARIANTS.overflow_at_once(waiting).routing?.overflow?.[0]?.stages).toEqual([
      { after_s: 0, groups: [...groups("group-1", 1), ...groups("group-2", 2)] },
      { after_s: 60, to_queue: "queue-2" },
    ]);
  });

  it("that does not apply gives the scenario back and is not offered", () => {
    expect(VARIANTS.overflow_at_once(big)).toBe(big);
    expect(variantsOf(big)).not.toContain("overflow_at_once");
    expect(variantsOf(recordedScenario)).toContain("more_people");
  });
});
