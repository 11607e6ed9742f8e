/** A queue on the board: who waits, how long, and whether the promise is kept. */

import { IconAlertTriangleFilled, IconCircleCheckFilled, IconLock } from "@tabler/icons-react";
import { memo } from "react";
import { formatDuration, formatNumber, formatPlain, formatValue, NO_VALUE } from "../../base/format";
import { text } from "../../base/text";
import type { QueueReplay } from "../../bindings/QueueReplay";
import { type Day, isMet, type QueueDay, type QueueNow, queueAt } from "./day";
import { Lane } from "./Lane";
import type { Player } from "./player";
import { useBeat } from "./usePlayer";
import classes from "./wallboard.module.css";
import { waitText } from "./words";

const words = text.wallboard;

interface QueueTileProps {
  day: Day;
  queue: QueueDay;
  player: Player;
  name: string;
}

export const QueueTile = memo(function QueueTile({ day, queue, player, name }: QueueTileProps) {
  const now = queueAt(day, queue, useBeat(player));
  const { replay } = queue;
  const late = !replay.deferred && now.waiting > 0 && now.longestS > replay.within_s;
  return (
    <li
      className={classes.tile}
      data-closed={!now.isOpen || undefined}
      data-state={stateOf(now, replay.target)}
      data-deferred={replay.deferred || undefined}
      data-queue={replay.queue}
    >
      <h3 title={name}>{name}</h3>
      <p className={classes.waiting} data-late={late || undefined}>
        <b>{formatNumber(now.waiting)}</b>
        <span>
          {words.waiting}
          <small>{now.waiting > 0 ? waitText(now.longestS) : NO_VALUE}</small>
        </span>
      </p>
      <Level now={now} replay={replay} />
      <Lane
        day={day}
        queue={queue}
        player={player}
        label={words.lane(formatNumber(now.waiting), formatDuration(now.longestS))}
      />
      <p className={classes.more}>
        <span>{promiseText(replay)}</span>
        <span>
          {words.lately} <b>{formatValue(now.lately, "share", 0)}</b>
        </span>
        <span>
          {words.abandoned} <b>{formatNumber(now.abandoned)}</b>
        </span>
      </p>
    </li>
  );
});

/** `Promise 80% in 20 s`; of work that may wait `Promise 90% in 12 h`. */
function promiseText({ target, within_s, deferred }: QueueReplay): string {
  const within = deferred ? `${formatPlain(within_s / 3600)} h` : `${formatPlain(within_s)} s`;
  return words.promised(formatValue(target, "share", 0), within);
}

const stateOf = ({ today }: QueueNow, target: number) =>
  today === null ? "none" : isMet(today, target) ? "met" : "missed";

/** The service level of the day with a sign and its name; a closed queue says so. */
function Level({ now, replay }: { now: QueueNow; replay: QueueReplay }) {
  const state = stateOf(now, replay.target);
  const what = replay.deferred ? words.repliedToday : words.today;
  const said = { met: words.met, missed: words.missed, none: words.notYet }[state];
  return (
    <p className={classes.level} title={`${what}: ${said}`}>
      {state === "met" && <IconCircleCheckFilled aria-hidden />}
      {state === "missed" && <IconAlertTriangleFilled aria-hidden />}
      <b>{formatValue(now.today, "share", 0)}</b>
      <span className={classes.spoken}>
        {what}: {said}
      </span>
      {!now.isOpen && (
        <em>
          <IconLock aria-hidden /> {words.closed}
        </em>
      )}
    </p>
  );
}
