/** One measure of one subject over the horizon: the map, the interval chosen in it, and the bands. */

import { Paper } from "@mantine/core";
import { useRef } from "react";
import { estimateParts } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import type { Series } from "../../bindings/Series";
import type { Whose } from "../../bridge/types";
import { useIntervalSeries } from "../../document";
import { HalfWidth } from "../../study";
import { bandText, methodText } from "./captions";
import { IntervalCard } from "./IntervalCard";
import { isDeferred } from "./keys";
import { targetOf } from "./measures";
import classes from "./Results.module.css";
import { figuresOf, nameOf } from "./subjects";
import { WeekBands } from "./WeekBands";
import { WeekMap } from "./WeekMap";

const words = text.results;

/** Minutes of a reporting interval when the scenario names none. */
const USUAL_INTERVAL = 30;

interface Question {
  readonly results: Results;
  /** The scenario the results answer, not the one on the screen. */
  readonly scenario: Scenario;
  readonly measure: MeasureText;
  readonly whose: Whose;
}

interface Answer extends Question {
  readonly series: Series;
}

/** The answer to a question, and the one before until it is there, so that nothing jumps. */
function useAnswer(question: Question): Answer | null {
  const series = useIntervalSeries(question.measure.key, question.whose);
  const last = useRef<Answer | null>(null);
  if (series) last.current = { ...question, series };
  return last.current;
}

interface WeekProps {
  question: Question;
  catalogue: readonly MeasureText[];
  interval: number | null;
  onInterval: (interval: number | null) => void;
}

export function Week({ question, catalogue, interval, onInterval }: WeekProps) {
  const answer = useAnswer(question);
  if (!answer) return <Paper className={`${classes.panel} ${classes.wait}`}>{words.fetching}</Paper>;
  return (
    <>
      <MapPanel answer={answer} interval={interval} onInterval={onInterval} />
      <BandsPanel answer={answer} interval={interval} onInterval={onInterval} catalogue={catalogue} />
    </>
  );
}

interface PanelProps {
  answer: Answer;
  interval: number | null;
  onInterval: (interval: number | null) => void;
}

function MapPanel({ answer, interval, onInterval }: PanelProps) {
  const { results, scenario, measure, whose, series } = answer;
  const { zone } = scenario.horizon;
  const subject = nameOf(whose, measure, scenario);
  return (
    <Paper className={classes.panel} component="section" aria-label={words.map}>
      <div className={classes.panelHead}>
        <h2>{measure.name}</h2>
        <span>{subject}</span>
        <Headline answer={answer} />
      </div>
      <div className={classes.split} data-open={interval !== null || undefined}>
        <div>
          <WeekMap
            label={words.mapOf(measure.name, subject)}
            measure={measure}
            series={series}
            local={results.intervals.local}
            target={targetOf(scenario, measure.key, whose)}
            selected={interval}
            onSelect={onInterval}
          />
          <p className={classes.caption}>{words.mapCaption(measure.definition, measure.formula, zone)}</p>
        </div>
        {interval !== null && (
          <IntervalCard
            interval={interval}
            start={results.intervals.start[interval] ?? ""}
            local={results.intervals.local[interval] ?? ""}
            intervalMin={scenario.horizon.interval_min ?? USUAL_INTERVAL}
            zone={zone}
            whose={whose}
            subjectName={subject}
            replications={results.stamp.replications}
            scenario={scenario}
            deferred={isDeferred(whose, scenario)}
            onClose={() => onInterval(null)}
          />
        )}
      </div>
    </Paper>
  );
}

function Headline({ answer: { results, measure, whose } }: { answer: Answer }) {
  const parts = estimateParts(figuresOf(results, whose)[measure.key], measure.unit);
  return (
    <span className={classes.headline}>
      {parts.value}{" "}
      <span className={classes.half}>
        <HalfWidth parts={parts} /> {words.overHorizon}
      </span>
    </span>
  );
}

function BandsPanel({ answer, interval, onInterval, catalogue }: PanelProps & Pick<WeekProps, "catalogue">) {
  const { results, scenario, measure, whose, series } = answer;
  const { zone } = scenario.horizon;
  const subject = nameOf(whose, measure, scenario);
  return (
    <Paper className={classes.panel} component="section" aria-label={words.bands}>
      <div className={classes.panelHead}>
        <h2>{words.overTime(measure.name)}</h2>
        <span>{subject}</span>
      </div>
      <WeekBands
        label={words.bandsOf(measure.name, subject)}
        measure={measure}
        series={series}
        local={results.intervals.local}
        intervalMin={scenario.horizon.interval_min ?? USUAL_INTERVAL}
        zone={zone}
        confidence={results.stamp.confidence}
        target={targetOf(scenario, measure.key, whose)}
        selected={interval}
        onSelect={onInterval}
      />
      <p className={classes.caption}>
        {measure.definition} {methodText(measure, whose, scenario, catalogue)} {bandText(results.stamp)}{" "}
        {words.clockCaption(zone)}
      </p>
    </Paper>
  );
}
