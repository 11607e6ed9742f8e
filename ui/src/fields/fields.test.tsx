import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { edits } from "../document";
import { recordedScenario, renderWithDocument } from "../test/render";
import { LawField } from "./LawField";
import { NumberField } from "./NumberField";
import { readNumbers } from "./NumbersField";
import { readClock, TextField } from "./TextField";
import { TimeTableField } from "./TimeTableField";

const person = userEvent.setup();

describe("a number field", () => {
  it("shows a share as percent and keeps it as a share", async () => {
    const { scenarioNow } = await renderWithDocument(
      <NumberField path="queues[0].service_level.target_share" label="Target" share />,
    );
    const input = screen.getByRole("textbox", { name: "Target" });
    expect(input).toHaveValue("80%");
    await person.clear(input);
    await person.type(input, "87.5");
    expect(scenarioNow().queues[0]?.service_level?.target_share).toBe(0.875);
  });

  it("makes typing one step of undo", async () => {
    const { document, scenarioNow } = await renderWithDocument(
      <NumberField path="horizon.days" label="Days" whole />,
    );
    await person.type(screen.getByRole("textbox", { name: "Days" }), "28");
    expect(scenarioNow().horizon.days).toBe(728);
    document.actions.undo();
    expect(scenarioNow()).toBe(recordedScenario);
  });

  it("takes the key away when emptied, where the model has a value of its own", async () => {
    const { scenarioNow } = await renderWithDocument(<NumberField path="run.seed" label="Seed" usual={1} />);
    await person.clear(screen.getByRole("textbox", { name: "Seed" }));
    expect(scenarioNow().run).toEqual({ replications: 50 });
    expect(screen.getByRole("textbox", { name: "Seed" })).toHaveAttribute("placeholder", "1");
  });

  it("keeps the last value when emptied, where the model needs one", async () => {
    const { scenarioNow } = await renderWithDocument(<NumberField path="horizon.days" label="Days" />);
    const input = screen.getByRole("textbox", { name: "Days" });
    await person.clear(input);
    expect(scenarioNow().horizon.days).toBe(7);
    await person.tab();
    expect(input).toHaveValue("7");
  });

  it("writes the whole list before one of it", async () => {
    const within = { path: "queues[1].demand.profile.weekday_index", usual: [1, 1, 1, 1, 1, 1, 1] };
    const { scenarioNow } = await renderWithDocument(
      <NumberField path={`${within.path}[2]`} label="Wednesday" usual={1} within={within} />,
    );
    await person.type(screen.getByRole("textbox", { name: "Wednesday" }), "2");
    expect(edits.profileOf(scenarioNow().queues[1]?.demand)?.weekday_index).toEqual([1, 1, 2, 1, 1, 1, 1]);
  });

  it("shows the finding of its place", async () => {
    await renderWithDocument(<NumberField path="horizon.days" label="Days" />, undefined, {
      check: () => [{ severity: "error", path: "horizon.days", message: "The horizon is too long." }],
    });
    expect(screen.getByRole("textbox", { name: "Days" })).toHaveAccessibleDescription(
      "The horizon is too long.",
    );
  });
});

describe("a warning", () => {
  it("stands below its field in the place of the help", async () => {
    await renderWithDocument(
      <NumberField path="horizon.days" label="Days" help="Of the horizon." />,
      undefined,
      {
        check: () => [{ severity: "warning", path: "horizon.days", message: "A long run." }],
      },
    );
    expect(screen.getByRole("textbox", { name: "Days" })).toHaveAccessibleDescription("A long run.");
  });
});

describe("a text field", () => {
  it("reads a clock time as people write it, when it is left", async () => {
    const { scenarioNow } = await renderWithDocument(
      <TextField path="queues[0].opening.hours[0].from" label="From" read={readClock} />,
    );
    const input = screen.getByRole("textbox", { name: "From" });
    await person.clear(input);
    await person.type(input, "7");
    expect(scenarioNow().queues[0]?.opening?.hours[0]?.from).toBe("08:00");
    await person.tab();
    expect(scenarioNow().queues[0]?.opening?.hours[0]?.from).toBe("07:00");
  });

  it("knows what is a time of day", () => {
    expect(["8", "8:30", "0830", "24:00", "25:00", "8:60", "x"].map(readClock)).toEqual([
      "08:00",
      "08:30",
      "08:30",
      "24:00",
      null,
      null,
      null,
    ]);
  });
});

