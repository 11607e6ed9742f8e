/** A small picture of an ordinary week: one curve a day, its total below. */

import { memo, useMemo } from "react";
import { formatNumber, weekDayName } from "../../base/format";
import { text } from "../../base/text";
import type { Demand } from "../../bindings/Demand";
import { edits } from "../../document";
import classes from "./demand.module.css";

const words = text.demand;
const WIDTH = 140;
const HEIGHT = 64;

export const WeekCurve = memo(function WeekCurve({ demand }: { demand: Demand }) {
  const days = useMemo(() => weekOf(demand), [demand]);
  const top = Math.max(1, ...days.flat());
  const totals = days.map((day) => day.reduce((sum, value) => sum + value, 0));
  const week = formatNumber(totals.reduce((sum, total) => sum + total, 0));
  return (
    <figure className={classes.week} aria-label={words.weekLabel(week)}>
      <figcaption>
        {isMean(demand) ? words.meanWeek : words.week}{" "}
        <span className={classes.weekTotal}>{words.perWeek(week)}</span>
      </figcaption>
      <div className={classes.weekDays}>
        {days.map((day, index) => (
          <div key={weekDayName(index)} className={classes.weekDay}>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <path d={area(day, top)} />
            </svg>
            <span className={classes.weekDayName}>{weekDayName(index)}</span>
            <strong>{formatNumber(totals[index] ?? 0)}</strong>
          </div>
        ))}
      </div>
    </figure>
  );
});

function isMean(demand: Demand): boolean {
  const table = edits.intervalsOf(demand);
  return table !== undefined && edits.isDated(table);
}

function weekOf(demand: Demand): number[][] {
  const table =
    edits.intervalsOf(demand) ?? edits.profileAsTable(edits.profileOf(demand) ?? edits.ORDINARY_PROFILE);
  return edits.WEEK_DAYS.map((day) => edits.ordinaryDay(table, day));
}

/** Steps, for that is what a count by interval is. */
function area(day: readonly number[], top: number): string {
  const step = WIDTH / day.length;
  const steps = day.map(
    (value) => `V ${(HEIGHT - (value / top) * (HEIGHT - 4)).toFixed(1)} h ${step.toFixed(3)}`,
  );
  return `M 0 ${HEIGHT} ${steps.join(" ")} V ${HEIGHT} Z`;
}
