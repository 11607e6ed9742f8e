/** One measure of every option over the week, as maps and as courses on one scale. */

import { Paper, Select } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { formatDate, timeLabel } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Series } from "../../bindings/Series";
import { layOutDays } from "../../charts/days";
import { MiniBands } from "../../charts/MiniBands";
import { MiniMap } from "../../charts/MiniMap";
import type { Scale } from "../../charts/ramp";
import { grouped, type SideBySide, useBridge } from "../../document";
import { CopyPicture } from "../../fields";
import { axisOf, percent, roundValue, scaleOf, TOTAL, targetOf } from "../../study";
import type { Part } from "./Answer";
import classes from "./compare.module.css";
import { markOf } from "./differences";

const words = text.study.compare;

export function Weeks({ answer, measures }: Part) {
  const offered = useMemo(() => measures.filter(({ finest }) => finest === "interval"), [measures]);
  const [key, setKey] = useState("service_level");
  const measure = offered.find((one) => one.key === key) ?? offered[0];
  const shown = useWeeks(answer, measure);
  const baseline = answer.asked[0]?.scenario;
  const stamp = answer.comparison.scenarios[0]?.stamp;
  if (!measure || !baseline || !stamp) return null;
  return (
    <Paper component="section" className={classes.panel} aria-label={words.charts}>
      <div className={classes.head}>
        <h3 className={classes.title}>{words.charts}</h3>
        <CopyPicture />
      </div>
      <Select
        label={words.measure}
        w={290}
        searchable
        allowDeselect={false}
        data={grouped(offered)}
        value={measure.key}
        onChange={(next) => next && setKey(next)}
      />
      <p className={classes.subtitle}>{shown?.measure.name ?? measure.name}</p>
      {shown ? (
        <Charts {...shown} answer={answer} />
      ) : (
        <p className={classes.wait}>{text.results.fetching}</p>
      )}
      <p className={classes.caption}>
        {words.chartCaption(measure.definition, percent(stamp.confidence), baseline.horizon.zone)}
      </p>
    </Paper>
  );
}

interface Shown {
  readonly measure: MeasureText;
  readonly series: readonly Series[];
}

/** The series of all options; those before until they are there, so that nothing jumps. */
function useWeeks({ run, asked }: SideBySide, measure: MeasureText | undefined): Shown | null {
  const bridge = useBridge();
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    if (!measure) return;
    latest.current += 1;
    const mine = latest.current;
    const all = asked.map((_, place) => bridge.comparedSeries(run, place, measure.key, TOTAL));
    Promise.all(all).then(
      (series) => mine === latest.current && setShown({ measure, series }),
      // A comparison that is no longer kept is followed by another one.
      () => undefined,
    );
  }, [bridge, run, asked, measure]);
  return shown;
}

function Charts({ measure, series, answer: { asked, comparison } }: Shown & { answer: SideBySide }) {
  const scenario = asked[0]?.scenario;
  const target = scenario && targetOf(scenario, measure.key, TOTAL);
  const [scale, axis] = useMemo(
    () => [scaleOf(measure, series, target), axisOf(measure, series, target)],
    [measure, series, target],
  );
  return (
    <ol className={classes.weeks}>
      {asked.map(({ id, name }, place) => {
        const own = series[place];
        const local = comparison.scenarios[place]?.local;
        if (!own || !local) return null;
        return (
          <li key={id}>
            <h4 className={classes.weekName} title={name}>
              <span className={classes.mark}>{markOf(place)}</span> <span>{name}</span>
            </h4>
            <WeekMap label={words.chartOf(measure.name, name)} local={local} series={own} scale={scale} />
            <MiniBands
              label={words.courseOf(measure.name, name)}
              band={{ mean: own.mean, halfWidth: own.half_width, low: own.p10, high: own.p90 }}
              {...axis}
              format={(value) => roundValue(value, measure.unit)}
              target={target}
              days={local.flatMap((start, at) => (at > 0 && timeLabel(start) === "00:00" ? [at] : []))}
            />
          </li>
        );
      })}
    </ol>
  );
}

interface WeekMapProps {
  label: string;
  local: readonly string[];
  series: Series;
  scale: Scale;
}

function WeekMap({ label, local, series, scale }: WeekMapProps) {
  const layout = useMemo(() => layOutDays(local), [local]);
  const rows = useMemo(() => layout.dates.map((date) => formatDate(date, "short")), [layout]);
  const values = useMemo(
    () =>
      layout.index.map((row) => row.map((at) => (at === undefined ? undefined : (series.mean[at] ?? null)))),
    [layout, series],
  );
  return <MiniMap label={label} rows={rows} values={values} scale={scale} />;
}
