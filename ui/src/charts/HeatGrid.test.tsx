/** The map by mouse, by keyboard and by ear. */

import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { type HeatCell, HeatGrid } from "./HeatGrid";

const COLUMNS = ["00:00", "01:00", "01:00, second time", "02:00"].map((name) => ({ name }));
const VALUES = [
  [0.9, 0.8, undefined, 0.7],
  [0.6, null, 0.4, 0.3],
];

function setUp(start: HeatCell | null = null) {
  const onSelect = vi.fn();
  function Chosen() {
    const [selected, setSelected] = useState(start);
    return (
      <HeatGrid
        label="Service level"
        rows={["Sat", "Sun"]}
        columns={COLUMNS}
        values={VALUES}
        scale={{ min: 0, max: 1, middle: 0.8, ramp: "diverging" }}
        format={(value) => `${value * 100}%`}
        selected={selected}
        onSelect={(cell) => {
          onSelect(cell);
          setSelected(cell);
        }}
      />
    );
  }
  const { container } = render(
    <MantineProvider>
      <Chosen />
    </MantineProvider>,
  );
  return { onSelect, container, user: userEvent.setup() };
}

const cell = (name: string) => screen.getByRole("gridcell", { name });

it("says every value, also that there is too little to say", () => {
  setUp();
  expect(cell("Sat, 00:00: 90%")).toBeInTheDocument();
  expect(cell("Sun, 01:00: too few")).toBeInTheDocument();
  expect(screen.getAllByRole("gridcell")).toHaveLength(7);
});

it("chooses a cell by click", async () => {
  const { user, onSelect } = setUp();
  await user.click(cell("Sun, 02:00: 30%"));
  expect(onSelect).toHaveBeenCalledWith({ row: 1, column: 3 });
  expect(cell("Sun, 02:00: 30%")).toHaveAttribute("aria-selected", "true");
});

it("moves by arrows and passes over cells that do not exist", async () => {
  const { user } = setUp({ row: 0, column: 1 });
  await user.tab();
  expect(cell("Sat, 01:00: 80%")).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(cell("Sat, 02:00: 70%")).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowLeft}");
  expect(cell("Sun, 01:00, second time: 40%")).toHaveFocus();
  await user.keyboard("{ArrowUp}{ArrowDown}");
  expect(cell("Sun, 01:00, second time: 40%")).toHaveFocus();
});

it("has no accessibility findings", async () => {
  const { container } = setUp();
  const report = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(report.violations.map((violation) => violation.id)).toEqual([]);
});
