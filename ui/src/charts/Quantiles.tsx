/** A normal quantile plot: each number against where chance would put one of its rank. Knows numbers, never cases. */

import type { EChartsOption } from "echarts/types/dist/shared";
import { useMemo } from "react";
import { text } from "../base/text";
import { Chart } from "./Chart";
import { lines } from "./lines";
import type { Palette } from "./palette";

export interface Dot {
  readonly value: number;
  /** Where chance would put it. */
  readonly expected: number;
  /** Where chance puts nearly all of its rank. */
  readonly between: readonly [number, number];
  /** The text of the tooltip, a line each. */
  readonly says: readonly string[];
}

interface QuantilesProps {
  label: string;
  /** In rising order. */
  dots: readonly Dot[];
  height?: string;
}

/** Standard deviations shown at the least. */
const LEAST = 3;

export function Quantiles({ label, dots, height = "24rem" }: QuantilesProps) {
  const option = useMemo(() => (palette: Palette) => quantilesOption(dots, palette), [dots]);
  return <Chart label={label} height={height} option={option} />;
}

export const isOutside = ({ value, between: [low, high] }: Dot): boolean => value < low || value > high;

/** As far as both axes reach, so that the line of chance is a diagonal. */
export const reachOf = (dots: readonly Dot[]): number =>
  Math.ceil(
    Math.max(
      LEAST,
      ...dots.map(({ value, expected }) => Math.max(Math.abs(value), Math.abs(expected)) + 0.2),
    ),
  );

export function quantilesOption(dots: readonly Dot[], palette: Palette): EChartsOption {
  const { rem } = palette;
  const reach = reachOf(dots);
  const words = { color: palette.dimmed, fontFamily: palette.font, fontSize: 0.75 * rem };
  const axis = (name: string) => ({
    type: "value",
    name,
    nameLocation: "middle",
    nameTextStyle: words,
    min: -reach,
    max: reach,
    interval: 1,
    axisLine: { show: true, onZero: false, lineStyle: { color: palette.strongLine } },
    axisLabel: words,
    splitLine: { lineStyle: { color: palette.line, type: "dashed" } },
  });
  return {
    textStyle: words,
    grid: { left: 3.6 * rem, right: 1 * rem, top: 0.8 * rem, bottom: 3.2 * rem },
    tooltip: tooltip(dots, palette),
    xAxis: { ...axis(text.charts.chance), nameGap: 1.9 * rem },
    yAxis: { ...axis(text.charts.distance), nameGap: 2.2 * rem },
    series: [
      shade(dots, palette),
      chance(reach, palette),
      scatter(
        dots.map((dot) => (isOutside(dot) ? null : dot)),
        "circle",
        0.5,
        palette.accent,
        palette,
      ),
      scatter(
        dots.map((dot) => (isOutside(dot) ? dot : null)),
        "diamond",
        0.8,
        palette.warn,
        palette,
      ),
    ],
  } as EChartsOption;
}

function shade(dots: readonly Dot[], palette: Palette) {
  const corners = [
    ...dots.map(({ expected, between: [low] }) => [expected, low] as const),
    ...[...dots].reverse().map(({ expected, between: [, high] }) => [expected, high] as const),
  ];
  return {
    type: "custom",
    silent: true,
    clip: true,
    data: [[0, 0]],
    renderItem: (_: unknown, api: { coord(point: readonly [number, number]): number[] }) => ({
      type: "polygon",
      shape: { points: corners.map((corner) => api.coord(corner)) },
      style: { fill: palette.accent, opacity: 0.13 },
    }),
  };
}

const chance = (reach: number, palette: Palette) => ({
  type: "line",
  silent: true,
  symbol: "none",
  lineStyle: { color: palette.dimmed, width: 0.09 * palette.rem, type: [6, 4] },
  data: [
    [-reach, -reach],
    [reach, reach],
  ],
});

/** One place a dot, empty where it belongs to the other series, so that an index names the same dot in both. */
const scatter = (
  dots: readonly (Dot | null)[],
  symbol: string,
  size: number,
  color: string,
  palette: Palette,
) => ({
  type: "scatter",
  symbol,
  symbolSize: size * palette.rem,
  itemStyle: { color, borderColor: palette.surface, borderWidth: 0.06 * palette.rem },
  data: dots.map((dot) => (dot ? [dot.expected, dot.value] : [Number.NaN, Number.NaN])),
});

function tooltip(dots: readonly Dot[], palette: Palette) {
  return {
    trigger: "item",
    confine: true,
    transitionDuration: 0,
    backgroundColor: palette.surface,
    borderColor: palette.strongLine,
    padding: [0.5 * palette.rem, 0.7 * palette.rem],
    textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 0.8125 * palette.rem },
    formatter: ({ dataIndex }: { dataIndex: number }) => lines(dots[dataIndex]?.says ?? []),
  };
}
