/** Results as a person meets them: before a run, after it, and after an edit. */

import { MantineProvider } from "@mantine/core";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { recordedBridge } from "../../bridge/recorded";
import { createDocument, DocumentProvider, edits } from "../../document";
import { ResultsPage } from "./ResultsPage";

beforeEach(() => {
  // jsdom scrolls nothing; Mantine's select asks for it.
  HTMLElement.prototype.scrollIntoView = vi.fn();
});

async function setUp({ run = true, contactsPerDay = 0 } = {}) {
  const bridge = recordedBridge({ pick: "/reports" });
  const document = createDocument(bridge, (failure) => {
    throw new Error(failure.message);
  });
  await document.actions.start();
  await document.actions.prefer({ live: false });
  document.actions.openDemo("harbour-and-pine");
  await waitFor(() => expect(document.store.getState().history).not.toBeNull());
  const demand = "queues[0].demand.profile.contacts_per_day";
  if (contactsPerDay)
    document.actions.edit("demand", (scenario) => edits.setField(scenario, demand, contactsPerDay));
  if (run) await document.actions.run();
  const { container } = render(
    <MantineProvider env="test">
      <DocumentProvider document={document}>
        <ResultsPage />
      </DocumentProvider>
    </MantineProvider>,
  );
  return { bridge, document, container, user: userEvent.setup() };
}

/** The `MantineProvider` of a test draws selects as text boxes with a list beside. */
async function choose(user: ReturnType<typeof userEvent.setup>, label: string, option: string) {
  await user.click(screen.getByRole("combobox", { name: label }));
  await user.click(await screen.findByRole("option", { name: option, hidden: true }));
}

describe("before the first run", () => {
  it("says what a run will show, and runs", async () => {
    const { user } = await setUp({ run: false });
    expect(screen.getByRole("heading", { name: "No results yet" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Run the simulation" }));
    expect(
      await screen.findByRole("grid", { name: "Service level, All queues, by day and interval" }),
    ).toBeInTheDocument();
  });

  it("asks for errors to be mended first", async () => {
    const { document } = await setUp({ run: false });
    const finding = { severity: "error", path: "queues[0]", message: "Nobody serves it." } as const;
    act(() => document.store.setState({ findings: [finding] }));
    expect(screen.getByText("The scenario has an error to be mended first.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Run the simulation" })).toBeDisabled();
  });
});

describe("after a run", () => {
  it("maps all 50 half hours of the long day, and says why there are 50", async () => {
    await setUp();
    const map = await screen.findByRole("grid");
    expect(within(map).getAllByRole("gridcell")).toHaveLength(7 * 48 + 2);
    expect(screen.getByText(/the clock goes back and shows 01:00/)).toBeInTheDocument();
  });

  it("shows the figures of a chosen interval with their clock, and puts them away", async () => {
    const { user } = await setUp();
    const map = await screen.findByRole("grid");
    await user.click(within(map).getByRole("gridcell", { name: /19.*, 10:00:/ }));
    const card = screen.getByRole("complementary", { name: "The chosen interval" });
    expect(card).toHaveTextContent(/10:00–10:30 \(Europe\/London, UTC\+01:00\)/);
    expect(card).toHaveTextContent(/09:00–09:30 UTC/);
    await waitFor(() => expect(card).toHaveTextContent(/Offered[\d.,]+ ± /));
    await user.click(within(card).getByRole("button", { name: "Close the interval" }));
    expect(card).not.toBeInTheDocument();
  });

  it("says why the promise is missed in a chosen interval", async () => {
    const { user } = await setUp({ contactsPerDay: 6000 });
    const map = await screen.findByRole("grid");
    await user.click(within(map).getByRole("gridcell", { name: /19.*, 10:00:/ }));
    const reasons = screen.getByRole("region", { name: "Why the promise is missed" });
    await user.click(await within(reasons).findByRole("button", { name: "Why?" }));
    const absence = await within(reasons).findByRole("row", { name: /Absence/ });
    expect(absence).toHaveTextContent("Absence+12 pts ± 1");
    expect(reasons).toHaveTextContent(/misses its target/);
  });

  it("changes measure and subject, and leaves a subject that has no such measure", async () => {
    const { user } = await setUp();
    await choose(user, "Of", "Orders and delivery");
    expect(
      await screen.findByRole("grid", { name: /^Service level, Orders and delivery/ }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Promised: 80% within 20 s/)).toBeInTheDocument();
    await choose(user, "Measure", "Occupancy");
    expect(await screen.findByRole("grid", { name: /^Occupancy, All agents/ })).toBeInTheDocument();
  });

  it("sorts its table and shows others", async () => {
    const { user } = await setUp();
    const table = screen.getByRole("region", { name: "Figures of the horizon" });
    const names = () =>
      within(table)
        .getAllByRole("rowheader")
        .map((header) => header.textContent);
    await user.click(within(table).getByRole("button", { name: "Offered" }));
    expect(within(table).getByRole("columnheader", { name: /Offered/ })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    expect(names()[0]).toBe("Orders and delivery");
    await user.click(within(table).getByRole("radio", { name: "Days" }));
    expect(names()).toHaveLength(7);
  });

  it("copies its table with half-widths in columns of their own", async () => {
    const { user } = await setUp();
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await user.click(screen.getByRole("button", { name: "Copy table" }));
    expect(await screen.findByText("Copied")).toBeInTheDocument();
    expect(write.mock.calls[0]?.[0].split("\n")[0]).toMatch(/^Queue\tOffered\t± Offered\tService level/);
  });

  it("writes the run that is shown to a chosen folder", async () => {
    const { user, bridge } = await setUp();
    const exported = vi.spyOn(bridge, "exportCsv");
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(await screen.findByRole("menuitem", { name: /CSV/ }));
    await waitFor(() => expect(exported).toHaveBeenCalledExactlyOnceWith(1, "/reports"));
  });

  it("has no accessibility findings", async () => {
    const { container } = await setUp();
    await screen.findByRole("grid");
    const report = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(report.violations.map((violation) => violation.id)).toEqual([]);
  });
});

it("greys figures that answer an earlier scenario, and keeps them", async () => {
  const { document, user } = await setUp();
  await screen.findByRole("grid");
  act(() => document.actions.edit("Seed", (scenario) => edits.setField(scenario, "run.seed", 7)));
  expect(screen.getByText(/These figures answer the earlier one/)).toBeInTheDocument();
  expect(screen.getByRole("grid")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Run again" }));
  await waitFor(() => expect(screen.queryByText(/These figures answer the earlier one/)).toBeNull());
});
