import { describe, expect, it } from "vitest";
import { recordedResults } from "../bridge/recording/results";
import { recordedScenario } from "../bridge/recording/scenario";
import { changeOf, targetsMet } from "./answer";

const difference = (mean: number | null, half_width: number | null = 1) => ({
  mean,
  half_width,
  variance_cut: null,
  n: 50,
});

describe("the change since the pinned answer", () => {
  it("is called better or worse by the measure's own direction", () => {
    expect(changeOf(difference(10), "higher")?.verdict).toBe("better");
    expect(changeOf(difference(10), "lower")?.verdict).toBe("worse");
    expect(changeOf(difference(10), "neither")?.verdict).toBe("changed");
  });

  it("is not claimed where its interval leaves it to chance, or where it has none", () => {
    expect(changeOf(difference(0.8), "higher")?.verdict).toBe("unclear");
    expect(changeOf(difference(0.8, null), "higher")?.verdict).toBe("unclear");
    expect(changeOf(difference(0, 0), "higher")?.verdict).toBe("unclear");
  });

  it("is nothing where there is no figure to compare", () => {
    expect(changeOf(difference(null, null), "higher")).toBeNull();
    expect(changeOf(undefined, "higher")).toBeNull();
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
