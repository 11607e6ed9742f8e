import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "../bindings/Scenario";
import { openDocument, recordedScenario } from "../test/render";
import { ASIDE_AFTER_MS } from "./autosave";
import { isDirty } from "./state";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rename = (name: string) => (scenario: Scenario) => ({ ...scenario, name });
const aSecond = () => vi.advanceTimersByTimeAsync(ASIDE_AFTER_MS);

/** Work that a window before this one left. */
const left = {
  id: "1-1",
  name: "Autumn",
  path: "/plans/week.shoreline",
  written_ms: 0,
  file: "same" as const,
  scenario: { ...recordedScenario, name: "Autumn" },
};

describe("work that is not saved", () => {
  it("is kept aside a second after the first edit, however long one types", async () => {
    const { document, bridge } = await openDocument();
    for (const name of ["A", "Au", "Aut", "Autu"]) {
      document.actions.edit("name", rename(name), "name");
      await vi.advanceTimersByTimeAsync(ASIDE_AFTER_MS * 0.4);
    }
    expect(bridge.aside()?.scenario.name).toBe("Aut");
    await aSecond();
    expect(bridge.aside()?.scenario.name).toBe("Autu");
  });

  it("is kept at once when one turns to another window", async () => {
    const { document, bridge } = await openDocument();
    document.actions.edit("name", rename("Autumn"));
    document.keepNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(bridge.aside()).toMatchObject({ name: "Autumn", path: null });
  });

  it("is let go once it is saved, undone or not wanted", async () => {
    const { document, bridge } = await openDocument();
    const { actions } = document;
    const leave = () => {
      actions.openDemo("follow-the-sun");
      return actions.leave("discard");
    };
    for (const end of [actions.save, actions.undo, leave]) {
      actions.edit("name", rename(`Autumn ${end}`));
      await aSecond();
      expect(bridge.aside()).not.toBeNull();
      await end();
      await vi.advanceTimersByTimeAsync(0);
      expect(bridge.aside()).toBeNull();
    }
  });

  it("that cannot be kept is said once, not with every edit", async () => {
    const { document, bridge, failures } = await openDocument();
    bridge.keepAside = () => Promise.reject({ message: "The disk is full.", hint: "Save the scenario now." });
    for (const name of ["A", "B", "C"]) {
      document.actions.edit("name", rename(name));
      await aSecond();
    }
    expect(failures.map(({ message }) => message)).toEqual(["The disk is full."]);
  });
});

describe("work that a window left", () => {
  it("is offered, and stays unsaved when it is restored, whatever is undone", async () => {
    const { document, bridge } = await openDocument(undefined, { recovered: [left] });
    const { store, actions } = document;
    expect(store.getState()).toMatchObject({ dialog: "recovered", recovered: [{ name: "Autumn" }] });
    actions.restore("1-1");
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState()).toMatchObject({ dialog: null, recovered: [], path: left.path });
    expect(isDirty(store.getState())).toBe(true);
    actions.undo();
    expect(isDirty(store.getState())).toBe(true);
    await aSecond();
    expect(bridge.aside()?.name).toBe("Autumn");
  });

  it("never takes the place of other unsaved work without asking", async () => {
    const { document } = await openDocument(undefined, { recovered: [left] });
    document.actions.edit("name", rename("Winter"));
    document.actions.restore("1-1");
    await vi.advanceTimersByTimeAsync(0);
    expect(document.store.getState().leaving).not.toBeNull();
    expect(document.store.getState().history?.present.name).toBe("Winter");
    expect(document.store.getState().recovered).toHaveLength(1);
  });

  it("goes for good only when that is said", async () => {
    const { document, bridge } = await openDocument(undefined, { recovered: [left] });
    document.actions.showDialog(null);
    expect(await bridge.recoveredWork()).toHaveLength(1);
    await document.actions.forget("1-1");
    expect(await bridge.recoveredWork()).toEqual([]);
  });
});

describe("a file that somebody else changed", () => {
  async function changedMeanwhile() {
    const opened = await openDocument(undefined, { files: [["/week.shoreline", recordedScenario]] });
    const { actions } = opened.document;
    actions.openPath("/week.shoreline");
    await vi.advanceTimersByTimeAsync(0);
    actions.edit("name", rename("Mine"));
    opened.bridge.files.set("/week.shoreline", { ...recordedScenario, name: "Theirs" });
    const saving = actions.save();
    await vi.advanceTimersByTimeAsync(0);
    const { replacing } = opened.document.store.getState();
    return { ...opened, saving, replacing, onDisk: () => opened.bridge.files.get("/week.shoreline")?.name };
  }

  it("is not replaced before that is asked", async () => {
    const { replacing, onDisk, saving } = await changedMeanwhile();
    expect(replacing?.path).toBe("/week.shoreline");
    expect(onDisk()).toBe("Theirs");
    replacing?.answer("stay");
    expect(await saving).toBe(false);
    expect(onDisk()).toBe("Theirs");
  });

  it("is replaced when that is said, and saved without a word from then on", async () => {
    const { document, replacing, onDisk, saving } = await changedMeanwhile();
    replacing?.answer("replace");
    expect(await saving).toBe(true);
    expect(onDisk()).toBe("Mine");
    document.actions.edit("name", rename("Mine again"));
    expect(await document.actions.save()).toBe(true);
    expect(onDisk()).toBe("Mine again");
  });

  it("stays beside one's own under another name", async () => {
    const { bridge, replacing, onDisk, saving } = await changedMeanwhile();
    replacing?.answer("elsewhere");
    expect(await saving).toBe(true);
    expect([onDisk(), bridge.files.get("Mine.shoreline")?.name]).toEqual(["Theirs", "Mine"]);
  });
});
