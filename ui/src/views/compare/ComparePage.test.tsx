/** A comparison as a person meets it: options beside the scenario on the screen, and what is clear of their differences. */

import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { RecordedOptions } from "../../bridge/recorded";
import { edits, SETS } from "../../document";
import { bigScenario } from "../../test/big";
import { renderWithDocument } from "../../test/render";
import { ComparePage } from "./ComparePage";

const person = userEvent.setup();
const CONTACTS = "queues[0].demand.profile.contacts_per_day";

async function add(option: RegExp | string) {
  await person.click(screen.getByTestId("add-option"));
  await person.click(await screen.findByRole("menuitem", { name: option }));
}

async function compareWithKept(contacts: number, options?: RecordedOptions) {
  const opened = await renderWithDocument(<ComparePage />, undefined, options);
  await add(/^Keep the scenario/);
  act(() =>
    opened.document.actions.edit("demand", (scenario) => edits.setField(scenario, CONTACTS, contacts)),
  );
  await person.click(screen.getByRole("button", { name: "Compare" }));
  return opened;
}

const names = () =>
  within(screen.getByRole("list", { name: "Options compared" }))
    .getAllByRole("textbox")
    .map((field) => (field as HTMLInputElement).value);

describe("a comparison", () => {
  it("teaches what to do until something is compared", async () => {
    await renderWithDocument(<ComparePage />);
    expect(screen.getByRole("heading", { name: "What would another way do?" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Compare" })).toBeDisabled();
  });

  it("keeps the scenario as it is, and holds what is edited next against it", async () => {
    await compareWithKept(2500);
    const offered = (await screen.findAllByRole("rowheader", { name: "Offered" }))[0]?.closest("tr");
    const [before, now] = within(offered as HTMLElement).getAllByRole("cell");
    expect(before).not.toHaveTextContent("differs");
    expect(now).toHaveTextContent(/\+.*differs/);
    expect(names()).toEqual(["Option A", expect.stringMatching(/Harbour/)]);
  });

  it("says in words what is clear and what is not", async () => {
    await compareWithKept(2500);
    const said = await screen.findByTestId("in-words");
    expect(said).toHaveTextContent(/answers [\d.]+ ± [\d.]+ points fewer in time/);
    expect(said).toHaveTextContent("Held against A, Option A:");
  });

  it("leaves out what is not clear when asked to", async () => {
    await compareWithKept(1900);
    await screen.findAllByRole("rowheader", { name: "Offered" });
    await person.click(screen.getByRole("switch", { name: "Clear differences only" }));
    expect(screen.getByText("No measure differs clearly.")).toBeInTheDocument();
  });

  it("can be stopped while it is made", async () => {
    await compareWithKept(2500, { runMs: 5_000 });
    await person.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/Stopped early/)).toBeInTheDocument();
  });

  it("greys its figures once an option is another one, and keeps them", async () => {
    const { document } = await compareWithKept(2500);
    await screen.findByTestId("in-words");
    act(() => document.actions.edit("demand", (scenario) => edits.setField(scenario, CONTACTS, 2600)));
    expect(screen.getByText(/The scenario has changed since/)).toBeInTheDocument();
    expect(screen.getByTestId("in-words")).toBeInTheDocument();
  });

  it("has no accessibility fault", async () => {
    const { container } = await compareWithKept(2500);
    await screen.findByTestId("in-words");
    // Colours are judged in the real window: there is no canvas here.
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("options of other dates", () => {
  it("are said not to meet the same customers", async () => {
    const { document, scenarioNow } = await renderWithDocument(<ComparePage />);
    const other = edits.setField(scenarioNow(), "horizon.start", "2026-06-01");
    act(() => document.actions.addOption("June", other));
    await person.click(screen.getByRole("button", { name: "Compare" }));
    expect(await screen.findByTestId("in-words")).toHaveTextContent("do not meet the same customers");
  });
});

describe("the options", () => {
  it("offer ready-made changes, four in all", async () => {
    await renderWithDocument(<ComparePage />);
    await add("10% more contacts");
    await add("10% more people");
    await add("10% fewer people");
    expect(names()).toHaveLength(4);
    expect(screen.queryByTestId("add-option")).toBeNull();
  });

  it("are renamed, moved and removed", async () => {
    await renderWithDocument(<ComparePage />);
    await add("10% more people");
    const menu = async (item: string) => {
      await person.click(screen.getByRole("button", { name: /^What to do with (10%|Night)/ }));
      await person.click(await screen.findByRole("menuitem", { name: item }));
    };
    const name = screen.getByRole("textbox", { name: "Name of option B" });
    await person.clear(name);
    await person.type(name, "Night desk{Enter}");
    await menu("Make it the baseline");
    expect(names()[0]).toBe("Night desk");
    await menu("Remove");
    expect(names()).toHaveLength(1);
  });

  it("become the scenario on the screen by a step that can be undone", async () => {
    const { document, scenarioNow } = await renderWithDocument(<ComparePage />);
    const before = scenarioNow();
    await add("10% more contacts");
    await person.click(screen.getByRole("button", { name: "What to do with 10% more contacts" }));
    await person.click(await screen.findByRole("menuitem", { name: "Make it the scenario on the screen" }));
    expect(scenarioNow()).not.toBe(before);
    act(() => document.actions.undo());
    expect(scenarioNow()).toBe(before);
  });

  it("that belong together are opened and compared at once", async () => {
    const { document } = await renderWithDocument(<ComparePage />);
    act(() => document.actions.openSet(SETS[0] as (typeof SETS)[number]));
    expect(await screen.findByTestId("in-words")).toHaveTextContent("Manila stays up");
    await waitFor(() => expect(names()).toHaveLength(3));
  });
});

describe("a comparison of forty queues", () => {
  it("shows them a page at a time, the worst first when asked to", async () => {
    await renderWithDocument(<ComparePage />, bigScenario());
    await add("10% more contacts");
    await person.click(screen.getByRole("button", { name: "Compare" }));
    const table = await screen.findByTestId("by-queue");
    expect(within(table).getAllByRole("rowheader")).toHaveLength(12);
    const first = () => within(table).getAllByRole("rowheader")[0]?.textContent;
    const asGiven = first();
    await person.click(screen.getByRole("switch", { name: "Worst first" }));
    expect(first()).not.toBe(asGiven);
    await person.click(screen.getByRole("button", { name: "Page 4" }));
    expect(within(table).getAllByRole("rowheader")).toHaveLength(4);
  });
});
