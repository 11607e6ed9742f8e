import { describe, expect, it } from "vitest";
import { keysOf, setAt, valueAt } from "./path";

const document = {
  queues: [{ id: "a", patience: { exponential: { mean_s: 150 } } }, { id: "b" }],
  name: "x",
};

describe("path", () => {
  it("is read as keys and places", () => {
    expect(keysOf("queues[2].patience.exponential.mean_s")).toEqual([
      "queues",
      2,
      "patience",
      "exponential",
      "mean_s",
    ]);
  });

  it("finds a value, and nothing where there is none", () => {
    expect(valueAt(document, "queues[0].patience.exponential.mean_s")).toBe(150);
    expect(valueAt(document, "queues[7].patience.exponential.mean_s")).toBeUndefined();
  });

  it("writes one place and shares everything beside it", () => {
    const next = setAt(document, "queues[0].patience.exponential.mean_s", 90);
    expect(valueAt(next, "queues[0].patience.exponential.mean_s")).toBe(90);
    expect(next.queues[1]).toBe(document.queues[1]);
    expect(document.queues[0]?.patience?.exponential.mean_s).toBe(150);
  });

  it("is the same document where nothing changes", () => {
    expect(setAt(document, "name", "x")).toBe(document);
  });

  it("makes what is missing on the way, and takes a key away", () => {
    expect(setAt({ run: undefined }, "run.seed", 7)).toEqual({ run: { seed: 7 } });
    expect(setAt(document, "queues[0].patience", undefined).queues[0]).toEqual({ id: "a" });
  });
});
