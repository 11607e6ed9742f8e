/** A study under way: how far it has come, how long it will take, and a way to stop it. */

import { Button, Progress } from "@mantine/core";
import { IconPlayerStopFilled } from "@tabler/icons-react";
import { formatDuration, formatNumber } from "../base/format";
import { text } from "../base/text";
import { type Studying, secondsLeft, useActions } from "../document";
import classes from "./study.module.css";

const words = text.study;

export function StudyProgress({ studying }: { studying: Studying }) {
  const { cancelStudy } = useActions();
  const { done, total, cancelling } = studying;
  return (
    <div className={classes.progress} data-testid="studying">
      <div className={classes.bar}>
        <Progress
          value={total > 0 ? (done / total) * 100 : 0}
          size={4}
          aria-label={words.progress}
          transitionDuration={120}
        />
        <p className={classes.said}>{cancelling ? text.frame.run.cancelling : saidOf(studying)}</p>
      </div>
      <Button
        variant="default"
        leftSection={<IconPlayerStopFilled size={13} />}
        disabled={cancelling}
        onClick={() => void cancelStudy()}
      >
        {text.frame.run.cancel}
      </Button>
    </div>
  );
}

function saidOf(studying: Studying): string {
  const left = secondsLeft(studying);
  if (left === null) return text.frame.run.starting;
  const done = words.doneOf(formatNumber(studying.done), formatNumber(studying.total));
  return `${done} · ${text.frame.run.left(formatDuration(left))}`;
}
