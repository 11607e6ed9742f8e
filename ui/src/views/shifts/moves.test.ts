/** What a drag makes of a shift. */

import { expect, it } from "vitest";
import { moved } from "./moves";

const shift = { id: "early", start: "06:00", length_min: 540 };

it("moves on the quarter, around the clock, and keeps its length", () => {
  expect(moved(shift, "whole", 37)).toEqual({ ...shift, start: "06:30" });
  expect(moved(shift, "whole", -7 * 60)).toEqual({ ...shift, start: "23:00" });
});

it("stretches at either end and keeps the other", () => {
  expect(moved(shift, "end", 30)).toEqual({ ...shift, length_min: 570 });
  expect(moved(shift, "start", 30)).toEqual({ ...shift, start: "06:30", length_min: 510 });
});

it("stays an hour long and shorter than a day", () => {
  expect(moved(shift, "end", -600)).toEqual({ ...shift, length_min: 60 });
  expect(moved(shift, "start", 600)).toEqual({ ...shift, start: "14:00", length_min: 60 });
  expect(moved(shift, "end", 3000).length_min).toBe(1425);
});

it("is the same shift where nothing moves", () => {
  expect(moved(shift, "whole", 5)).toBe(shift);
});
