import { describe, expect, it } from "vitest";
import {
  clockTime,
  estimateParts,
  formatChange,
  formatDuration,
  formatEstimate,
  formatNumber,
  formatValue,
  minutesOf,
  pickLocale,
  timeLabel,
} from "./format";

const estimate = (mean: number | null, half_width: number | null) => ({
  mean,
  half_width,
  p10: null,
  p90: null,
  n: 50,
});

describe("estimates", () => {
  it("carry the digits that their interval can vouch for", () => {
    expect(formatEstimate(estimate(0.8883, 0.0041), "share")).toBe("88.8% ± 0.4");
    expect(formatEstimate(estimate(0.8883, 0.03), "share")).toBe("89% ± 3");
    expect(formatEstimate(estimate(18.44, 0.62), "seconds")).toBe("18.4 s ± 0.6");
  });

  it("say so where there is too little behind them", () => {
    expect(formatEstimate(estimate(null, null), "share")).toBe("too few");
    expect(formatEstimate(undefined, "seconds")).toBe("too few");
  });

  it("are marked where the interval is likely too short, which says why", () => {
    const rare = { ...estimate(0.012, 0.004), short: true };
    const never = { ...estimate(1, 0), short: true };
    expect(formatEstimate(rare, "share")).toBe("1.2% ± 0.4*");
    expect(estimateParts(rare, "share").short).toBe("skewed");
    expect(estimateParts(never, "share").short).toBe("unvaried");
    expect(estimateParts(estimate(1, 0), "share").short).toBeUndefined();
  });

  it("stand alone where one replication gives no interval", () => {
    expect(formatEstimate(estimate(0.8883, null), "share")).toBe("88.8%");
  });
});

describe("figures", () => {
  it("carry their unit", () => {
    expect(formatValue(0.5, "share")).toBe("50.0%");
    expect(formatValue(null, "seconds")).toBe("–");
  });

  it("show a change with its sign, and none that rounds away", () => {
    expect(formatChange(0.012, "share")).toBe("+1.2 pts");
    expect(formatChange(-3.4, "seconds")).toBe("−3.4 s");
    expect(formatChange(0.00001, "share")).toBe("±0");
  });

  it("never print a minus before zero", () => {
    expect(formatNumber(-0.001, 1, "en-GB")).toBe("0.0");
  });

  it("follow the locale they are given", () => {
    expect(formatNumber(1234.5, 1, "de-DE")).toBe("1.234,5");
  });
});

describe("a locale", () => {
  it("is the system's of the language that is spoken: a machine without any says C", () => {
    expect(pickLocale(["C"], "en")).toBe("en-GB");
    expect(pickLocale(["fr-FR", "en-US"], "en")).toBe("en-US");
    expect(pickLocale(["en-US", "de-AT"], "de")).toBe("de-AT");
    expect(pickLocale(["en-US"], "de")).toBe("de-DE");
  });
});

describe("times", () => {
  it("are read and written by the clock", () => {
    expect(clockTime(510)).toBe("08:30");
    expect(minutesOf("24:00")).toBe(1440);
    expect(minutesOf("24:30")).toBeNull();
    expect(timeLabel("2026-10-25T01:30+01:00")).toBe("01:30");
  });

  it("are said in the unit that fits", () => {
    expect(formatDuration(48.2)).toBe("48 s");
    expect(formatDuration(185)).toBe("3 min 05 s");
    expect(formatDuration(4_800)).toBe("1 h 20 min");
  });
});
