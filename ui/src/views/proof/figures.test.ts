/** How answers are told: with the digits their standard error can vouch for, by names people use. */

import { describe, expect, it } from "vitest";
import type { Record as ProofRecord } from "../../bindings/Record";
import { countsOf, countsText, figuresOf, metricOf, tsv, worstOf } from "./figures";

const answer = (change: Partial<ProofRecord> = {}): ProofRecord => ({
  case: "EC-01",
  metric: "p_wait",
  expected: 0.3333333333,
  estimate: 0.3338,
  se: 0.00042,
  z: 1.11,
  verdict: "pass",
  primary: true,
  ...change,
});

describe("figures of an answer", () => {
  it("carry two digits of the standard error, all of them the same", () => {
    expect(figuresOf(answer())).toEqual({
      theory: "33.333%",
      simulation: "33.380%",
      half: "± 0.082",
      difference: "+0.047 pts",
      z: "+1.11",
    });
    const seconds = answer({ metric: "asa", expected: 1234.5678, estimate: 1230, se: 25, z: -0.18 });
    expect(figuresOf(seconds)).toMatchObject({ theory: "1,235 s", difference: "−5 s", z: "−0.18" });
  });

  it("say nothing where the run had nothing to say", () => {
    const nothing = figuresOf(answer({ estimate: null, se: null, z: null }));
    expect(nothing).toEqual({ theory: "33.333%", simulation: "–", half: null, difference: "–", z: "–" });
  });

  it("need no interval where nothing varied", () => {
    const never = answer({ metric: "p_block", expected: 0, estimate: 0, se: 0, z: null });
    expect(figuresOf(never)).toMatchObject({ theory: "0%", simulation: "0%", half: null, difference: "±0" });
  });
});

describe("names of answers", () => {
  it("say what, within what time, of whom, and in which scenario", () => {
    expect(metricOf("p_abandon")).toEqual({ name: "Abandon", unit: "share" });
    expect(metricOf("sl2[0]@20").name).toBe("Answered in time, less early abandons within 20 s, class 1");
    expect(metricOf("mean_busy_pool_class[1][0]").name).toBe("Busy on average, pool 2, class 1");
    expect(metricOf("mean_queue[5]").name).toBe("Mean queue, interval 6");
    expect(metricOf("occupancy_by_agent[2]").name).toBe("Occupancy, agent 3");
    expect(metricOf("p_block (lognormal)").name).toBe("Blocked (lognormal)");
  });

  it("are the key itself where nobody has words for it", () => {
    expect(metricOf("rate_of_comets")).toEqual({ name: "rate of comets", unit: "contacts" });
  });
});

describe("verdicts of a case", () => {
  it("are counted, and the worst stands for the case", () => {
    const counts = countsOf([answer(), answer({ verdict: "inconclusive" }), answer()]);
    expect(worstOf(counts)).toBe("inconclusive");
    expect(countsText(counts)).toBe("2 pass, 1 too coarse to say");
  });

  it("are one word where all pass", () => {
    expect(countsText(countsOf([answer(), answer()]))).toBe("all 2 pass");
    expect(countsText(countsOf([answer()]))).toBe("passes");
  });
});

describe("the copied table", () => {
  it("has a line an answer, with plain numbers in the decimals of the locale", () => {
    const proof = {
      case: "EC-01",
      family: "EC",
      name: "M/M/1",
      model: "",
      source: "",
      records: [
        answer({ estimate: null, se: null, z: null }),
        answer({ expected: 0.5, estimate: 0.75, se: 0.5 }),
      ],
      replications: 100,
      contacts: 1,
      seconds: 1,
    };
    const [head, nothing, some] = tsv([proof], ",").split("\n");
    expect(head?.split("\t")).toHaveLength(10);
    expect(nothing).toBe("EC-01\tM/M/1\tHave to wait\t0,3333333333\t\t\t\t\t\tpasses");
    expect(some?.split("\t").slice(3)).toEqual(["0,5", "0,75", "0,5", "0,979982", "0,25", "1,11", "passes"]);
  });
});
