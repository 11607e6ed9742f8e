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

  it("that does not apply gives the scenario back and is not offered", () => {
    expect(VARIANTS.overflow_at_once(big)).toBe(big);
    expect(variantsOf(big)).not.toContain("overflow_at_once");
    expect(variantsOf(recordedScenario)).toContain("more_people");
  });
});
