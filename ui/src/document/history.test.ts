import { describe, expect, it } from "vitest";
import { record, redo, settle, startHistory, undo } from "./history";

const edited = (...values: number[]) =>
  values.reduce((history, value) => record(history, value, `to ${value}`), startHistory(0));

describe("history", () => {
  it("goes back and forth through snapshots", () => {
    const history = edited(1, 2, 3);
    expect(undo(undo(history)).present).toBe(1);
    expect(redo(undo(undo(history))).present).toBe(2);
  });

  it("stays where it is at either end", () => {
    const history = edited(1);
    expect(redo(history)).toBe(history);
    const start = undo(history);
    expect(undo(start)).toBe(start);
  });

  it("keeps the label of a step through undo and redo", () => {
    const back = undo(edited(1, 2));
    expect(back.future.at(-1)?.label).toBe("to 2");
    expect(redo(back).past.at(-1)?.label).toBe("to 2");
  });

  it("forgets what was undone once something else is done", () => {
    const history = record(undo(edited(1, 2)), 9, "to 9");
    expect(history.future).toEqual([]);
    expect(undo(history).present).toBe(1);
  });

  it("makes typing in one field one step", () => {
    const typed = [4, 42, 420].reduce(
      (h, value, at) => record(h, value, "heads", "heads", at * 500),
      startHistory(0),
    );
    expect(typed.past).toHaveLength(1);
    expect(undo(typed).present).toBe(0);
  });

  it("begins a new step after a pause, after another field, and when the streak is ended", () => {
    const first = record(startHistory(0), 1, "heads", "heads", 0);
    expect(record(first, 2, "heads", "heads", 5_000).past).toHaveLength(2);
    expect(record(first, 2, "days", "days", 100).past).toHaveLength(2);
    expect(record(settle(first), 2, "heads", "heads", 100).past).toHaveLength(2);
  });

  it("does not count an edit that changes nothing", () => {
    const history = edited(1);
    expect(record(history, 1, "again")).toBe(history);
  });
});