describe("a law field", () => {
  it("keeps the mean when another law is chosen", async () => {
    const { scenarioNow } = await renderWithDocument(<LawField path="queues[0].patience" label="Patience" />);
    await person.click(screen.getByRole("combobox", { name: "Patience: Law" }));
    await person.click(await screen.findByRole("option", { name: "Log-normal", hidden: true }));
    expect(scenarioNow().queues[0]?.patience).toEqual({ lognormal: { mean_s: 150, cv: 1 } });
    expect(screen.getByRole("textbox", { name: "Patience: Mean" })).toHaveValue("150 s mean");
  });

  it("edits a law within a law", async () => {
    const shifted = { shifted: { by_s: 5, law: { exponential: { mean_s: 60 } } } };
    const [first, ...others] = recordedScenario.queues;
    const scenario = {
      ...recordedScenario,
      queues: first ? [{ ...first, patience: shifted }, ...others] : others,
    };
    const { scenarioNow } = await renderWithDocument(
      <LawField path="queues[0].patience" label="Patience" />,
      scenario,
    );
    const inner = screen.getByRole("textbox", { name: "The law itself: Mean" });
    await person.clear(inner);
    await person.type(inner, "90");
    expect(scenarioNow().queues[0]?.patience).toEqual({
      shifted: { by_s: 5, law: { exponential: { mean_s: 90 } } },
    });
  });
});

describe("a list of numbers", () => {
  it("is read from a pasted column, a row, or by hand", () => {
    expect(readNumbers("1\n2,5\n3")).toEqual([1, 2.5, 3]);
    expect(readNumbers("10, 20\t30; 40")).toEqual([10, 20, 30, 40]);
    expect(readNumbers("10 twenty")).toBeNull();
  });
});

describe("a table of intervals", () => {
  const path = "agent_groups[0].staffing.interval_heads.table";

  it("writes a typed cell to its day and interval", async () => {
    const { scenarioNow } = await renderWithDocument(
      <TimeTableField path={path} label="Heads" kind="heads" />,
    );
    const cell = document.querySelector<HTMLElement>('td[data-row="16"][data-column="1"]');
    expect(cell).toHaveTextContent("11");
    if (cell) await person.click(cell);
    await person.keyboard("40{Enter}");
    const staffing = scenarioNow().agent_groups[0]?.staffing;
    const rows = staffing && "interval_heads" in staffing ? staffing.interval_heads.table.rows : [];
    expect(rows[1]?.values[0]).toBe(40);
    expect(rows[0]).toEqual(expect.objectContaining({ day: "mon", from: "08:00" }));
  });

  it("takes a pasted week of dates on its weekdays as one step of undo, and marks what was no number", async () => {
    const { scenarioNow, document: opened } = await renderWithDocument(
      <TimeTableField path={path} label="Heads" kind="heads" />,
    );
    const before = scenarioNow();
    const cell = (row: number, column: number) =>
      document.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`) as HTMLElement;
    await person.click(cell(0, 0));
    const pasted = "\t21.10.2026\t22.10.2026\tSum\n08:00\t31\t32\t63\n08:30\tn/a\t34\t34";
    fireEvent.paste(cell(0, 0), { clipboardData: { getData: () => pasted } });
    expect(cell(16, 2)).toHaveTextContent("31");
    expect(cell(17, 3)).toHaveTextContent("34");
    expect(cell(17, 2)).toHaveAttribute("title", "“n/a” is not a number: what was here stays.");
    expect(screen.getByRole("status")).toHaveTextContent(
      "Pasted 2 days of 2 intervals where their heads say. Left out: Sum. 1 cell was no number and is marked.",
    );
    act(() => opened.actions.undo());
    expect(scenarioNow()).toEqual(before);
    expect(cell(17, 2)).not.toHaveAttribute("aria-invalid");
  });

  it("adds a date with the values of its weekday", async () => {
    const { scenarioNow } = await renderWithDocument(
      <TimeTableField path={path} label="Heads" kind="heads" />,
    );
    await person.click(screen.getByRole("button", { name: "Add the date" }));
    const staffing = scenarioNow().agent_groups[0]?.staffing;
    const rows = staffing && "interval_heads" in staffing ? staffing.interval_heads.table.rows : [];
    expect(rows.at(-1)?.day).toBe("2026-10-19");
    expect(rows.at(-1)?.values).toEqual(rows[0]?.values);
  });
});
