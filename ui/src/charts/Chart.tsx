/** ECharts in a box: drawn once the box has a size, redrawn with the colour scheme, thrown away with the box. */

import { useComputedColorScheme } from "@mantine/core";
import { CustomChart, LineChart, ScatterChart } from "echarts/charts";
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { EChartsOption } from "echarts/types/dist/shared";
import { useEffect, useRef } from "react";
import { type Palette, paletteOf } from "./palette";

echarts.use([
  LineChart,
  ScatterChart,
  CustomChart,
  GridComponent,
  TooltipComponent,
  MarkLineComponent,
  DataZoomComponent,
  LegendComponent,
  CanvasRenderer,
]);

export interface ChartProps {
  /** What the picture shows, for people who hear it. */
  label: string;
  height: string;
  /** Called again with the colours of each scheme; keep its identity while nothing changes. */
  option: (palette: Palette) => EChartsOption;
  /** The index on the x axis under a click. */
  onPick?: (index: number) => void;
}

export function Chart({ label, height, option, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const scheme = useComputedColorScheme("light");
  const pick = useRef(onPick);
  pick.current = onPick;
  const draw = useRef(() => {});
  draw.current = () => {
    const element = box.current;
    // Figures that refresh must not move, so nothing is animated, whatever the person's settings.
    if (element)
      chart.current?.setOption({ animation: false, ...option(paletteOf(element)) }, { notMerge: true });
  };

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const fit = () => {
      // A box without a size, as in a hidden tab, cannot be drawn in yet.
      if (element.clientWidth === 0 || element.clientHeight === 0) return;
      if (chart.current) return chart.current.resize();
      chart.current = start(element, (index) => pick.current?.(index));
      draw.current();
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `draw` reads the option and, through the page, the scheme.
  useEffect(() => draw.current(), [option, scheme]);

  return <div ref={box} role="img" aria-label={label} style={{ height, width: "100%" }} />;
}

function start(element: HTMLElement, onPick: (index: number) => void): echarts.ECharts {
  const chart = echarts.init(element, null, { renderer: "canvas" });
  chart.getZr().on("click", ({ offsetX, offsetY }) => {
    const point = [offsetX, offsetY];
    if (!chart.containPixel("grid", point)) return;
    const [index] = chart.convertFromPixel("grid", point) as number[];
    if (index !== undefined) onPick(Math.round(index));
  });
  return chart;
}
