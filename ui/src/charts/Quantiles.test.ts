import { describe, expect, it } from "vitest";
import { type Dot, isOutside, quantilesOption, reachOf } from "./Quantiles";

const dot = (value: number, expected: number): Dot => ({
  value,
  expected,
  between: [expected - 1, expected + 1],
  says: ["EC-01"],
});
const palette = {
  text: "",
  dimmed: "",
  line: "",
  strongLine: "",
  surface: "",
  accent: "blue",
  warn: "orange",
  font: "",
  rem: 16,
};

describe("a normal quantile plot", () => {
  it("reaches as far on both axes, so that chance is the diagonal", () => {
    expect(reachOf([dot(0.4, 0)])).toBe(3);
    expect(reachOf([dot(-6.9, -1.2)])).toBe(8);
  });

  it("marks what is beyond chance by a shape of its own", () => {
    const [inside, outside] = [dot(0.2, 0), dot(5, 1)];
    expect([inside, outside].map(isOutside)).toEqual([false, true]);
    const { series } = quantilesOption([inside, outside], palette) as { series: Record<string, unknown>[] };
    const [, , near, far] = series;
    expect(near).toMatchObject({
      symbol: "circle",
      data: [
        [0, 0.2],
        [Number.NaN, Number.NaN],
      ],
    });
    expect(far).toMatchObject({
      symbol: "diamond",
      data: [
        [Number.NaN, Number.NaN],
        [1, 5],
      ],
    });
  });
});
