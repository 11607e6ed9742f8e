/** All distances at once: the picture against chance, and what it says in words. */

import { Paper } from "@mantine/core";
import { useMemo } from "react";
import { formatChange, formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Proof } from "../../bindings/Proof";
import type { Score } from "../../bindings/Score";
import type { Together } from "../../bindings/Together";
import { type Dot, isOutside, Quantiles } from "../../charts/Quantiles";
import { countsOf, metricOf, VERDICTS } from "./figures";
import classes from "./proof.module.css";
import { VerdictMark } from "./Verdict";

const words = text.proof.together;

interface TogetherProps {
  together: Together;
  scores: readonly Score[];
  proofs: readonly Proof[];
}

export function TogetherCard({ together, scores, proofs }: TogetherProps) {
  const dots = useMemo(() => scores.map((score) => dotOf(score, proofs)), [scores, proofs]);
  const counts = countsOf(proofs.flatMap(({ records }) => records));
  const cases = text.proof.casesOf(together.cases);
  return (
    <Paper className={classes.panel} component="section" aria-label={words.title} data-testid="together">
      <h2>{words.title}</h2>
      <div className={classes.together}>
        <figure className={classes.picture}>
          <Quantiles label={words.picture(cases)} dots={dots} />
          <figcaption className={classes.caption}>{words.band}</figcaption>
        </figure>
        <div className={classes.sayings}>
          <ul className={classes.counts} aria-label={words.counts}>
            {[...VERDICTS]
              .reverse()
              .filter((verdict) => verdict === "pass" || counts[verdict] > 0)
              .map((verdict) => (
                <li key={verdict}>
                  <VerdictMark verdict={verdict}>
                    {text.proof.counted[verdict](formatNumber(counts[verdict]))}
                  </VerdictMark>
                </li>
              ))}
          </ul>
          <div className={classes.saying} role="status">
            {together.differing > 0 && (
              <p data-verdict="differs">{words.differ(formatNumber(together.differing))}</p>
            )}
            <p>{sentenceOf(together)}</p>
          </div>
          {together.z.length > 1 && <Tests together={together} />}
          <p className={classes.caption}>{words.meaning}</p>
        </div>
      </div>
    </Paper>
  );
}

function sentenceOf({ normal, z }: Together): string {
  if (normal === null) return words.few(text.proof.casesOf(z.length));
  return normal ? words.normal : words.notNormal;
}

/** The three tests, each with what chance would leave. */
function Tests({ together }: { together: Together }) {
  const { mean, mean_within, sd, sd_between, anderson_darling, anderson_darling_below } = together;
  const [low, high] = sd_between;
  const tests = [
    [words.mean, formatChange(mean, "contacts", 2), words.meanBetween(formatNumber(mean_within, 2))],
    [words.deviation, formatNumber(sd, 2), words.between(formatNumber(low, 2), formatNumber(high, 2))],
    [words.shape, formatNumber(anderson_darling, 2), words.below(formatNumber(anderson_darling_below, 1))],
  ];
  return (
    <dl className={classes.tests}>
      {tests.map(([name, value, expected]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          <dd className={classes.dim}>{expected}</dd>
        </div>
      ))}
    </dl>
  );
}

function dotOf({ case: id, metric, z, expected, between }: Score, proofs: readonly Proof[]): Dot {
  const name = proofs.find((proof) => proof.case === id)?.name ?? "";
  const dot = { value: z, expected, between };
  const outside = isOutside({ ...dot, says: [] });
  const says = [
    `${id} · ${name}`,
    words.z(formatChange(z, "contacts", 2)),
    metricOf(metric).name,
    ...(outside ? [words.outside] : []),
  ];
  return { ...dot, says };
}
