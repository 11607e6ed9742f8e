/** The menu, what comes from outside, settings and the list of keys. */

import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { MenuEntry } from "../bridge/types";
import { openDocument, recordedScenario, type TestOptions } from "../test/render";
import { App } from "./App";
import { mindManners } from "./manners";
import { keepMenu } from "./menu";

// jsdom draws no canvas; the charts are seen in the window's own tests.
vi.mock("../charts/Chart", () => ({
  Chart: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));

async function openWindow(options?: TestOptions) {
  const opened = await openDocument(undefined, options);
  await keepMenu(opened.document);
  mindManners(opened.document);
  render(<App document={opened.document} />);
  return { ...opened, person: userEvent.setup(), state: opened.document.store.getState };
}

type Line = Extract<MenuEntry, { kind: "command" }>;

const linesOf = (menus: readonly MenuEntry[]): Line[] =>
  menus.flatMap((entry) =>
    entry.kind === "submenu" ? linesOf(entry.entries) : entry.kind === "command" ? [entry] : [],
  );
const titles = (menus: readonly MenuEntry[]) =>
  menus.flatMap((entry) => (entry.kind === "submenu" ? [entry.title] : []));

describe("the menu", () => {
  it("holds every command once, in the groups of the palette", async () => {
    const { bridge } = await openWindow();
    expect(titles(bridge.menu())).toEqual(["File", "Edit", "Run", "Go to", "Present", "Help"]);
    const ids = linesOf(bridge.menu()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(["file.save", "edit.undo", "run.start", "app.quit", "help.about"]),
    );
  });

  it("gives no two commands the same key", async () => {
    const { bridge } = await openWindow();
    const keys = linesOf(bridge.menu()).flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("shows what can be done now, and follows", async () => {
    const { bridge, document: opened } = await openWindow();
    const canUndo = () => linesOf(bridge.menu()).find(({ id }) => id === "edit.undo")?.enabled;
    expect(canUndo()).toBe(false);
    act(() => opened.actions.edit("name", (s) => ({ ...s, name: "Autumn" })));
    await waitFor(() => expect(canUndo()).toBe(true));
  });

  it("does what is chosen in it, and nothing that cannot be done now", async () => {
    const { bridge, state } = await openWindow();
    act(() => bridge.happen({ kind: "command", id: "go.people" }));
    expect(state().view).toBe("people");
    act(() => bridge.happen({ kind: "command", id: "edit.undo" }));
    expect(state().history?.present.name).toBe(recordedScenario.name);
  });

  it("opens recent files by their names, and clears the list", async () => {
    const { bridge, state } = await openWindow({
      files: [["/plans/week.shoreline", { ...recordedScenario, name: "Week" }]],
    });
    expect(linesOf(bridge.menu()).find(({ id }) => id === "recent.0")?.title).toBe("Week");
    act(() => bridge.happen({ kind: "command", id: "recent.0" }));
    await waitFor(() => expect(state().path).toBe("/plans/week.shoreline"));
    act(() => bridge.happen({ kind: "command", id: "file.clear-recent" }));
    await waitFor(() =>
      expect(linesOf(bridge.menu()).find(({ id }) => id === "recent.none")?.title).toBe("No recent files"),
    );
  });
});

describe("files from outside", () => {
  it("show where they may be dropped, and are opened", async () => {
    const { bridge, state } = await openWindow({ files: [["/week.shoreline", recordedScenario]] });
    act(() => bridge.happen({ kind: "dragging", welcome: true }));
    expect(screen.getByTestId("drop")).toHaveTextContent("Drop to open the scenario");
    act(() => bridge.happen({ kind: "drag_ended" }));
    expect(screen.queryByTestId("drop")).toBeNull();
    act(() => bridge.happen({ kind: "open", path: "/week.shoreline" }));
    await waitFor(() => expect(state().path).toBe("/week.shoreline"));
  });

  it("that are no scenarios are refused in a sentence", async () => {
    const { bridge, failures } = await openWindow();
    act(() => bridge.happen({ kind: "dragging", welcome: false }));
    expect(screen.getByTestId("drop")).toHaveTextContent("This is no scenario");
    const failure = { code: null, message: "/week.xlsx is no scenario.", hint: null };
    act(() => bridge.happen({ kind: "refused", failure }));
    expect(failures).toEqual([failure]);
  });

  it("ask about unsaved work first", async () => {
    const { bridge, document: opened } = await openWindow({ files: [["/week.shoreline", recordedScenario]] });
    act(() => opened.actions.edit("name", (s) => ({ ...s, name: "Autumn" })));
    act(() => bridge.happen({ kind: "open", path: "/week.shoreline" }));
    expect(await screen.findByRole("dialog", { name: "Save your changes?" })).toBeInTheDocument();
  });
});

describe("dialogs of the frame", () => {
  it("list every key of every command", async () => {
    const { person, bridge } = await openWindow();
    await person.keyboard("{F1}");
    const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    for (const { title, shortcut } of linesOf(bridge.menu())) {
      if (shortcut) expect(within(dialog).getByText(title)).toBeInTheDocument();
    }
  });

  it("open the keys by a question mark, but not while one writes", async () => {
    const { person, state, document: opened } = await openWindow();
    act(() => opened.actions.goTo("queues[0].name"));
    await waitFor(() => expect(document.activeElement?.tagName).toBe("INPUT"));
    await person.keyboard("?");
    expect(state().dialog).toBeNull();
    act(() => (document.activeElement as HTMLElement).blur());
    await person.keyboard("?");
    expect(state().dialog).toBe("shortcuts");
  });

  it("keep what one prefers", async () => {
    const { person, bridge, state } = await openWindow({ live: true });
    await person.keyboard("{Control>},{/Control}");
    const dialog = await screen.findByRole("dialog", { name: "Settings" });
    await person.click(await within(dialog).findByRole("switch", { name: "Answer while editing" }));
    await person.click(within(dialog).getByRole("radio", { name: "Dark" }));
    await waitFor(async () => expect(await bridge.settings()).toMatchObject({ live: false, scheme: "dark" }));
    expect(state().settings.live).toBe(false);
    await waitFor(() => expect(document.documentElement.dataset.mantineColorScheme).toBe("dark"));
  });

  it("offer work that was not saved, say that its file changed, and discard it only when told twice", async () => {
    const { person, state } = await openWindow({
      recovered: [
        {
          id: "1-1",
          name: "Autumn",
          path: "/week.shoreline",
          written_ms: Date.UTC(2026, 10, 22, 12),
          file: "changed",
          scenario: recordedScenario,
        },
      ],
    });
    const dialog = await screen.findByRole("dialog", { name: "Work that was not saved" });
    expect(dialog).toHaveTextContent("The file was changed by somebody else since.");
    await person.click(within(dialog).getByRole("button", { name: "Discard Autumn" }));
    expect(state().recovered).toHaveLength(1);
    await person.click(within(dialog).getByRole("button", { name: "Discard for good" }));
    await waitFor(() => expect(state().recovered).toEqual([]));
  });
});
