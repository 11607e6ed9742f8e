/** The answer, always in sight: six figures with their intervals and what changed since the pinned one. */

import { ActionIcon, Text, Tooltip } from "@mantine/core";
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconCircleCheck,
  IconCircleX,
  IconEqual,
  IconPin,
} from "@tabler/icons-react";
import { shortcutLabel } from "../base/command";
import { estimateParts, formatChange, formatValue } from "../base/format";
import { text } from "../base/text";
import type { Better } from "../bindings/Better";
import type { Unit } from "../bindings/Unit";
import {
  answerOf,
  type Change,
  changeOf,
  isAnswerStale,
  type RunResult,
  targetsMet,
  useDocument,
  useMeasure,
  type Verdict,
} from "../document";
import { HalfWidth } from "../study";
import classes from "./frame.module.css";
import { RunControl } from "./RunControl";
import { type Commands, useEnabled } from "./useCommands";

const words = text.frame.answer;

export type Headline = keyof typeof words.names;
/** Each place with what stands there first, and instead where the run has no such figure. */
const PLACES: readonly (readonly Headline[])[] = [
  ["service_level", "on_time_share"],
  ["sl_met_probability"],
  ["asa_s", "response_h"],
  ["abandon_share", "waiting"],
  ["occupancy"],
  ["cost_per_contact", "offered"],
];

export const headlinesOf = ({ results: { total } }: RunResult): Headline[] =>
  PLACES.map((place) => (place.find((key) => typeof total[key]?.mean === "number") ?? place[0]) as Headline);

export function AnswerStrip({ commands }: { commands: Commands }) {
  const result = useDocument(answerOf);
  const stale = useDocument(isAnswerStale);
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
        <Certainty />
      </div>
      <PinButton commands={commands} />
      <RunControl commands={commands} />
    </section>
  );
}

/** Seen only; how far the run has come is told beside it. */
function Certainty() {
  const share = useDocument(({ run }) =>
    run.phase === "running" && run.total > 0 ? run.done / run.total : 0,
  );
  return share > 0 && <span className={classes.certainty} style={{ width: `${share * 100}%` }} aria-hidden />;
}

function PinButton({ commands }: { commands: Commands }) {
  const pin = commands.find("run.pin");
  return (
    <Tooltip label={`${pin.title} (${shortcutLabel(pin.shortcut ?? "")})`}>
      <ActionIcon
        className={classes.pin}
        variant="subtle"
        aria-label={pin.title}
        disabled={!useEnabled(pin)}
        onClick={() => void pin.run()}
      >
        <IconPin size={17} />
      </ActionIcon>
    </Tooltip>
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
        <ChangeNote change={changeOf(result.changes[measure], better)} unit={unit} first={first} />
      </div>
    </Tooltip>
  );
}

export function nameOf(measure: Headline, unit: Unit, { results }: RunResult): string {
  const { currency } = results.stamp;
  const name = words.names[measure];
  return unit === "money" && currency ? words.inCurrency(name, currency) : name;
}

export function Target({ result }: { result: RunResult }) {
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

export function ChangeNote({ change, unit, first }: { change: Change | null; unit: Unit; first: boolean }) {
  const pinned = useDocument((state) => state.pinned !== null && state.pinned.run === answerOf(state)?.run);
  if (!change) return <span className={classes.change}>{first && pinned ? words.pinned : ""}</span>;
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
