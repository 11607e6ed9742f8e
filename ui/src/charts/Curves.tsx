/** A few curves that rise over one axis, each with its confidence band and spread, and a point they are held against. */

import type { EChartsOption } from "echarts/types/dist/shared";
import { useMemo } from "react";
import type { Band } from "./Bands";
import { Chart } from "./Chart";
import { lines } from "./lines";
import type { Palette } from "./palette";

export interface Curve {
  readonly name: string;
  /** Where each value stands, rising. */
  readonly at: readonly number[];
  readonly band: Band;
}

interface CurvesData {
  curves: readonly Curve[];
  format: (value: number) => string;
  formatExact: (value: number) => string;
  formatAt: (at: number) => string;
  /** What the axis counts. */
  axis: string;
  mark?: { readonly at: number; readonly value: number; readonly name: string } | undefined;
}

interface CurvesProps extends CurvesData {
  label: string;
  height?: string;
}

export function Curves({ label, height = "17rem", ...data }: CurvesProps) {
  const { curves, format, formatExact, formatAt, axis, mark } = data;
  const option = useMemo(
    () => (palette: Palette) => curvesOption({ curves, format, formatExact, formatAt, axis, mark }, palette),
    [curves, format, formatExact, formatAt, axis, mark],
  );
  return <Chart label={label} height={height} option={option} />;
}

/** Told apart by the line as well as by the colour. */
const LINES = ["solid", [7, 4]] as const;

export function curvesOption(data: CurvesData, palette: Palette): EChartsOption {
  const { curves, format, formatAt, axis } = data;
  const { rem } = palette;
  const text = { color: palette.dimmed, fontFamily: palette.font, fontSize: 0.75 * rem };
  const colours = [palette.accent, palette.warn];
  return {
    textStyle: text,
    legend: {
      data: curves.map(({ name }) => name),
      left: 2.6 * rem,
      top: 0,
      selectedMode: false,
      textStyle: { ...text, color: palette.text },
      itemWidth: 1.8 * rem,
      itemGap: 1.6 * rem,
    },
    grid: { left: 3.4 * rem, right: 1.4 * rem, top: 2.4 * rem, bottom: 3 * rem },
    tooltip: tooltip(data, palette),
    xAxis: {
      type: "value",
      min: 0,
      max: Math.max(...curves.map(({ at }) => at.at(-1) ?? 0)),
      name: axis,
      nameLocation: "middle",
      nameGap: 1.7 * rem,
      nameTextStyle: text,
      axisLine: { lineStyle: { color: palette.strongLine } },
      axisLabel: { ...text, formatter: formatAt, hideOverlap: true, showMaxLabel: false },
      splitLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: "value",
      min: 0,
      max: 1,
      axisLabel: { ...text, formatter: format },
      splitLine: { lineStyle: { color: palette.line, type: "dashed" } },
    },
    series: curves.flatMap((curve, place) => [
      band(curve, curve.band.low, curve.band.high, colours[place % 2] ?? palette.accent, 0.1),
      band(curve, edge(curve.band, -1), edge(curve.band, 1), colours[place % 2] ?? palette.accent, 0.28),
      {
        name: curve.name,
        type: "line",
        symbol: "none",
        data: curve.at.map((at, index) => [at, curve.band.mean[index] ?? null]),
        lineStyle: { color: colours[place % 2], width: 0.11 * rem, type: LINES[place % 2] },
        itemStyle: { color: colours[place % 2] },
        ...(place === 0 ? { markLine: markLines(data, palette) } : {}),
      },
    ]),
  } as EChartsOption;
}

const edge = ({ mean, halfWidth }: Band, side: -1 | 1) =>
  mean.map((value, at) =>
    value === null ? null : Math.min(1, Math.max(0, value + side * (halfWidth[at] ?? 0))),
  );

/** A ribbon between two lines. */
function band({ at }: Curve, low: Band["low"], high: Band["high"], color: string, opacity: number) {
  const points = (values: Band["low"]) =>
    at.flatMap((x, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[x, value] as const];
    });
  const outline = [...points(high), ...points(low).reverse()];
  return {
    type: "custom",
    silent: true,
    clip: true,
    data: [[0, 0]],
    renderItem: (_: unknown, api: { coord(point: readonly [number, number]): number[] }) => ({
      type: "polygon",
      shape: { points: outline.map((point) => api.coord(point)) },
      style: { fill: color, opacity },
    }),
  };
}

function markLines({ mark }: CurvesData, palette: Palette) {
  if (!mark) return undefined;
  const style = { color: palette.text, type: [2, 3], width: 0.08 * palette.rem };
  const label = { color: palette.text, fontFamily: palette.font, fontSize: 0.75 * palette.rem };
  return {
    silent: true,
    symbol: "none",
    lineStyle: style,
    data: [
      { xAxis: mark.at, label: { show: false } },
      { yAxis: mark.value, label: { ...label, position: "insideEndTop", formatter: mark.name } },
    ],
  };
}

function tooltip({ curves, formatAt, formatExact, axis }: CurvesData, palette: Palette) {
  return {
    trigger: "axis",
    confine: true,
    transitionDuration: 0,
    backgroundColor: palette.surface,
    borderColor: palette.strongLine,
    padding: [0.5 * palette.rem, 0.7 * palette.rem],
    textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 0.8125 * palette.rem },
    axisPointer: { type: "line", lineStyle: { color: palette.dimmed } },
    formatter: (points: { axisValue?: number }[]) => {
      const at = Number(points[0]?.axisValue ?? 0);
      const said = curves.map(({ name, at: places, band: { mean, halfWidth } }) => {
        const place = places.findIndex((one) => one >= at);
        const value = mean[place < 0 ? mean.length - 1 : place];
        const half = halfWidth[place < 0 ? mean.length - 1 : place];
        if (typeof value !== "number") return name;
        return `${name}: ${formatExact(value)}${typeof half === "number" ? ` ± ${formatExact(half)}` : ""}`;
      });
      return lines([`${axis}: ${formatAt(at)}`, ...said]);
    },
  };
}
