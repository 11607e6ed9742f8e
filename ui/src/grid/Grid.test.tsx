/** The grid as a person uses it: by keyboard, by mouse, and with Excel beside it. */

import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Grid, type GridProps } from "./Grid";

const ROWS = ["09:00", "09:30", "10:00"];
const COLUMNS = ["Mon", "Tue"];
const START = [
  [1, 2],
  [3, 4],
  [5, 6],
];

/** Keeps the values, as a document would, and notes every change. */
function setUp(more: Partial<GridProps> = {}) {
  const changes: { values: (number | null)[][]; what: string }[] = [];
  function Sheet() {
    const [values, setValues] = useState<(number | null)[][]>(START);
    const onChange = (next: (number | null)[][], what: string) => {
      changes.push({ values: next, what });
      setValues(next);
    };
    return (
      <Grid label="Contacts" rows={ROWS} columns={COLUMNS} values={values} onChange={onChange} {...more} />
    );
  }
  const view = render(<Sheet />);
  return { changes, user: userEvent.setup(), container: view.container };
}

function cell(row: number, column: number): HTMLElement {
  const line = screen.getAllByRole("row")[row + 1] as HTMLElement;
  return within(line).getAllByRole("gridcell")[column] as HTMLElement;
}

const paste = (text: string) =>
  fireEvent.paste(document.activeElement as Element, { clipboardData: { getData: () => text } });

function copied(kind: "copy" | "cut"): string {
  let text = "";
  const setData = (_: string, data: string) => {
    text = data;
  };
  fireEvent[kind](document.activeElement as Element, { clipboardData: { setData } });
  return text;
}

