/** Options beside the scenario on the screen: kept, moved, opened, put back; never more than four. */

import { describe, expect, it } from "vitest";
import { openDocument } from "../test/render";
import { askedOf } from "./comparing";
import { setField } from "./edit";
import { PRESENT } from "./options";

async function withOptions() {
  const opened = await openDocument();
  const { actions, store } = opened.document;
  return {
    actions,
    state: () => store.getState(),
    ids: () => store.getState().comparing.options.map(({ id }) => id),
  };
}

describe("an option", () => {
  it("that is kept is frozen, and stands before the scenario that is edited on", async () => {
    const { actions, state } = await withOptions();
    actions.keepPresent("As it was");
    actions.edit("name", (scenario) => setField(scenario, "name", "Edited"));
    expect(askedOf(state()).map(({ name }) => name)).toEqual(["As it was", "Edited"]);
  });

  it("moves no further than the ends", async () => {
    const { actions, ids } = await withOptions();
    actions.keepPresent("A");
    const [first = ""] = ids();
    actions.moveOption(first, -1);
    expect(ids()).toEqual([first, PRESENT]);
    actions.moveOption(first, 1);
    expect(ids()).toEqual([PRESENT, first]);
  });

  it("is one of four at the most, and the scenario on the screen is always among them", async () => {
    const { actions, ids } = await withOptions();
    for (const name of ["A", "B", "C", "D"]) actions.keepPresent(name);
    expect(ids()).toHaveLength(4);
    actions.removeOption(PRESENT);
    expect(ids()).toContain(PRESENT);
  });

  it("is put back as it was kept", async () => {
    const { actions, state, ids } = await withOptions();
    actions.keepPresent("A");
    const { options } = state().comparing;
    actions.removeOption(ids()[0] ?? "");
    actions.restoreOptions(options);
    expect(state().comparing.options).toEqual(options);
  });

  it("goes with its document", async () => {
    const { actions, state, ids } = await withOptions();
    actions.keepPresent("A");
    const scenario = askedOf(state())[0]?.scenario;
    if (scenario) actions.adopt({ scenario, findings: [], path: null });
    expect(ids()).toEqual([PRESENT]);
  });
});
