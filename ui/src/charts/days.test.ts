/** Days of 23, 24 and 25 hours on one clock face. */

import { describe, expect, it } from "vitest";
import { layOutDays } from "./days";

/** The half hours of a day, `skip` left out and `repeat` given twice. */
function day(
  date: string,
  { skip = [], repeat = [] }: { skip?: string[]; repeat?: string[] } = {},
): string[] {
  const clocks = Array.from({ length: 48 }, (_, slot) => {
    const hour = String(Math.floor(slot / 2)).padStart(2, "0");
    return `${hour}:${slot % 2 ? "30" : "00"}`;
  }).filter((clock) => !skip.includes(clock));
  const after = repeat.length > 0 ? clocks.indexOf(repeat.at(-1) as string) + 1 : clocks.length;
  const passed = [...clocks.slice(0, after), ...repeat, ...clocks.slice(after)];
  return passed.map(
    (clock, slot) => `${date}T${clock}${repeat.length > 0 && slot < after ? "+01:00" : "+00:00"}`,
  );
}

const autumn = [
  ...day("2026-10-24"),
  ...day("2026-10-25", { repeat: ["01:00", "01:30"] }),
  ...day("2026-10-26"),
];

describe("the day the clock goes back", () => {
  const layout = layOutDays(autumn);

  it("has 50 half hours, the repeated two in columns of their own after the first passing", () => {
    expect(layout.slots).toHaveLength(50);
    expect(layout.slots.slice(2, 6)).toEqual([
      { clock: "01:00", again: false },
      { clock: "01:30", again: false },
      { clock: "01:00", again: true },
      { clock: "01:30", again: true },
    ]);
    expect(layout.index[1]?.every((instant) => instant !== undefined)).toBe(true);
  });

  it("leaves those columns empty on other days", () => {
    expect(layout.index[0]?.[4]).toBeUndefined();
    expect(layout.index[2]?.[5]).toBeUndefined();
  });

  it("places every instant once", () => {
    const placed = layout.index.flat().filter((instant) => instant !== undefined);
    expect(placed).toEqual(autumn.map((_, instant) => instant));
    expect(layout.places[48 + 4]).toEqual({ row: 1, column: 4 });
  });
});

it("leaves the skipped hour of spring empty, even when that day comes first", () => {
  const { slots, index } = layOutDays([
    ...day("2026-03-29", { skip: ["01:00", "01:30"] }),
    ...day("2026-03-30"),
  ]);
  expect(slots.map((slot) => slot.clock)).toEqual(day("2026-03-30").map((instant) => instant.slice(11, 16)));
  expect(index[0]?.slice(1, 5)).toEqual([1, undefined, undefined, 2]);
});
