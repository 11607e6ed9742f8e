/** How long customers waited: of those answered and of those who gave up, as cumulative curves, with the promise marked. */

import { Paper } from "@mantine/core";
import { useCallback, useMemo } from "react";
import { formatNumber, formatPlain, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import type { Waits } from "../../bindings/Waits";
import type { Whose } from "../../bridge/types";
import { type Curve, Curves } from "../../charts/Curves";
import { useOfRun } from "../../document";
import { CopyPicture } from "../../fields";
import { codeOf, percent, promisesOf, TOTAL } from "../../study";
import classes from "./Results.module.css";

const words = text.results.waits;

interface WaitsCardProps {
  results: Results;
  scenario: Scenario;
  whose: Whose;
  subjectName: string;
}

export function WaitsCard({ results, scenario, whose, subjectName }: WaitsCardProps) {
  const ofAgents = whose.kind === "site" || whose.kind === "agent_group";
  const of = ofAgents ? TOTAL : whose;
  const waits = useOfRun(`waits/${codeOf(of)}`, (bridge, run) => bridge.waitCurves(run, of));
  const name = ofAgents ? text.results.allQueues : subjectName;
  return (
    <Paper component="section" className={classes.panel} aria-label={words.title} data-testid="waits">
      <div className={classes.panelHead}>
        <h2>{words.title}</h2>
        <span>{name}</span>
        <span className={classes.panelAction}>
          <CopyPicture />
        </span>
      </div>
      {waits ? (
        <Drawn waits={waits} scenario={scenario} whose={of} name={name} />
      ) : (
        <div className={classes.wait}>{text.results.fetching}</div>
      )}
      <p className={classes.caption}>
        {words.caption(formatNumber(results.stamp.replications), percent(results.stamp.confidence))}
      </p>
    </Paper>
  );
}

function Drawn({
  waits,
  scenario,
  whose,
  name,
}: {
  waits: Waits;
  scenario: Scenario;
  whose: Whose;
  name: string;
}) {
  const { answered, abandoned } = waits;
  const curves = useMemo(
    (): Curve[] =>
      [
        { name: words.answered(formatNumber(answered.contacts)), curve: answered },
        { name: words.abandoned(formatNumber(abandoned.contacts)), curve: abandoned },
      ]
        .filter(({ curve }) => curve.contacts > 0)
        .map(({ name, curve: { wait_s, within } }) => ({
          name,
          at: wait_s,
          band: { mean: within.mean, halfWidth: within.half_width, low: within.p10, high: within.p90 },
        })),
    [answered, abandoned],
  );
  const mark = useMemo(() => markOf(scenario, whose), [scenario, whose]);
  const formatAt = useCallback(
    (seconds: number) => words.seconds(formatPlain(Math.round(seconds * 10) / 10)),
    [],
  );
  const format = useCallback((share: number) => formatValue(share, "share", 0), []);
  const formatExact = useCallback((share: number) => formatValue(share, "share"), []);
  if (curves.length === 0) return <div className={classes.wait}>{words.nobody}</div>;
  return (
    <Curves
      label={words.of(name)}
      curves={curves}
      format={format}
      formatExact={formatExact}
      formatAt={formatAt}
      axis={words.axis}
      mark={mark}
    />
  );
}

/** The one promise of the queues behind a subject; different ones are no one point. */
function markOf(scenario: Scenario, whose: Whose) {
  const promises = promisesOf(scenario, whose);
  const [first] = promises;
  const alike = promises.every(
    (one) => one.answer_within_s === first?.answer_within_s && one.target_share === first.target_share,
  );
  if (!first || !alike) return undefined;
  const { answer_within_s: at, target_share: value } = first;
  return { at, value, name: words.promise(percent(value), formatPlain(at)) };
}
