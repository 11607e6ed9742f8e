import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Finding } from "../bindings/Finding";
import type { Scenario } from "../bindings/Scenario";
import { openDocument } from "../test/render";
import { CHECK_AFTER_MS } from "./checking";
import { isAnswerStale, isDirty, isStale, secondsLeft } from "./state";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rename = (name: string) => (scenario: Scenario) => ({ ...scenario, name });
const moreDays = (scenario: Scenario) => ({ ...scenario, horizon: { ...scenario.horizon, days: 8 } });
const error: Finding = { severity: "error", path: "name", message: "The name is empty." };

describe("an open document", () => {
  it("is dirty from the first edit until it is saved, and again until undone", async () => {
    const { document, bridge } = await openDocument();
    const { store, actions } = document;
    expect(isDirty(store.getState())).toBe(false);
    actions.edit("name", rename("Autumn"));
    expect(isDirty(store.getState())).toBe(true);
    expect(await actions.save()).toBe(true);
    expect(isDirty(store.getState())).toBe(false);
    expect(bridge.files.get("Autumn.shoreline")?.name).toBe("Autumn");
    actions.edit("name", rename("Winter"));
    actions.undo();
    expect(isDirty(store.getState())).toBe(false);
  });

  it("asks before unsaved changes are left, and goes on as told", async () => {
    const { document } = await openDocument();
    const { store, actions } = document;
    actions.edit("name", rename("Autumn"));
    actions.openDemo("follow-the-sun");
    expect(store.getState().leaving).not.toBeNull();
    actions.stay();
    expect(store.getState().history?.present.name).toBe("Autumn");
    actions.openDemo("follow-the-sun");
    await actions.leave("discard");
    await vi.runAllTimersAsync();
    expect(store.getState().history?.present.name).not.toBe("Autumn");
  });

  it("stays when saving before leaving fails", async () => {
    const { document, bridge, failures } = await openDocument();
    bridge.saveFile = () =>
      Promise.reject({ message: "The folder is read-only.", hint: "Save in another folder." });
    document.actions.edit("name", rename("Autumn"));
    document.actions.openDemo("follow-the-sun");
    await document.actions.leave("save");
    expect(failures).toEqual([
      { code: null, message: "The folder is read-only.", hint: "Save in another folder." },
    ]);
    expect(document.store.getState().history?.present.name).toBe("Autumn");
  });

  it("keeps what is open when another file cannot be read", async () => {
    const { document, failures } = await openDocument();
    document.actions.openPath("/gone.shoreline");
    await vi.runAllTimersAsync();
    expect(failures[0]?.message).toBe("There is no file /gone.shoreline.");
    expect(document.store.getState().history).not.toBeNull();
  });
});

describe("findings", () => {
  it("come a moment after the last edit, once", async () => {
    const check = vi.fn((scenario: Scenario) => (scenario.name ? [] : [error]));
    const { document } = await openDocument(undefined, { check });
    check.mockClear();
    document.actions.edit("name", rename("A"));
    document.actions.edit("name", rename(""));
    await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS - 1);
    expect(check).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(check).toHaveBeenCalledTimes(1);
    expect(document.store.getState().findings).toEqual([error]);
  });

  it("go when the edit that brought them is undone", async () => {
    const { document } = await openDocument(undefined, { check: (s) => (s.name ? [] : [error]) });
    document.actions.edit("name", rename(""));
    await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS);
    document.actions.undo();
    await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS);
    expect(document.store.getState().findings).toEqual([]);
  });

  it("of an older scenario are dropped", async () => {
    const { document, bridge } = await openDocument();
    let answer: (findings: Finding[]) => void = () => undefined;
    bridge.checkScenario = () => new Promise((resolve) => (answer = resolve));
    document.actions.edit("name", rename(""));
    await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS);
    document.actions.edit("name", rename("B"));
    answer([error]);
    await vi.advanceTimersByTimeAsync(0);
    expect(document.store.getState().findings).toEqual([]);
  });

  it("lead to the view and the queue they speak of", async () => {
    const { document } = await openDocument();
    document.actions.goTo("queues[1].patience.weibull.scale_s");
    expect(document.store.getState()).toMatchObject({ view: "queues", selected: { queue: "lost_cards" } });
    document.actions.goTo("queues[0].demand.profile.contacts_per_day");
    expect(document.store.getState()).toMatchObject({ view: "demand", selected: { queue: "orders" } });
  });
});

