/** The figures that matter most to the subject; each that has an interval course puts it on the map. */

import { estimateParts } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Scenario } from "../../bindings/Scenario";
import type { Whose } from "../../bridge/types";
import { type FiguresBook, figuresOf, HalfWidth, targetOf, verdict } from "../../study";
import { keyMeasures } from "./keys";
import classes from "./Results.module.css";

const words = text.results;

interface KeyFiguresProps {
  /** The figures of the horizon, or of a range of it. */
  book: FiguresBook;
  scenario: Scenario;
  measures: readonly MeasureText[];
  whose: Whose;
  subjectName: string;
  /** The measure on the map. */
  shown: string;
  onShow: (measure: string) => void;
}

export function KeyFigures(props: KeyFiguresProps) {
  const { book, scenario, measures, whose, subjectName, shown, onShow } = props;
  const figures = figuresOf(book, whose);
  return (
    <section className={classes.keys} aria-label={words.keyFigures(subjectName)}>
      {keyMeasures(whose, scenario, figures, measures).map((measure) => {
        const estimate = figures[measure.key];
        const parts = estimateParts(estimate, measure.unit);
        const said = verdict(estimate, targetOf(scenario, measure.key, whose));
        return (
          <button
            key={measure.key}
            type="button"
            className={classes.key}
            data-measure={measure.key}
            aria-pressed={measure.key === shown}
            disabled={measure.finest !== "interval"}
            title={measure.definition}
            onClick={() => onShow(measure.key)}
          >
            <span className={classes.keyName}>{measure.name}</span>
            <span className={classes.keyValue}>
              {parts.value} <HalfWidth parts={parts} className={classes.half} />
            </span>
            {said && (
              <span className={classes.verdict} data-verdict={said} title={words.verdictHint}>
                {words.verdicts[said]}
              </span>
            )}
          </button>
        );
      })}
    </section>
  );
}
