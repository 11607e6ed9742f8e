/** A measure over the horizon as a line with its bands, and what stands under it. */

import { useCallback, useMemo } from "react";
import { dateOf, formatDate, formatValue, TOO_FEW, timeLabel } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Series } from "../../bindings/Series";
import { Bands } from "../../charts/Bands";
import { percent, roundValue } from "../../study";
import { localSpan } from "./moment";
import { partOf, type Span } from "./span";

const words = text.results;

export interface WeekBandsProps {
  label: string;
  measure: MeasureText;
  series: Series;
  local: readonly string[];
  intervalMin: number;
  zone: string;
  confidence: number;
  target: number | undefined;
  /** Only this part of the horizon is drawn. */
  range: Span | null;
  selected: number | null;
  onSelect: (interval: number) => void;
}

export function WeekBands(props: WeekBandsProps) {
  const { measure, intervalMin, zone, confidence, target, range } = props;
  const series = useMemo(() => seriesIn(props.series, range), [props.series, range]);
  const local = useMemo(() => partOf(props.local, range), [props.local, range]);
  const first = range?.from ?? 0;
  const { unit } = measure;
  const band = useMemo(
    () => ({ mean: series.mean, halfWidth: series.half_width, low: series.p10, high: series.p90 }),
    [series],
  );
  const ticks = useMemo(() => local.map(timeLabel), [local]);
  const days = useMemo(
    () =>
      local.flatMap((instant, at) =>
        at > 0 && dateOf(instant) === dateOf(local[at - 1] ?? "")
          ? []
          : [{ at, name: formatDate(dateOf(instant), "short") }],
      ),
    [local],
  );
  const format = useCallback((value: number) => roundValue(value, unit), [unit]);
  const promise = useMemo(
    () => (target === undefined ? undefined : { value: target, name: words.targetLine }),
    [target],
  );
  const describe = useCallback(
    (at: number) => [
      localSpan(local[at] ?? "", intervalMin, zone),
      ...figures(series, at, measure, confidence),
      measure.definition,
    ],
    [local, intervalMin, zone, series, measure, confidence],
  );
  return (
    <Bands
      label={props.label}
      band={band}
      ticks={ticks}
      days={days}
      format={format}
      min={0}
      max={unit === "share" && measure.better !== "lower" ? 1 : undefined}
      target={promise}
      describe={describe}
      selected={props.selected === null ? null : props.selected - first}
      onSelect={(at) => props.onSelect(at + first)}
    />
  );
}

function seriesIn(series: Series, range: Span | null): Series {
  if (!range) return series;
  const part = (values: (number | null)[]) => values.slice(range.from, range.to);
  return {
    mean: part(series.mean),
    half_width: part(series.half_width),
    p10: part(series.p10),
    p90: part(series.p90),
    short: (series.short ?? []).map((at) => at - range.from),
  };
}

function figures(series: Series, at: number, measure: MeasureText, confidence: number): string[] {
  const say = (value: number | null | undefined) => formatValue(value, measure.unit);
  const mean = series.mean[at] ?? null;
  if (mean === null) return [words.figure(measure.name, TOO_FEW)];
  const half = series.half_width[at] ?? null;
  // No measure is negative and no share is above one: an interval that reaches beyond says no more than its part within.
  const most = measure.unit === "share" ? 1 : Number.POSITIVE_INFINITY;
  return [
    words.figure(measure.name, say(mean)),
    ...(half === null
      ? []
      : [
          words.intervalOf(
            percent(confidence),
            say(Math.max(0, mean - half)),
            say(Math.min(most, mean + half)),
          ),
        ]),
    words.spreadOf(say(series.p10[at]), say(series.p90[at])),
  ];
}