describe("a run", () => {
  it("shows its progress and leaves an answer that edits make stale", async () => {
    const { document } = await openDocument(undefined, { runMs: 1_000 });
    const { store, actions } = document;
    const running = actions.run();
    await vi.advanceTimersByTimeAsync(500);
    const { run } = store.getState();
    expect(run).toMatchObject({ phase: "running", total: 50 });
    expect(run.phase === "running" && secondsLeft(run)).toBeCloseTo(0.5, 1);
    await vi.advanceTimersByTimeAsync(600);
    await running;
    expect(store.getState().run.phase).toBe("idle");
    expect(isStale(store.getState())).toBe(false);
    actions.edit("days", moreDays);
    expect(isStale(store.getState())).toBe(true);
    actions.undo();
    expect(isStale(store.getState())).toBe(false);
    actions.edit("name", rename("Another name"));
    expect(isStale(store.getState())).toBe(false);
  });

  it("holds further answers against the one pinned, which at first is the first", async () => {
    const { document, bridge } = await openDocument();
    const pinned = vi.spyOn(bridge, "pinRun");
    const runAndWait = async () => {
      const running = document.actions.run();
      await vi.runAllTimersAsync();
      await running;
    };
    await runAndWait();
    expect(pinned).toHaveBeenLastCalledWith(1);
    await runAndWait();
    const { pinned: first, result } = document.store.getState();
    expect([first?.run, result?.run]).toEqual([1, 2]);
    expect(result?.changes["service_level"]?.mean).toBe(0);
    document.actions.pin();
    expect(pinned).toHaveBeenLastCalledWith(2);
    expect(document.store.getState().pinned?.run).toBe(2);
  });

  it("that is cancelled keeps the replications finished", async () => {
    const { document } = await openDocument(undefined, { runMs: 1_000 });
    const running = document.actions.run();
    await vi.advanceTimersByTimeAsync(500);
    await document.actions.cancel();
    await vi.advanceTimersByTimeAsync(100);
    await running;
    const { result } = document.store.getState();
    expect(result?.cancelled).toBe(true);
    expect(result?.results.stamp.replications).toBeLessThan(50);
  });

  it("of a document that is no longer open is stopped, and its answer dropped", async () => {
    const { document, bridge } = await openDocument(undefined, { runMs: 1_000 });
    const cancel = vi.spyOn(bridge, "cancelRun");
    const running = document.actions.run();
    await vi.advanceTimersByTimeAsync(200);
    document.actions.openDemo("follow-the-sun");
    await vi.runAllTimersAsync();
    await running;
    expect(cancel).toHaveBeenCalledWith(1);
    expect(document.store.getState()).toMatchObject({ result: null, run: { phase: "idle" } });
  });

  it("that fails says why and leaves the old answer", async () => {
    const { document, bridge, failures } = await openDocument();
    bridge.runScenario = () =>
      Promise.reject({ code: "findings", message: "The scenario has an error.", hint: null });
    await document.actions.run();
    expect(failures[0]?.message).toBe("The scenario has an error.");
    expect(document.store.getState().run.phase).toBe("idle");
  });
});

describe("an edit", () => {
  const started = (bridge: { runScenario: unknown }) =>
    vi.spyOn(bridge as { runScenario: (scenario: Scenario) => unknown }, "runScenario");

  it("is answered at once by an estimate that tightens, while the old figures stand", async () => {
    const { document } = await openDocument(undefined, { runMs: 1_000, live: true });
    const { store, actions } = document;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState()).toMatchObject({ run: { phase: "idle" }, early: null });
    const before = store.getState().result;
    actions.edit("days", moreDays);
    await vi.advanceTimersByTimeAsync(60);
    const { early, result } = store.getState();
    expect(result).toBe(before);
    expect(early?.results.stamp.replications).toBeLessThan(50);
    expect(isAnswerStale(store.getState())).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().result?.results.stamp.replications).toBe(50);
    expect(store.getState().result?.scenario.horizon.days).toBe(8);
  });

  it("during a run starts it over with the newest scenario", async () => {
    const { document, bridge } = await openDocument(undefined, { runMs: 1_000, live: true });
    await vi.advanceTimersByTimeAsync(1_000);
    document.actions.edit("days", moreDays);
    await vi.advanceTimersByTimeAsync(500);
    const runs = started(bridge);
    document.actions.undo();
    expect(runs).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(document.store.getState().result?.scenario.horizon.days).toBe(7);
  });

  it("after edit after edit, as a slider makes them, is answered as fast as estimates come", async () => {
    const { document, bridge } = await openDocument(undefined, { runMs: 1_000, live: true });
    await vi.advanceTimersByTimeAsync(1_000);
    const runs = started(bridge);
    for (let days = 1; days <= 20; days += 1) {
      document.actions.edit("days", (s) => ({ ...s, horizon: { ...s.horizon, days } }), "days");
      await vi.advanceTimersByTimeAsync(16);
    }
    const { early } = document.store.getState();
    expect(early?.scenario.horizon.days).toBeGreaterThan(14);
    expect(runs.mock.calls.length).toBeLessThan(8);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(document.store.getState().result?.scenario.horizon.days).toBe(20);
  });

  it("that takes longer than one waits for is given up for the next", async () => {
    const { document, bridge } = await openDocument(undefined, { runMs: 60_000, live: true });
    const runs = started(bridge);
    document.actions.edit("days", moreDays);
    document.actions.undo();
    expect(runs).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(runs).toHaveBeenCalledTimes(1);
  });

  it("of the name asks nothing new, and one with errors says so beside its field only", async () => {
    const { document, bridge, failures } = await openDocument(undefined, { live: true });
    await vi.runAllTimersAsync();
    const runs = started(bridge);
    document.actions.edit("name", rename("Autumn"));
    expect(runs).not.toHaveBeenCalled();
    const { result } = document.store.getState();
    runs.mockRejectedValue({ code: "findings", message: "There is an error.", hint: null });
    document.actions.edit("days", moreDays);
    await vi.runAllTimersAsync();
    expect(failures).toEqual([]);
    expect(document.store.getState()).toMatchObject({ result, run: { phase: "idle" } });
  });

  it("is answered on demand only where the person wants it so", async () => {
    const { document, bridge } = await openDocument();
    const runs = started(bridge);
    document.actions.edit("days", moreDays);
    await vi.runAllTimersAsync();
    expect(runs).not.toHaveBeenCalled();
    void document.actions.run();
    await vi.runAllTimersAsync();
    document.actions.edit("days", (s) => ({ ...s, horizon: { ...s.horizon, days: 9 } }));
    await document.actions.prefer({ live: true });
    expect(runs).toHaveBeenCalledTimes(2);
  });
});
