/** A bar that is moved, stretched, and left where it was. */

import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { LaneBar } from "./LaneBar";

const HOUR = 3_600_000;
const axis = { from: 0, to: 24 * HOUR };

/** A day on 960 pixels: an hour is 40, a quarter 10. */
const WIDTH = 960;

function setUp() {
  const calls = { onSelect: vi.fn(), onDrag: vi.fn(), onDrop: vi.fn() };
  render(
    <div data-testid="plot">
      <LaneBar
        axis={axis}
        span={{ from: 6 * HOUR, to: 15 * HOUR }}
        pauses={[]}
        label="Early"
        description="Early, 06:00 to 15:00"
        tone={0}
        selected={false}
        step={HOUR / 4}
        {...calls}
      />
    </div>,
  );
  screen.getByTestId("plot").getBoundingClientRect = () => new DOMRect(0, 0, WIDTH, 20);
  return { ...calls, bar: screen.getByRole("button"), user: userEvent.setup() };
}

beforeEach(() => {
  // jsdom has no pointer capture.
  HTMLElement.prototype.setPointerCapture = vi.fn();
});

it("moves in steps of a quarter of an hour and is dropped once", () => {
  const { bar, onSelect, onDrag, onDrop } = setUp();
  fireEvent.pointerDown(bar, { button: 0, clientX: 300 });
  fireEvent.pointerMove(bar, { clientX: 304 });
  fireEvent.pointerMove(bar, { clientX: 342 });
  fireEvent.pointerUp(bar);
  expect(onSelect).toHaveBeenCalledOnce();
  expect(onDrag.mock.calls).toEqual([[{ edge: "whole", by: HOUR }]]);
  expect(onDrop.mock.calls).toEqual([["whole", HOUR]]);
});

it("is stretched by its end", () => {
  const { bar, onDrop } = setUp();
  const end = bar.querySelector('[data-edge="end"]') as Element;
  fireEvent.pointerDown(end, { button: 0, clientX: 600 });
  fireEvent.pointerMove(bar, { clientX: 580 });
  fireEvent.pointerUp(bar);
  expect(onDrop).toHaveBeenCalledExactlyOnceWith("end", -HOUR / 2);
});

it("stays where it was when the drag is given up or goes nowhere", async () => {
  const { bar, onDrag, onDrop, user } = setUp();
  fireEvent.pointerDown(bar, { button: 0, clientX: 300 });
  fireEvent.pointerMove(bar, { clientX: 400 });
  await user.keyboard("{Escape}");
  fireEvent.pointerUp(bar);
  expect(onDrag).toHaveBeenLastCalledWith(null);
  fireEvent.pointerDown(bar, { button: 0, clientX: 300 });
  fireEvent.pointerUp(bar);
  expect(onDrop).not.toHaveBeenCalled();
});

it("moves by arrow keys, its end with Shift", async () => {
  const { bar, onDrop, user } = setUp();
  bar.focus();
  await user.keyboard("{ArrowRight}{Shift>}{ArrowLeft}{/Shift}");
  expect(onDrop.mock.calls).toEqual([
    ["whole", HOUR / 4],
    ["end", -HOUR / 4],
  ]);
});
