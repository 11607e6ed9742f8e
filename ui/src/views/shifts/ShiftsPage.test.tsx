/** Shifts by hand and by number. */

import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "../../bindings/Scenario";
import { recordedBridge } from "../../bridge/recorded";
import { createDocument, DocumentProvider } from "../../document";
import { ShiftsPage } from "./ShiftsPage";

const WIDTH = 960;

beforeEach(() => {
  // jsdom lays nothing out, scrolls nothing and captures no pointer.
  HTMLElement.prototype.scrollIntoView = vi.fn();
  HTMLElement.prototype.setPointerCapture = vi.fn();
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, WIDTH, 20));
});

async function setUp(change: (scenario: Scenario) => Scenario = (scenario) => scenario) {
  const document = createDocument(recordedBridge(), (failure) => {
    throw new Error(failure.message);
  });
  await document.actions.start();
  document.actions.openDemo("harbour-and-pine");
  await waitFor(() => expect(document.store.getState().history).not.toBeNull());
  document.actions.edit("Prepare", change);
  const { container } = render(
    <MantineProvider env="test">
      <DocumentProvider document={document}>
        <ShiftsPage />
      </DocumentProvider>
    </MantineProvider>,
  );
  const scenario = () => document.store.getState().history?.present as Scenario;
  const steps = () => document.store.getState().history?.past.map((step) => step.label) ?? [];
  return { document, container, scenario, steps, user: userEvent.setup() };
}

const shiftOf = (scenario: Scenario, id: string) => scenario.shifts?.find((shift) => shift.id === id);
const bar = (name: RegExp) =>
  within(screen.getByRole("group", { name: "Shifts of Manila" })).getAllByRole("button", {
    name,
  })[0] as HTMLElement;

