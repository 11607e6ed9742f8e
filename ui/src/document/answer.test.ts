import { describe, expect, it } from "vitest";
import { recordedResults } from "../bridge/recording/results";
import { recordedScenario } from "../bridge/recording/scenario";
import { changeBetween, targetsMet } from "./answer";

const estimate = (mean: number | null, half_width: number | null = 1) => ({
  mean,
  half_width,
  p10: null,
  p90: null,
  n: 50,
});

describe("the change since the last run", () => {
  it("is called better or worse by the measure's own direction", () => {
    expect(changeBetween(estimate(90), estimate(80), "higher")?.verdict).toBe("better");
    expect(changeBetween(estimate(90), estimate(80), "lower")?.verdict).toBe("worse");
    expect(changeBetween(estimate(90), estimate(80), "neither")?.verdict).toBe("changed");
  });

  it("is not claimed where the intervals leave it to chance", () => {
    expect(changeBetween(estimate(81.2), estimate(80), "higher")?.verdict).toBe("unclear");
  });

  it("is nothing where there is no figure to compare", () => {
    expect(changeBetween(estimate(null, null), estimate(80), "higher")).toBeNull();
    expect(changeBetween(estimate(80), undefined, "higher")).toBeNull();
  });
});

describe("targets", () => {
  it("are counted by queue, with the share where all aim at the same", () => {
    const { results } = recordedResults(recordedScenario);
    expect(targetsMet(recordedScenario, results)).toMatchObject({ of: 2, share: null });
  });

  it("are not counted for queues without one", () => {
    const queues = recordedScenario.queues.map(({ service_level: _, ...queue }) => queue);
    const { results } = recordedResults(recordedScenario);
    expect(targetsMet({ ...recordedScenario, queues }, results).of).toBe(0);
  });
});
