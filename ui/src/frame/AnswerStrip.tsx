/** The answer, always in sight: five figures with their intervals and what changed since the last run. */

import { Text, Tooltip } from "@mantine/core";
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconCircleCheck,
  IconCircleX,
  IconEqual,
} from "@tabler/icons-react";
import { estimateParts, formatChange, formatValue } from "../base/format";
import { text } from "../base/text";
import type { Better } from "../bindings/Better";
import type { Unit } from "../bindings/Unit";
import {
  type Change,
  changeBetween,
  isStale,
  type RunResult,
  targetsMet,
  useDocument,
  useMeasure,
  type Verdict,
} from "../document";
import { HalfWidth } from "../study";
import classes from "./frame.module.css";
import { RunControl } from "./RunControl";
import type { Commands } from "./useCommands";

const words = text.frame.answer;

type Headline = keyof typeof words.names;
/** Each place with what stands there first, and instead where the run has no such figure. */
const PLACES: readonly (readonly Headline[])[] = [
  ["service_level", "on_time_share"],
  ["asa_s", "response_h"],
  ["abandon_share", "waiting"],
  ["occupancy"],
  ["cost_per_contact", "offered"],
];

const headlinesOf = ({ results: { total } }: RunResult): Headline[] =>
  PLACES.map((place) => (place.find((key) => typeof total[key]?.mean === "number") ?? place[0]) as Headline);

export function AnswerStrip({ commands }: { commands: Commands }) {
  const result = useDocument((state) => state.result);
  const stale = useDocument(isStale);
  return (
    <section className={classes.strip} aria-label={words.label}>
      <div className={classes.figures} data-testid="answer" data-stale={stale || undefined}>
        {result ? (
          headlinesOf(result).map((key, place) => (
            <Figure key={key} measure={key} result={result} first={place === 0} />
          ))
        ) : (
          <div className={classes.noAnswer}>
            <Text fw={600}>{words.empty}</Text>
            <Text size="sm" c="dimmed">
              {words.emptyHint}
            </Text>
          </div>
        )}
      </div>
      <RunControl commands={commands} />
    </section>
  );
}

interface FigureProps {
  measure: Headline;
  result: RunResult;
  /** It stands with the promise. */
  first: boolean;
}

function Figure({ measure, result, first }: FigureProps) {
  const about = useMeasure(measure);
  const before = useDocument((state) => state.previous?.results.total[measure]);
  const now = result.results.total[measure];
  const unit: Unit = about?.unit ?? "share";
  const better: Better = about?.better ?? "neither";
  const parts = estimateParts(now, unit);
  return (
    <Tooltip label={about?.definition ?? ""} disabled={!about} maw="22rem" position="bottom-start">
      <div className={classes.figure} data-measure={measure}>
        <span className={classes.figureName}>
          {nameOf(measure, unit, result)}
          {first && <Target result={result} />}
        </span>
        <span className={classes.figureValue}>
          {parts.value}
          <HalfWidth parts={parts} className={classes.figureInterval} />
        </span>
        <ChangeNote change={changeBetween(now, before, better)} unit={unit} first={first} />
      </div>
    </Tooltip>
  );
}

function nameOf(measure: Headline, unit: Unit, { results }: RunResult): string {
  const { currency } = results.stamp;
  const name = words.names[measure];
  return unit === "money" && currency ? words.inCurrency(name, currency) : name;
}

function Target({ result }: { result: RunResult }) {
  const { met, of, share } = targetsMet(result.scenario, result.results);
  if (of === 0) return <span className={classes.target}>{words.noTarget}</span>;
  const all = met === of;
  const Icon = all ? IconCircleCheck : IconCircleX;
  const goal =
    of === 1 && share !== null ? words.target(formatValue(share, "share", 0)) : words.onTarget(met, of);
  return (
    <span className={classes.target} data-met={all}>
      <Icon size={13} role="img" aria-label={all ? words.met : words.missed} />
      {goal}
    </span>
  );
}

const VERDICTS: Record<Verdict, string> = {
  better: words.better,
  worse: words.worse,
  changed: words.changed,
  unclear: words.unclear,
};

function ChangeNote({ change, unit, first }: { change: Change | null; unit: Unit; first: boolean }) {
  if (!change) return <span className={classes.change}>{first ? words.noPrevious : ""}</span>;
  const { difference, verdict } = change;
  if (verdict === "unclear") {
    return (
      <span className={classes.change}>
        <IconEqual size={13} aria-hidden /> {VERDICTS.unclear}
      </span>
    );
  }
  const Icon = difference > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span className={classes.change} data-verdict={verdict} title={VERDICTS[verdict]}>
      <Icon size={13} aria-hidden />
      <strong>{formatChange(difference, unit)}</strong>{" "}
      {verdict === "changed" ? "" : text.study.compare.verdicts[verdict]}
    </span>
  );
}
