import { describe, expect, it } from "vitest";
import { asKind, densityOf, gamma, kindOf, LAW_KINDS, meanOf } from "./law";

describe("laws", () => {
  it("have the mean that the textbooks give them", () => {
    expect(meanOf({ weibull: { scale_s: 100, shape: 2 } })).toBeCloseTo(100 * Math.sqrt(Math.PI / 4), 6);
    expect(meanOf({ triangular: { min_s: 0, mode_s: 60, max_s: 120 } })).toBe(60);
    expect(meanOf({ histogram: { edges_s: [0, 10, 30], counts: [1, 1] } })).toBe(12.5);
    expect(meanOf({ shifted: { by_s: 5, law: { exponential: { mean_s: 60 } } } })).toBe(65);
    expect(meanOf("never")).toBeNull();
  });

  it("keep their mean when another kind is chosen", () => {
    const law = { exponential: { mean_s: 240 } };
    for (const kind of LAW_KINDS.filter((one) => one !== "never")) {
      expect(meanOf(asKind(law, kind)), kind).toBeCloseTo(240, 0);
      expect(kindOf(asKind(law, kind))).toBe(kind);
    }
  });

  it("have a density that falls away from where they live", () => {
    const density = densityOf({ lognormal: { mean_s: 300, cv: 1 } });
    expect(density?.(150)).toBeGreaterThan(density?.(1500) ?? 1);
    expect(densityOf({ constant: { value_s: 3 } })).toBeNull();
  });

  it("use a gamma function that knows factorials", () => {
    expect(gamma(5)).toBeCloseTo(24, 9);
    expect(gamma(0.5)).toBeCloseTo(Math.sqrt(Math.PI), 9);
  });
});
