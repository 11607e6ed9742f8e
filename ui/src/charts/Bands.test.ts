/** What the band chart asks ECharts to draw. */

import { expect, it } from "vitest";
import { type BandsData, bandsOption } from "./Bands";
import type { Palette } from "./palette";

const palette: Palette = {
  text: "#111111",
  dimmed: "#555555",
  line: "#dddddd",
  strongLine: "#bbbbbb",
  surface: "#ffffff",
  accent: "#0b6677",
  warn: "#8a5a00",
  font: "Inter",
  rem: 16,
};

const data: BandsData = {
  band: {
    mean: [0.8, null, 0.6],
    halfWidth: [0.05, null, null],
    low: [0.7, null, 0.5],
    high: [0.9, null, 0.75],
  },
  ticks: ["00:00", "00:30", "01:00"],
  days: [{ at: 0, name: "Mon" }],
  format: (value) => `${value * 100}%`,
  describe: (index) => ["Monday", `<b>${index}</b>`],
  min: 0,
  max: 1,
  target: { value: 0.8, name: "Target" },
};

type Drawn = { data: (number | null)[]; markLine?: { data: object[] } };
const option = bandsOption(data, palette);
const [spreadFoot, spread, intervalFoot, interval, mean] = option.series as Drawn[];
const rounded = (values: (number | null)[] | undefined) =>
  values?.map((value) => value && Math.round(value * 1000) / 1000);

it("draws the spread and the interval around the mean, and nothing where there is nothing to say", () => {
  expect(rounded(spreadFoot?.data)).toEqual([0.7, null, 0.5]);
  expect(rounded(spread?.data)).toEqual([0.2, null, 0.25]);
  expect(rounded(intervalFoot?.data)).toEqual([0.75, null, 0.6]);
  expect(rounded(interval?.data)).toEqual([0.1, null, 0]);
  expect(mean?.data).toEqual([0.8, null, 0.6]);
});

it("keeps the interval within bounds that mean something", () => {
  const sure = { mean: [0.98, 0.01], halfWidth: [0.05, 0.05], low: [0.9, 0], high: [1, 0.1] };
  const [, , foot, height] = bandsOption({ ...data, band: sure }, palette).series as Drawn[];
  expect(rounded(foot?.data)).toEqual([0.93, 0]);
  expect(rounded(height?.data)).toEqual([0.07, 0.06]);
});

it("draws the target, and a chosen point beside it", () => {
  expect(mean?.markLine?.data).toMatchObject([{ yAxis: 0.8 }]);
  const chosen = bandsOption({ ...data, selected: 2 }, palette).series as Drawn[];
  expect(chosen.at(-1)?.markLine?.data).toMatchObject([{ yAxis: 0.8 }, { xAxis: 2 }]);
});

it("shows names of a scenario as text, never as markup", () => {
  const { formatter } = option.tooltip as unknown as { formatter: (points: object[]) => HTMLElement };
  const box = formatter([{ dataIndex: 2 }]);
  expect(box.textContent).toBe("Monday<b>2</b>");
  expect(box.querySelector("b")).toBeNull();
});
