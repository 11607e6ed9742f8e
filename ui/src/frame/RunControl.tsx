/** The run: start it, see it go, stop it. Always the same size, so nothing beside it moves. */

import { Button, Progress, Tooltip } from "@mantine/core";
import { IconPlayerPlayFilled, IconPlayerStopFilled } from "@tabler/icons-react";
import { shortcutLabel } from "../base/command";
import { formatDuration, formatNumber, formatValue } from "../base/format";
import { text } from "../base/text";
import { errorsIn, isStale, type RunResult, type RunState, secondsLeft, useDocument } from "../document";
import classes from "./frame.module.css";
import { type Commands, useEnabled } from "./useCommands";

const words = text.frame.run;

/** Answers to edits come and go: only one that takes its time is worth a button that stops it. */
const SHORT_MS = 1000;

type UnderWay = Extract<RunState, { phase: "running" }>;

const isAwaited = (run: RunState): run is UnderWay =>
  run.phase === "running" && (run.byHand || run.elapsedMs > SHORT_MS);

export function RunControl({ commands }: { commands: Commands }) {
  const run = useDocument((state) => state.run);
  return (
    <div className={classes.run}>
      {isAwaited(run) ? <Running run={run} commands={commands} /> : <Idle commands={commands} />}
    </div>
  );
}

function Idle({ commands }: { commands: Commands }) {
  const errors = useDocument((state) => errorsIn(state.findings));
  const stale = useDocument(isStale);
  const running = useDocument((state) => state.run.phase === "running");
  const result = useDocument((state) => state.result);
  const start = commands.find("run.start");
  return (
    <>
      <Tooltip label={`${start.title} (${shortcutLabel(start.shortcut ?? "")})`}>
        <Button
          fullWidth
          size="sm"
          data-testid="run"
          leftSection={<IconPlayerPlayFilled size={15} />}
          disabled={!useEnabled(start)}
          onClick={() => void start.run()}
        >
          {words.run}
        </Button>
      </Tooltip>
      <p
        className={classes.status}
        data-testid="status"
        data-bad={errors > 0 || undefined}
        data-stale={(stale && !running && errors === 0) || undefined}
      >
        {errors > 0
          ? words.blocked(errors)
          : running
            ? words.refining
            : stale
              ? words.stale
              : result
                ? finishedText(result)
                : words.never}
      </p>
    </>
  );
}

function finishedText({ results: { stamp }, cancelled }: RunResult): string {
  const replications = formatNumber(stamp.replications);
  if (cancelled) return words.cancelled(replications);
  const done = words.finished(replications, formatValue(stamp.seconds, "seconds"));
  return `${done} · ${words.confidence(formatValue(stamp.confidence, "share", 0))}`;
}

function Running({ run, commands }: { run: UnderWay; commands: Commands }) {
  const left = secondsLeft(run);
  const share = run.total > 0 ? (run.done / run.total) * 100 : 0;
  const status = run.cancelling
    ? words.cancelling
    : left === null
      ? words.starting
      : `${words.doneOf(formatNumber(run.done), formatNumber(run.total))} · ${words.left(formatDuration(left))}`;
  return (
    <>
      <Button
        fullWidth
        size="sm"
        variant="default"
        data-testid="cancel"
        leftSection={<IconPlayerStopFilled size={15} />}
        disabled={run.cancelling}
        onClick={() => void commands.find("run.cancel").run()}
      >
        {words.cancel}
      </Button>
      <Progress
        value={share}
        size={4}
        data-testid="progress"
        aria-label={words.progress}
        transitionDuration={120}
      />
      <p className={classes.status} data-testid="status">
        {status}
      </p>
    </>
  );
}
