/** What a comparison answered: sentences, the differences, queue by queue, the weeks on one scale, cost beside service. */

import { Paper } from "@mantine/core";
import { useMemo } from "react";
import { formatNumber, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { Horizon } from "../../bindings/Horizon";
import type { MeasureText } from "../../bindings/MeasureText";
import { measuresIn, type SideBySide, useDocument } from "../../document";
import { ByQueue } from "./ByQueue";
import { CostAndService } from "./CostAndService";
import classes from "./compare.module.css";
import { Differences } from "./Differences";
import { markOf } from "./differences";
import { sentenceOf } from "./sentence";
import { Weeks } from "./Weeks";

const words = text.study.compare;

interface AnswerProps {
  answer: SideBySide;
  cancelled: boolean;
  stale: boolean;
}

export function Answer({ answer, cancelled, stale }: AnswerProps) {
  const catalogue = useDocument((state) => state.catalogue);
  const { comparison } = answer;
  const stamp = comparison.scenarios[0]?.stamp;
  const measures = useMemo(
    () => (stamp ? measuresIn(catalogue, { stamp, total: comparison.total }) : []),
    [catalogue, stamp, comparison],
  );
  if (!stamp || stamp.replications === 0) return null;
  const part = { answer, measures };
  return (
    <div className={classes.answer} data-stale={stale || undefined}>
      <Sentences {...part} cancelled={cancelled} />
      <Differences {...part} />
      <div className={classes.pair}>
        <CostAndService {...part} />
        <Weeks {...part} />
      </div>
      <ByQueue {...part} />
      <p className={classes.caption}>
        {words.caption(formatNumber(stamp.replications), formatValue(stamp.confidence, "share", 0))}
      </p>
    </div>
  );
}

/** What every part of the answer is drawn from. */
export interface Part {
  answer: SideBySide;
  /** Those the comparison has figures of. */
  measures: readonly MeasureText[];
}

function Sentences({ answer, measures, cancelled }: Part & { cancelled: boolean }) {
  const { comparison, asked } = answer;
  const [baseline, ...others] = asked;
  if (!baseline) return null;
  return (
    <Paper component="section" className={classes.panel} aria-label={words.inWords} data-testid="in-words">
      <p className={classes.against}>{words.baselineIs(markOf(0), baseline.name)}</p>
      <ul className={classes.sentences}>
        {others.map(({ id, name }, at) => (
          <li key={id}>
            <span className={classes.mark}>{markOf(at + 1)}</span>{" "}
            <span>
              <strong>{name}</strong> {sentenceOf(comparison.total, measures, at + 1, baseline.scenario)}.
            </span>
          </li>
        ))}
      </ul>
      {!sharesAllQueues(answer) && <p className={classes.caption}>{words.sameCustomersNot}</p>}
      {asked.some(({ scenario: { horizon } }) => !isSameHorizon(horizon, baseline.scenario.horizon)) && (
        <p className={classes.caption}>{words.otherDates}</p>
      )}
      {cancelled && <p className={classes.caption}>{text.study.stopped}</p>}
    </Paper>
  );
}

const isSameHorizon = (a: Horizon, b: Horizon): boolean =>
  a.start === b.start && a.days === b.days && a.zone === b.zone;

const sharesAllQueues = ({ asked, comparison }: SideBySide): boolean =>
  asked.every(({ scenario }) => scenario.queues.every(({ id }) => id in comparison.queues));
