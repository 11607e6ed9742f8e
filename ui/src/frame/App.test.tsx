import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Scenario } from "../bindings/Scenario";
import { openDocument, type TestOptions } from "../test/render";
import { App } from "./App";

// jsdom draws no canvas; the charts are seen in the window's own tests.
vi.mock("../charts/Chart", () => ({
  Chart: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));
async function openWindow(options?: TestOptions) {
  const opened = await openDocument(undefined, options);
  render(<App document={opened.document} />);
  const person = userEvent.setup();
  return { ...opened, person, state: opened.document.store.getState };
}

const figure = (key: string) => document.querySelector(`[data-measure="${key}"]`)?.textContent ?? "";
/** A run begun by hand has come to its end. */
const runEnds = () =>
  waitFor(() => expect(screen.getByTestId("status")).toHaveTextContent("50 replications"));
const rename = (scenario: Scenario) => ({ ...scenario, name: "Autumn" });

describe("the window", () => {
  it("teaches what to do until there is an answer, then shows it with its intervals", async () => {
    const { person } = await openWindow();
    expect(screen.getByTestId("answer")).toHaveTextContent("Run to see the answer");
    await person.click(screen.getByRole("button", { name: "Run" }));
    await runEnds();
    expect(figure("service_level")).toMatch(/%\s*±/);
    expect(figure("asa_s")).toMatch(/ s± /);
  });

  it("shows progress while it runs and stops when told to", async () => {
    const { person } = await openWindow({ runMs: 60_000 });
    await person.click(screen.getByTestId("run"));
    expect(screen.getByTestId("progress")).toBeInTheDocument();
    await person.click(screen.getByTestId("cancel"));
    expect(screen.getByTestId("status")).toHaveTextContent("Stopping");
  });

  it("greys the answer once the scenario is edited, and says so", async () => {
    const { person, document: opened } = await openWindow();
    await person.click(screen.getByTestId("run"));
    await runEnds();
    act(() => opened.actions.edit("days", (s) => ({ ...s, horizon: { ...s.horizon, days: 8 } })));
    expect(screen.getByTestId("answer")).toHaveAttribute("data-stale");
    expect(screen.getByTestId("status")).toHaveTextContent("Edited since this run");
    expect(figure("offered")).toMatch(/\d/);
  });

  it("holds an answer against the pinned one, in words", async () => {
    const { person, document: opened } = await openWindow();
    await person.click(screen.getByTestId("run"));
    await runEnds();
    expect(figure("service_level")).toMatch(/Changes are from here/);
    expect(screen.getByRole("button", { name: /^Pin this answer/ })).toBeDisabled();
    await person.click(screen.getByTestId("run"));
    await waitFor(() => expect(figure("service_level")).toMatch(/no clear change/));
    await runEnds();
    await person.click(screen.getByRole("button", { name: /^Pin this answer/ }));
    expect(opened.store.getState().pinned?.run).toBe(2);
    expect(figure("service_level")).toMatch(/Changes are from here/);
  });

  it("answers an edit by itself, and says that it does", async () => {
    const { document: opened, state } = await openWindow({ live: true, runMs: 200 });
    await waitFor(() => expect(state().result).not.toBeNull());
    act(() => opened.actions.edit("days", (s) => ({ ...s, horizon: { ...s.horizon, days: 8 } })));
    expect(screen.getByTestId("status")).toHaveTextContent("Tightening the answer");
    expect(screen.getByTestId("run")).toBeInTheDocument();
    await waitFor(() => expect(state().result?.scenario.horizon.days).toBe(8));
    expect(screen.getByTestId("status")).toHaveTextContent("50 replications");
  });

  it("does not run a scenario with errors, and leads to the field at fault", async () => {
    const { person, document: opened } = await openWindow({
      check: (scenario) =>
        scenario.name === "Autumn"
          ? [
              {
                severity: "error",
                path: "queues[1].priority",
                message: "The priority is below 1.",
                hint: "Use 1.",
              },
            ]
          : [],
    });
    act(() => opened.actions.edit("name", rename));
    const button = await screen.findByRole("button", { name: "1 error" });
    expect(screen.getByTestId("run")).toBeDisabled();
    await person.click(button);
    await person.click(await screen.findByRole("button", { name: /The priority is below 1/ }));
    const field = await screen.findByRole("textbox", { name: "Priority" });
    expect(field).toHaveAccessibleDescription(expect.stringContaining("The priority is below 1. Use 1."));
    expect(field).toHaveFocus();
  });

  it("leads to the nearest field that holds the place at fault", async () => {
    const { document: opened } = await openWindow();
    act(() => opened.actions.goTo("queues[0].patience.exponential"));
    expect(await screen.findByRole("combobox", { name: "Patience: Law" })).toHaveFocus();
    act(() => opened.actions.goTo("agent_groups[0].staffing.interval_heads.table.rows[0].values[3]"));
    await waitFor(() => expect(document.activeElement?.closest("[data-path]")).not.toBeNull());
  });

  it("marks unsaved changes and undoes them by key", async () => {
    const { person, document: opened } = await openWindow();
    expect(screen.queryByRole("img", { name: "Unsaved changes" })).toBeNull();
    act(() => opened.actions.edit("change the name", rename));
    expect(screen.getByRole("img", { name: "Unsaved changes" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Undo: change the name" })).toBeEnabled();
    await person.keyboard("{Control>}z{/Control}");
    expect(screen.queryByRole("img", { name: "Unsaved changes" })).toBeNull();
    await person.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(screen.getByRole("button", { name: "Autumn" })).toBeInTheDocument();
  });

  it("asks before it closes over unsaved changes", async () => {
    const { person, document: opened, bridge } = await openWindow();
    const closed = vi.spyOn(bridge, "closeWindow");
    act(() => opened.actions.edit("name", rename));
    act(() => opened.actions.close());
    const dialog = await screen.findByRole("dialog", { name: "Save your changes?" });
    expect(dialog).toHaveTextContent("“Autumn” has changes that are not saved.");
    await person.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect(bridge.files.get("Autumn.shoreline")?.name).toBe("Autumn");
  });

  it("reaches every view by key", async () => {
    const { person, state } = await openWindow();
    const seen: string[] = [];
    for (const digit of ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]) {
      await person.keyboard(`{Alt>}${digit}{/Alt}`);
      seen.push(state().view);
    }
    expect(seen).toEqual([
      "scenario",
      "demand",
      "queues",
      "people",
      "shifts",
      "routing",
      "risks",
      "results",
      "compare",
      "start",
    ]);
  });

  it("opens a demo from the start page", async () => {
    const { person, document: opened, state } = await openWindow();
    act(() => opened.actions.show("start"));
    await person.click(await screen.findByRole("button", { name: /^Follow the sun/ }));
    await waitFor(() => expect(state().view).toBe("demand"));
  });
});
