/** Presenting: which steps there are, what is seen of them, the keys, and the list of steps. */

import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Step } from "../../bindings/Step";
import { type Document, scenarioOf, shownOf, shownScenario, steps } from "../../document";
import { openDocument, recordedScenario } from "../../test/render";
import { App } from "../App";
import { planOf, stepOfScreen } from "./plan";
import { belongsTo, stepAsked } from "./useStageKeys";

// jsdom draws no canvas; the charts are seen in the window's own tests.
vi.mock("../../charts/Chart", () => ({
  Chart: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));

const WEEK: Step = { title: "The week", view: "results", measure: "abandon_share", note: "Point at Monday" };
const ANSWER: Step = { title: "What it comes to", view: "answer" };
const CLOCK: Step = { title: "Who is there", view: "shifts" };

const withSteps = (...list: Step[]) => list.reduce(steps.addStep, recordedScenario);

async function openWindow(scenario = recordedScenario) {
  const opened = await openDocument(scenario);
  render(<App document={opened.document} />);
  const own = () => steps.stepsOf(scenarioOf(opened.document.store.getState()));
  return { ...opened, own, person: userEvent.setup(), state: opened.document.store.getState };
}

/** The recording is of a scenario without rates: an amount of money is put in. */
function costIn({ store }: Document) {
  const { catalogue, result } = store.getState();
  const one = catalogue.find(({ key }) => key === "service_level");
  const level = result?.results.total.service_level;
  if (!one || !result || !level) throw new Error("the recording has changed");
  const total = { ...result.results.total, cost_per_contact: { ...level, mean: 4.2 } };
  store.setState({
    catalogue: [...catalogue, { ...one, key: "cost_per_contact", name: "Cost per contact", unit: "money" }],
    result: { ...result, results: { ...result.results, total } },
  });
}

describe("steps", () => {
  it("are kept in the scenario, and none leave nothing behind", () => {
    const two = withSteps(ANSWER, WEEK);
    expect(two.presentation?.steps).toEqual([ANSWER, WEEK]);
    expect(steps.moveStep(two, 1, 0).presentation?.steps).toEqual([WEEK, ANSWER]);
    expect(steps.moveStep(two, 1, 2)).toBe(two);
    expect(steps.editStep(two, 1, { note: undefined }).presentation?.steps[1]).not.toHaveProperty("note");
    expect(steps.removeStep(steps.removeStep(two, 0), 0)).toEqual(recordedScenario);
  });

  it("are at most fifty", () => {
    const full = withSteps(...Array.from({ length: 50 }, () => ANSWER));
    expect(steps.addStep(full, ANSWER)).toBe(full);
  });

  it("come in an order that makes sense where there are none, without what has nothing to show", async () => {
    const { document: opened } = await openDocument();
    const views = () => planOf(opened.store.getState()).map(({ view }) => view);
    expect(views()).toContain("answer");
    expect(views()).not.toContain("compare");
    act(() => opened.actions.keepPresent("Before"));
    expect(views()).toContain("compare");
  });

  it("keep what was chosen in the view, and no view for work", async () => {
    const { document: opened } = await openDocument();
    opened.actions.show("people");
    expect(stepOfScreen(opened.store.getState())).toBeNull();
    opened.actions.show("results");
    opened.actions.select({ measure: "asa_s" });
    expect(stepOfScreen(opened.store.getState())).toMatchObject({ view: "results", measure: "asa_s" });
  });
});

describe("what others may see", () => {
  it("has no amount of money until that is chosen", async () => {
    const { document: opened } = await openDocument();
    await opened.actions.run();
    costIn(opened);
    opened.actions.present("here");
    const shown = shownOf(opened.store.getState());
    expect(JSON.stringify(shown.result?.results)).not.toContain("cost_per_contact");
    expect(shown.catalogue.some(({ unit }) => unit === "money")).toBe(false);
    opened.actions.presentCosts(true);
    expect(shownOf(opened.store.getState())).toBe(opened.store.getState());
  });

  it("has neither notes nor rates of the scenario", () => {
    const shown = shownScenario({ ...withSteps(WEEK), notes: "Secret" });
    expect(shown).not.toHaveProperty("notes");
    expect(shown).not.toHaveProperty("presentation");
    expect(JSON.stringify(shown)).not.toContain('"cost"');
  });
});

describe("a key", () => {
  it("asks for a step", () => {
    const from = (key: string) => stepAsked(key, 1, 4);
    expect(["ArrowRight", "PageDown", " "].map(from)).toEqual([2, 2, 2]);
    expect(["ArrowLeft", "PageUp", "Home", "End"].map(from)).toEqual([0, 0, 0, 3]);
    expect(["1", "4", "5", "0", "x"].map(from)).toEqual([0, 3, undefined, undefined, undefined]);
    expect(stepAsked("ArrowRight", 3, 4)).toBe(3);
  });

  it("is left to a field in which one writes, and Space to a button", () => {
    const [field, button] = [document.createElement("input"), document.createElement("button")];
    expect(belongsTo("PageDown", field)).toBe(true);
    expect(belongsTo("PageDown", button)).toBe(false);
    expect(belongsTo(" ", button)).toBe(true);
    expect(belongsTo("ArrowRight", button)).toBe(false);
  });
});

describe("presenting", () => {
  it("shows a step at a time without an editor, and leaves as it came", async () => {
    const { person, state } = await openWindow(withSteps(ANSWER, WEEK, CLOCK));
    await person.keyboard("{F5}");
    expect(screen.getByRole("heading", { level: 1, name: "What it comes to" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
    expect(screen.queryByRole("navigation", { name: "Views" })).toBeNull();
    await waitFor(() => expect(screen.getByTestId("stage-answer")).toHaveTextContent(/%\s*±/));
    await person.keyboard("{ArrowRight}");
    expect(screen.getByRole("main", { name: "The week" })).toHaveFocus();
    expect(screen.queryByText("Point at Monday")).toBeNull();
    await person.keyboard("3");
    expect(screen.getByRole("main", { name: "Who is there" })).toBeInTheDocument();
    await person.keyboard("b");
    expect(screen.getByTestId("black")).toBeInTheDocument();
    await person.keyboard("b{Home}");
    expect(screen.queryByTestId("black")).toBeNull();
    expect(screen.getByRole("main", { name: "What it comes to" })).toBeInTheDocument();
    await person.keyboard("{Escape}");
    expect(screen.getByRole("navigation", { name: "Views" })).toBeInTheDocument();
    expect(state().view).toBe("demand");
  });

  it("shows what a contact costs only where that is chosen", async () => {
    const { person, document: opened } = await openWindow(withSteps(ANSWER));
    await act(() => opened.actions.run());
    act(() => costIn(opened));
    await person.keyboard("{F5}");
    const answer = () => screen.getByTestId("stage-answer");
    expect(answer()).toHaveTextContent(/%\s*±/);
    expect(answer()).not.toHaveTextContent("Cost per contact");
    await person.click(screen.getByRole("button", { name: "Show costs" }));
    expect(answer()).toHaveTextContent("Cost per contact");
  });

  it("changes no figure by what is said about it", async () => {
    const { document: opened } = await openWindow();
    await act(() => opened.actions.run());
    act(() => opened.actions.edit("step", (scenario) => steps.addStep(scenario, ANSWER)));
    expect(screen.getByTestId("answer")).not.toHaveAttribute("data-stale");
  });
});

describe("the list of steps", () => {
  it("saves, renames, notes, moves and removes, and each can be undone", async () => {
    const { person, document: opened, own } = await openWindow();
    act(() => opened.actions.showSteps(true));
    const panel = within(screen.getByTestId("steps"));
    await person.click(panel.getByRole("button", { name: "Save this view as a step" }));
    expect(own()).toEqual([expect.objectContaining({ view: "demand", title: "The demand" })]);
    await person.type(panel.getByRole("textbox", { name: "Title of step 1" }), " now");
    await person.type(panel.getByRole("textbox", { name: "Note for the speaker, step 1" }), "Slowly");
    expect(own()[0]).toMatchObject({ title: "The demand now", note: "Slowly" });
    act(() => opened.actions.edit("step", (scenario) => steps.addStep(scenario, ANSWER)));
    panel.getByRole("button", { name: /Drag step 2/ }).focus();
    await person.keyboard("{ArrowUp}");
    expect(own().map(({ view }) => view)).toEqual(["answer", "demand"]);
    await person.click(panel.getByRole("button", { name: "Remove step 2" }));
    expect(own()).toHaveLength(1);
    act(() => opened.actions.undo());
    act(() => opened.actions.undo());
    expect(own().map(({ view }) => view)).toEqual(["demand", "answer"]);
  });
});
