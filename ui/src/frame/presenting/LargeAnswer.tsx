/** The headline figures for the far end of a room: across the top of every step, and alone on the first. */

import { estimateParts } from "../../base/format";
import { text } from "../../base/text";
import type { Better } from "../../bindings/Better";
import type { Unit } from "../../bindings/Unit";
import { answerOf, changeOf, isAnswerStale, type RunResult, useDocument, useMeasure } from "../../document";
import { HalfWidth } from "../../study";
import { ChangeNote, type Headline, headlinesOf, nameOf, Target } from "../AnswerStrip";
import classes from "./presenting.module.css";

interface LargeAnswerProps {
  /** Fills the screen. */
  alone?: boolean;
}

export function LargeAnswer({ alone }: LargeAnswerProps) {
  const result = useDocument(answerOf);
  const stale = useDocument(isAnswerStale);
  const running = useDocument((state) => state.run.phase === "running");
  return (
    <section
      className={alone ? classes.answerAlone : classes.answer}
      aria-label={text.frame.answer.label}
      data-testid="stage-answer"
      data-stale={stale || undefined}
    >
      {result ? (
        headlinesOf(result).map((key, place) => (
          <Figure key={key} measure={key} result={result} first={place === 0} />
        ))
      ) : (
        <p className={classes.waiting}>{running ? text.presenting.waiting : text.presenting.nothing}</p>
      )}
    </section>
  );
}

interface FigureProps {
  measure: Headline;
  result: RunResult;
  first: boolean;
}

function Figure({ measure, result, first }: FigureProps) {
  const about = useMeasure(measure);
  const now = result.results.total[measure];
  const unit: Unit = about?.unit ?? "share";
  const better: Better = about?.better ?? "neither";
  const parts = estimateParts(now, unit);
  const change = changeOf(result.changes[measure], better);
  return (
    <div className={classes.figure} data-measure={measure} data-first={first || undefined}>
      <span className={classes.figureName}>{nameOf(measure, unit, result)}</span>
      <span className={classes.figureValue}>
        {parts.value}
        <HalfWidth parts={parts} className={classes.figureInterval} />
      </span>
      <span className={classes.figureNote}>
        {first && <Target result={result} />}
        {change && <ChangeNote change={change} unit={unit} first={false} />}
      </span>
    </div>
  );
}