describe("by keyboard", () => {
  it("is one stop for Tab, and arrows move inside", async () => {
    const { user } = setUp();
    await user.tab();
    expect(cell(0, 0)).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(cell(1, 1)).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("replaces by typing and goes on with Enter and Tab", async () => {
    const { user, changes } = setUp();
    await user.click(cell(0, 0));
    await user.keyboard("12{Enter}");
    expect(cell(0, 0)).toHaveTextContent("12");
    expect(cell(1, 0)).toHaveFocus();
    await user.keyboard("7.5{Tab}");
    expect(cell(1, 1)).toHaveFocus();
    expect(changes.map((change) => change.what)).toEqual(["Set 09:00, Mon", "Set 09:30, Mon"]);
    expect(changes.at(-1)?.values).toEqual([
      [12, 2],
      [7.5, 4],
      [5, 6],
    ]);
  });

  it("edits in place with F2 and forgets with Escape", async () => {
    const { user, changes } = setUp();
    await user.click(cell(2, 1));
    await user.keyboard("{F2}0");
    expect(screen.getByRole("textbox")).toHaveValue("60");
    await user.keyboard("{Escape}");
    expect(cell(2, 1)).toHaveTextContent("6");
    expect(cell(2, 1)).toHaveFocus();
    expect(changes).toEqual([]);
  });

  it("keeps text that is no number under edit and says so", async () => {
    const { user, changes } = setUp();
    await user.click(cell(0, 1));
    await user.keyboard("lots{Enter}");
    expect(screen.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
    expect(screen.getByRole("status")).toHaveTextContent("“lots” for 09:00, Tue is not a number.");
    expect(changes).toEqual([]);
  });

  it("clears, fills down and fills right a selection in one change each", async () => {
    const { user, changes } = setUp();
    await user.click(cell(0, 0));
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}");
    expect(changes.at(-1)?.values.map((line) => line[0])).toEqual([1, 1, 1]);
    await user.keyboard("{Control>}a{/Control}{Control>}r{/Control}");
    expect(changes.at(-1)?.values[2]).toEqual([1, 1]);
    await user.keyboard("{Delete}");
    expect(changes.at(-1)).toEqual({ values: ROWS.map(() => [null, null]), what: "Clear 6 cells" });
    expect(changes).toHaveLength(3);
  });

  it("does not change a locked cell", async () => {
    const { user, changes } = setUp({ readOnlyAt: (row) => row === 0 });
    await user.click(cell(0, 0));
    await user.keyboard("9");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("09:00, Mon cannot be changed.");
    expect(changes).toEqual([]);
  });
});

describe("with a spreadsheet beside it", () => {
  it("takes a block as one change", async () => {
    const { user, changes } = setUp();
    await user.click(cell(1, 0));
    paste("1.000,5\t20\r\n30\t\r\n");
    expect(changes).toEqual([
      {
        values: [
          [1, 2],
          [1000.5, 20],
          [30, null],
        ],
        what: "Paste 4 cells",
      },
    ]);
    expect(screen.getByRole("status")).toHaveTextContent("Pasted 2 × 2 cells.");
  });

  it("takes the numbers of a block with text in it, marks the cell that was given none, and keeps it as it was", async () => {
    const { user, changes, container } = setUp();
    await user.click(cell(1, 0));
    paste("10\t20\n30\tclosed");
    expect(changes.at(-1)?.values).toEqual([
      [1, 2],
      [10, 20],
      [30, 6],
    ]);
    expect(screen.getByRole("status")).toHaveTextContent("1 cell was no number and is marked.");
    expect(cell(2, 1)).toHaveAttribute("aria-invalid", "true");
    expect(cell(2, 1)).toHaveAttribute("title", "“closed” is not a number: what was here stays.");
    expect(container.querySelectorAll("[aria-invalid]")).toHaveLength(1);
  });

  it("takes what there is room for and says what it left out", async () => {
    const { user, changes } = setUp();
    await user.click(cell(2, 0));
    paste("10\t20\t30\n40\t50\t60");
    expect(changes.at(-1)?.values[2]).toEqual([10, 20]);
    expect(screen.getByRole("status")).toHaveTextContent("No room for the last line and the last column.");
  });

  it("leaves a table that says itself where it belongs to whoever knows the heads", async () => {
    const onPasteTable = vi.fn(() => ({ said: "Taken by name.", bad: false, marks: new Map() }));
    const { user, changes } = setUp({ onPasteTable });
    await user.click(cell(1, 1));
    paste("\tMon\n08:00\t5");
    expect(onPasteTable).toHaveBeenCalledWith(
      [
        ["", "Mon"],
        ["08:00", "5"],
      ],
      { row: 1, column: 1 },
    );
    expect(screen.getByRole("status")).toHaveTextContent("Taken by name.");
    expect(changes).toEqual([]);
  });

  it("copies what is selected, and cuts it", async () => {
    const { user, changes } = setUp();
    await user.click(cell(0, 0));
    await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
    expect(copied("copy")).toBe("1\t2\n3\t4");
    expect(changes).toEqual([]);
    expect(copied("cut")).toBe("1\t2\n3\t4");
    expect(changes.at(-1)?.values).toEqual([
      [null, null],
      [null, null],
      [5, 6],
    ]);
  });
});

describe("by mouse", () => {
  it("selects by drag and sums up what is selected", () => {
    setUp();
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    fireEvent.mouseMove(cell(1, 1), { buttons: 1 });
    fireEvent.mouseUp(cell(1, 1));
    expect(screen.getByText("Sum 10")).toBeInTheDocument();
    expect(screen.getByText("Average 2.5")).toBeInTheDocument();
  });

  it("selects a column by its header", () => {
    setUp();
    fireEvent.mouseDown(screen.getByRole("columnheader", { name: "Tue" }), { button: 0 });
    expect(screen.getByText("Sum 12")).toBeInTheDocument();
  });

  it("selects several columns by a drag over their headers, or with Shift, and all by the corner", () => {
    const { container } = setUp();
    const header = (name: string) => screen.getByRole("columnheader", { name });
    const [mon, tue] = [header("Mon"), header("Tue")];
    fireEvent.mouseDown(mon, { button: 0 });
    fireEvent.mouseMove(tue, { buttons: 1 });
    fireEvent.mouseUp(tue);
    expect(screen.getByText("Sum 21")).toBeInTheDocument();
    fireEvent.mouseDown(tue, { button: 0 });
    fireEvent.mouseUp(tue);
    fireEvent.mouseDown(mon, { button: 0, shiftKey: true });
    fireEvent.mouseUp(mon);
    expect(screen.getByText("Sum 21")).toBeInTheDocument();
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    fireEvent.mouseUp(cell(0, 0));
    fireEvent.mouseDown(container.querySelector("[data-corner]") as Element, { button: 0 });
    expect(screen.getByText("Count 6")).toBeInTheDocument();
  });

  it("fills by the handle", () => {
    const { changes, container } = setUp();
    fireEvent.mouseDown(cell(0, 1), { button: 0 });
    fireEvent.mouseUp(cell(0, 1));
    fireEvent.mouseDown(container.querySelector("[data-handle]") as Element, { button: 0 });
    fireEvent.mouseMove(cell(2, 1), { buttons: 1 });
    fireEvent.mouseUp(cell(2, 1));
    expect(changes).toEqual([
      {
        values: [
          [1, 2],
          [3, 2],
          [5, 2],
        ],
        what: "Fill 3 cells",
      },
    ]);
  });

  it("commits an open edit when another cell is clicked", async () => {
    const { user, changes } = setUp();
    await user.dblClick(cell(0, 0));
    await user.keyboard("0");
    await user.click(cell(1, 1));
    expect(changes.at(-1)?.values[0]).toEqual([10, 2]);
    expect(cell(1, 1)).toHaveFocus();
  });
});

it("shows what is wrong with a cell, in the cell and in words", async () => {
  const { user } = setUp({
    invalidAt: (row, column) => (row + column === 0 ? "Heads must be whole." : undefined),
  });
  await user.click(cell(0, 0));
  expect(cell(0, 0)).toHaveAttribute("aria-invalid", "true");
  expect(screen.getByRole("status")).toHaveTextContent("Heads must be whole.");
});

it("sums the columns where asked", () => {
  setUp({ totals: "Total" });
  const last = screen.getAllByRole("row").at(-1) as HTMLElement;
  expect(last).toHaveTextContent("Total912");
});

it("has no accessibility findings", async () => {
  const { container } = setUp({ totals: "Total", heat: true });
  // jsdom lays nothing out, so contrast is a matter of the window test.
  const report = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(report.violations.map((violation) => violation.id)).toEqual([]);
});
