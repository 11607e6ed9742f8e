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
import { CopyPicture } from "../../fields";
import { figuresOf, HalfWidth, nameOf, targetOf } from "../../study";
import { Crumbs } from "./Crumbs";
import { bandText, methodText } from "./captions";
import classes from "./Results.module.css";
import { SpanPanel } from "./SpanPanel";
import { type Looking, stepBack } from "./span";
import { useSpan } from "./useSpan";
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
  looking: Looking;
  onLook: (looking: Looking) => void;
}

export function Week({ question, catalogue, looking, onLook }: WeekProps) {
  const answer = useAnswer(question);
  if (!answer) return <Paper className={`${classes.panel} ${classes.wait}`}>{words.fetching}</Paper>;
  return (
    <>
      <MapPanel answer={answer} looking={looking} onLook={onLook} catalogue={catalogue} />
      <BandsPanel answer={answer} looking={looking} onLook={onLook} catalogue={catalogue} />
    </>
  );
}

interface PanelProps {
  answer: Answer;
  catalogue: readonly MeasureText[];
  looking: Looking;
  onLook: (looking: Looking) => void;
}

function MapPanel({ answer, looking, onLook, catalogue }: PanelProps) {
  const { results, scenario, measure, whose, series } = answer;
  const { zone } = scenario.horizon;
  const subject = nameOf(whose, measure, scenario);
  const { range, interval } = looking;
  const span = interval === null ? range : { from: interval, to: interval + 1 };
  const figures = useSpan(span);
  return (
    <Paper className={classes.panel} component="section" aria-label={words.map}>
      <div className={classes.panelHead}>
        <h2>{measure.name}</h2>
        <span>{subject}</span>
        <Headline answer={answer} />
        <CopyPicture />
      </div>
      <Crumbs
        looking={looking}
        local={results.intervals.local}
        intervalMin={scenario.horizon.interval_min ?? USUAL_INTERVAL}
        onLook={onLook}
      />
      <WeekMap
        label={words.mapOf(measure.name, subject)}
        measure={measure}
        series={series}
        local={results.intervals.local}
        target={targetOf(scenario, measure.key, whose)}
        looking={looking}
        onLook={onLook}
      />
      {span && (
        <SpanPanel
          span={span}
          figures={figures}
          results={results}
          scenario={scenario}
          whose={whose}
          subjectName={subject}
          measures={catalogue}
          onClose={() => onLook(stepBack(looking))}
        />
      )}
      <p className={classes.caption}>{words.mapCaption(measure.definition, measure.formula, zone)}</p>
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

function BandsPanel({ answer, looking, onLook, catalogue }: PanelProps) {
  const { results, scenario, measure, whose, series } = answer;
  const { zone } = scenario.horizon;
  const subject = nameOf(whose, measure, scenario);
  return (
    <Paper className={classes.panel} component="section" aria-label={words.bands}>
      <div className={classes.panelHead}>
        <h2>{words.overTime(measure.name)}</h2>
        <span>{subject}</span>
        <span className={classes.panelAction}>
          <CopyPicture />
        </span>
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
        range={looking.range}
        selected={looking.interval}
        onSelect={(interval) => onLook({ ...looking, interval })}
      />
      <p className={classes.caption}>
        {measure.definition} {methodText(measure, whose, scenario, catalogue)} {bandText(results.stamp)}{" "}
        {words.clockCaption(zone)}
      </p>
    </Paper>
  );
}