describe("the world clock", () => {
  it("moves a shift by drag, in quarters of an hour and in one step of undo", async () => {
    const { scenario, steps, document } = await setUp();
    const late = bar(/^Late/);
    fireEvent.pointerDown(late, { button: 0, clientX: 100 });
    fireEvent.pointerMove(late, { clientX: 121 });
    fireEvent.pointerMove(late, { clientX: 132 });
    expect(shiftOf(scenario(), "late")?.start).toBe("14:00");
    fireEvent.pointerUp(late);
    expect(shiftOf(scenario(), "late")?.start).toBe("14:45");
    expect(steps().at(-1)).toBe("Move Late to 14:45");
    act(() => document.actions.undo());
    expect(shiftOf(scenario(), "late")?.start).toBe("14:00");
  });

  it("moves and stretches a shift by arrow keys", async () => {
    const { scenario, user } = await setUp();
    bar(/^Early/).focus();
    await user.keyboard("{ArrowLeft}{Shift>}{ArrowRight}{/Shift}");
    expect(shiftOf(scenario(), "early")).toMatchObject({ start: "05:45", length_min: 555 });
  });

  it("names the hours nobody covers, and leads to whose they are", async () => {
    const { user } = await setUp((scenario) => ({
      ...scenario,
      agent_groups: scenario.agent_groups.slice(0, 1),
    }));
    const hole = () =>
      screen.getByRole("button", { name: /^00:00–08:00 nobody is there for Lost and stolen/ });
    await user.click(hole());
    expect(screen.getByRole("combobox", { name: "Queue" })).toHaveValue(
      "Lost and stolen cards, round the clock",
    );
    expect(hole()).toBeInTheDocument();
  });

  it("tells a day of 25 hours from the others", async () => {
    const { user } = await setUp();
    for (let day = 0; day < 6; day++) await user.click(screen.getByRole("button", { name: "Later day" }));
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Day" }).value).toMatch(/25.*25 h$/);
    expect(screen.getByText("clock −1 h")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Later day" })).toBeDisabled();
  });
});

it("reads the coverage out by arrow keys", async () => {
  await setUp();
  const reader = screen.getByRole("slider", { name: /^Heads expected at work/ });
  fireEvent.change(reader, { target: { value: 40 } });
  expect(reader).toHaveAttribute(
    "aria-valuetext",
    expect.stringMatching(/^10:00–10:15: [\d.]+ contacts an hour, work for/),
  );
  expect(screen.getByText(/^10:00–10:15: /)).toBeInTheDocument();
});

it("opens the shift that a finding speaks of", async () => {
  const { document } = await setUp();
  act(() => document.actions.goTo("shifts[2].start"));
  expect(screen.getByRole("textbox", { name: "Start" })).toHaveValue("22:00");
});

describe("whose clock", () => {
  it("is said of the axis, and of a shift by both", async () => {
    const { user } = await setUp();
    await user.click(screen.getByRole("combobox", { name: "By whose clock" }));
    await user.click(await screen.findByRole("option", { name: /^Asia\/Manila · Manila/, hidden: true }));
    expect(screen.getByText("Times of Asia/Manila")).toBeInTheDocument();
    await user.click(screen.getByRole("combobox", { name: "By whose clock" }));
    await user.click(await screen.findByRole("option", { name: /^Europe\/London · reports/, hidden: true }));
    expect(
      bar(/^Night, 5 heads, 22:00–07:00 Asia\/Manila \(15:00–00:00 Europe\/London\)/),
    ).toBeInTheDocument();
  });

  it("is changed at night for those who are named", async () => {
    const { user } = await setUp();
    for (let day = 0; day < 6; day++) await user.click(screen.getByRole("button", { name: "Later day" }));
    expect(
      screen.getByText(
        /the clock of Europe\/London goes from 02:00 to 01:00 \(−1 h\): reports, Harbour & Pine, Leeds/,
      ),
    ).toBeInTheDocument();
  });
});

it("folds a site to one line", async () => {
  const { user } = await setUp();
  await user.click(screen.getByRole("button", { name: "Shifts of Manila one by one" }));
  expect(screen.queryByRole("group", { name: "Shifts of Manila" })).toBeNull();
  expect(screen.getByRole("img", { name: "Heads expected at Manila" })).toBeInTheDocument();
});

it("duplicates a shift, and puts people on it", async () => {
  const { scenario, steps, user } = await setUp();
  await user.click(bar(/^Night/));
  await user.click(screen.getByRole("button", { name: "Duplicate" }));
  const copy = scenario().shifts?.at(-1);
  expect(copy).toMatchObject({ name: "Night (copy)", start: "22:00", length_min: 540 });
  expect(screen.getByRole("group", { name: "Not worked yet" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Put people on it" }));
  await user.click(await screen.findByRole("menuitem", { name: "Manila, cards" }));
  expect(steps().slice(-2)).toEqual(["Duplicate Night", "Put people of Manila, cards on a shift"]);
  expect(bar(/^Night \(copy\), \d heads/)).toBeInTheDocument();
});

describe("by number", () => {
  it("sets the start of the chosen shift", async () => {
    const { scenario, user } = await setUp();
    await user.click(bar(/^Night/));
    const start = screen.getByRole("textbox", { name: "Start" });
    expect(start).toHaveValue("22:00");
    await user.clear(start);
    await user.type(start, "2130{Enter}");
    expect(shiftOf(scenario(), "night")?.start).toBe("21:30");
  });

  it("keeps a shift by the clock of a client", async () => {
    const { scenario, user } = await setUp();
    await user.click(screen.getByRole("combobox", { name: "By the clock of" }));
    await user.click(await screen.findByRole("option", { name: "the client Harbour & Pine", hidden: true }));
    expect(shiftOf(scenario(), "early")?.anchor).toEqual({ client_local: "harbour" });
  });

  it("adds, pays and removes breaks", async () => {
    const { scenario, user } = await setUp();
    const breaks = () => shiftOf(scenario(), "early")?.breaks;
    await user.click(screen.getByRole("switch", { name: "Paid" }));
    expect(breaks()?.[0]).not.toHaveProperty("paid");
    await user.click(screen.getByRole("button", { name: "Add a break" }));
    expect(breaks()).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Remove break 1" }));
    await user.click(screen.getByRole("button", { name: "Remove break 1" }));
    expect(breaks()).toBeUndefined();
  });

  it("shows a finding beside its field", async () => {
    const { document } = await setUp();
    const message = "The shift is longer than a day.";
    act(() =>
      document.store.setState({ findings: [{ severity: "error", path: "shifts[0].length_min", message }] }),
    );
    expect(screen.getAllByRole("textbox", { name: "Length" })[0]).toHaveAccessibleDescription(message);
  });

  it("adds a shift and removes it again, with its teams", async () => {
    const { scenario, user } = await setUp();
    await user.click(screen.getByRole("button", { name: "Add a shift" }));
    expect(screen.getByRole("option", { name: /New shift/ })).toHaveAttribute("aria-selected", "true");
    await user.click(screen.getByRole("button", { name: "Remove the shift" }));
    expect(scenario().shifts).toHaveLength(3);
  });
});

describe("teams", () => {
  const teams = (scenario: Scenario) => {
    const staffing = scenario.agent_groups[1]?.staffing;
    return staffing && "roster" in staffing ? staffing.roster.teams : [];
  };

  it("change heads and days, every day being what nothing said means", async () => {
    const { document, scenario, user } = await setUp();
    act(() => document.actions.select({ group: "manila_cards" }));
    const heads = screen.getAllByRole("textbox", { name: /: Heads$/ })[0] as HTMLElement;
    await user.clear(heads);
    await user.type(heads, "12");
    expect(teams(scenario())[0]?.heads).toBe(12);
    const [sunday] = screen.getAllByRole("button", { name: "Sunday" });
    await user.click(sunday as HTMLElement);
    expect(teams(scenario())[0]?.days).toEqual(["mon", "tue", "wed", "thu", "fri", "sat"]);
    await user.click(sunday as HTMLElement);
    expect(teams(scenario())[0]).not.toHaveProperty("days");
  });

  it("are offered to a group that is staffed by head counts", async () => {
    const { scenario, user } = await setUp();
    await user.click(screen.getByRole("button", { name: "Staff it by shifts" }));
    expect(scenario().agent_groups[0]?.staffing).toMatchObject({ roster: { teams: [{ shift: "early" }] } });
  });
});

it("teaches where there is no shift yet", async () => {
  const { scenario, user } = await setUp(({ shifts: _, ...rest }) => rest);
  await user.click(screen.getByRole("button", { name: "Add a shift" }));
  expect(scenario().shifts).toHaveLength(1);
});

it("has no accessibility findings", async () => {
  const { container } = await setUp();
  const report = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(report.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
});
