/** Colours follow values, in order and in both schemes. */

import { describe, expect, it } from "vitest";
import { colourAt, colourOf, positionOf, type Scheme } from "./ramp";

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const channels = (colour.match(/\d+/g) ?? []).map((text) => {
    const value = Number(text) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe("a position on the scale", () => {
  it("runs from the smallest to the largest value and stays between them", () => {
    const scale = { min: 0, max: 10, ramp: "cool" } as const;
    expect([-5, 0, 5, 10, 99].map((value) => positionOf(value, scale))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it("has a target in its middle, wherever the target lies", () => {
    const scale = { min: 0, max: 1, middle: 0.8, ramp: "diverging" } as const;
    expect(positionOf(0.8, scale)).toBe(0.5);
    expect(positionOf(0.4, scale)).toBe(0.25);
    expect(positionOf(0.9, scale)).toBeCloseTo(0.75, 12);
  });

  it("turns round where low values are the strong ones", () => {
    expect(positionOf(2, { min: 0, max: 10, ramp: "warm", reversed: true })).toBe(0.8);
  });

  it("does not divide by an empty scale", () => {
    expect(positionOf(3, { min: 3, max: 3, ramp: "cool" })).toBe(0);
  });
});

describe.each<Scheme>(["light", "dark"])("in the %s scheme", (scheme) => {
  it.each(["cool", "warm"] as const)(
    "%s grows steadily away from the ground, so that it reads without hue",
    (ramp) => {
      const steps = Array.from({ length: 21 }, (_, step) => luminance(colourAt(ramp, scheme, step / 20)));
      const sign = scheme === "light" ? -1 : 1;
      for (const [at, value] of steps.slice(1).entries())
        expect(sign * (value - (steps[at] ?? 0))).toBeGreaterThan(0);
    },
  );

  it("missed and met are told apart by blue against red, not by green", () => {
    const scale = { min: 0, max: 1, middle: 0.8, ramp: "diverging" } as const;
    const [missedRed = 0, , missedBlue = 0] = (colourOf(0.4, scale, scheme).match(/\d+/g) ?? []).map(Number);
    const [metRed = 0, , metBlue = 0] = (colourOf(0.97, scale, scheme).match(/\d+/g) ?? []).map(Number);
    expect(missedRed).toBeGreaterThan(missedBlue);
    expect(metBlue).toBeGreaterThan(metRed);
  });
});
