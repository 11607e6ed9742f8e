/** A measure over time: its mean, the confidence band of the mean, the spread of single runs, and a target. */

import type { EChartsOption } from "echarts/types/dist/shared";
import { useMemo } from "react";
import { Chart } from "./Chart";
import { lines } from "./lines";
import type { Palette } from "./palette";

/** One value a point in time; `null` where there is too little to say. */
export interface Band {
  readonly mean: readonly (number | null)[];
  readonly halfWidth: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** What is drawn. */
export interface BandsData {
  band: Band;
  /** What the axis says at each point. */
  ticks: readonly string[];
  /** Points at which a day begins, and what it is called. */
  days: readonly { readonly at: number; readonly name: string }[];
  format: (value: number) => string;
  /** Bounds that mean something, such as 0 and 1 of a share; the data's own where not given. */
  min?: number | undefined;
  max?: number | undefined;
  target?: { readonly value: number; readonly name: string } | undefined;
  /** The text of the tooltip at a point, a line each. */
  describe: (index: number) => readonly string[];
  selected?: number | null | undefined;
}

export interface BandsProps extends BandsData {
  label: string;
  onSelect?: (index: number) => void;
  height?: string;
}

/** Days above which the chart gets a slider to look closer. */
const LONG = 10;

export function Bands({ label, height = "max(17rem, 30vh)", onSelect, ...props }: BandsProps) {
  const { band, ticks, days, format, min, max, target, describe, selected } = props;
  const option = useMemo(
    () => (palette: Palette) =>
      bandsOption({ band, ticks, days, format, min, max, target, describe, selected }, palette),
    [band, ticks, days, format, min, max, target, describe, selected],
  );
  return <Chart label={label} height={height} option={option} {...(onSelect ? { onPick: onSelect } : {})} />;
}

export function bandsOption(props: BandsData, palette: Palette): EChartsOption {
  const { band, ticks, days, format, min, max, describe } = props;
  const { rem } = palette;
  const text = { color: palette.dimmed, fontFamily: palette.font, fontSize: 0.75 * rem };
  const starts = new Set(days.map((day) => day.at));
  const names = middays(days, ticks.length);
  return {
    textStyle: text,
    grid: {
      left: 3.4 * rem,
      right: (props.target ? 5.6 : 1.1) * rem,
      top: 1.4 * rem,
      bottom: (days.length > LONG ? 4.2 : 1.9) * rem,
    },
    tooltip: tooltip(describe, palette),
    xAxis: {
      type: "category",
      data: [...ticks],
      boundaryGap: false,
      axisLine: { lineStyle: { color: palette.strongLine } },
      axisTick: { show: false },
      axisLabel: {
        ...text,
        margin: 0.5 * rem,
        hideOverlap: true,
        interval: (index: number) => names.has(index) || isHour(ticks[index], days.length),
        formatter: (tick: string, index: number) => labelOf(tick, names.get(index), days.length),
        rich: { day: { ...text, color: palette.text, fontWeight: 600 } },
      },
      splitLine: {
        show: true,
        interval: (index: number) => starts.has(index),
        lineStyle: { color: palette.line },
      },
    },
    yAxis: {
      type: "value",
      min: min ?? null,
      max: max ?? null,
      axisLabel: { ...text, formatter: (value: number) => format(value) },
      splitLine: { lineStyle: { color: palette.line, type: "dashed" } },
    },
    ...(days.length > LONG ? { dataZoom: [slider(palette)] } : {}),
    series: [
      ...area("spread", band.low, band.high, palette.accent, 0.12),
      ...area(
        "interval",
        edge(band, -1, min ?? -Infinity),
        edge(band, 1, max ?? Infinity),
        palette.accent,
        0.32,
      ),
      meanLine(props, palette),
    ],
  } as EChartsOption;
}

/** The point in the middle of each day, and the day's name. */
function middays(days: BandsData["days"], points: number): Map<number, string> {
  return new Map(
    days.map(({ at, name }, day) => [Math.floor((at + (days[day + 1]?.at ?? points)) / 2), name]),
  );
}

/** Hours are told where days are few enough to leave room. */
const FEW = 3;
const isHour = (tick: string | undefined, days: number): boolean =>
  days <= FEW && /^(00|03|06|09|12|15|18|21):00$/.test(tick ?? "");

function labelOf(tick: string, day: string | undefined, days: number): string {
  if (day === undefined) return tick;
  return days <= FEW ? `${tick}\n{day|${day}}` : `{day|${day}}`;
}

/** An edge of the band around the mean, `side` below or above it, no further than a bound. */
const edge = ({ mean, halfWidth }: Band, side: -1 | 1, bound: number) =>
  mean.map((value, at) =>
    value === null ? null : side * Math.min(side * bound, side * (value + side * (halfWidth[at] ?? 0))),
  );

/** The area between two lines: the lower one unseen, the difference stacked on it. */
function area(name: string, low: Band["low"], high: Band["high"], color: string, opacity: number) {
  const line = {
    type: "line",
    stack: name,
    stackStrategy: "all",
    symbol: "none",
    silent: true,
    step: "middle",
    lineStyle: { width: 0 },
  };
  const height = high.map((value, index) => {
    const from = low[index] ?? null;
    return value === null || from === null ? null : value - from;
  });
  return [
    { ...line, data: [...low] },
    { ...line, data: height, areaStyle: { color, opacity } },
  ];
}

function meanLine({ band, target, selected, format }: BandsData, palette: Palette) {
  const label = { color: palette.text, fontFamily: palette.font, fontSize: 0.75 * palette.rem };
  const lines = [];
  if (target) {
    lines.push({
      yAxis: target.value,
      lineStyle: { color: palette.warn, type: [6, 4], width: 0.09 * palette.rem },
      label: {
        ...label,
        color: palette.warn,
        position: "end",
        formatter: `${target.name} ${format(target.value)}`,
      },
    });
  }
  if (selected !== null && selected !== undefined) {
    lines.push({
      xAxis: selected,
      lineStyle: { color: palette.text, type: "solid", width: 1 },
      label: { show: false },
    });
  }
  return {
    type: "line",
    data: [...band.mean],
    step: "middle",
    symbol: "none",
    lineStyle: { color: palette.accent, width: 0.11 * palette.rem },
    itemStyle: { color: palette.accent },
    markLine: { silent: true, symbol: "none", data: lines },
  };
}

function tooltip(describe: (index: number) => readonly string[], palette: Palette) {
  return {
    trigger: "axis",
    confine: true,
    transitionDuration: 0,
    backgroundColor: palette.surface,
    borderColor: palette.strongLine,
    padding: [0.5 * palette.rem, 0.7 * palette.rem],
    textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 0.8125 * palette.rem },
    axisPointer: { type: "line", lineStyle: { color: palette.dimmed } },
    formatter: (points: { dataIndex: number }[] | { dataIndex: number }) => {
      const point = Array.isArray(points) ? points[0] : points;
      return point ? lines(describe(point.dataIndex)) : "";
    },
  };
}

const slider = (palette: Palette) => ({
  type: "slider",
  height: 1.25 * palette.rem,
  bottom: 0.4 * palette.rem,
  borderColor: palette.line,
  fillerColor: `${palette.accent}22`,
  handleStyle: { color: palette.accent },
  moveHandleSize: 0,
  showDetail: false,
  brushSelect: false,
});
