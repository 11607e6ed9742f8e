/** Above the board: what time it is for the client, and how all queues together are doing. */

import { clockOf } from "../../base/clock";
import { formatDate, formatNumber, formatValue, NO_VALUE } from "../../base/format";
import { text } from "../../base/text";
import { type Day, totalAt } from "./day";
import type { Player } from "./player";
import { useBeat } from "./usePlayer";
import classes from "./wallboard.module.css";
import { cityOf, waitText, wallClock } from "./words";

const words = text.wallboard;

export function TopBar({ day, player, zone }: { day: Day; player: Player; zone: string }) {
  const ms = useBeat(player);
  const shown = Math.min(ms, day.lengthMs - 1);
  const { time, seconds, date } = wallClock(clockOf(zone), day.beginsAt + shown);
  const total = totalAt(day, ms);
  return (
    <header className={classes.top}>
      <div className={classes.clock}>
        <p role="timer" aria-label={words.clockOf(cityOf(zone))} data-testid="wall-clock">
          {time}
          <small>:{seconds}</small>
        </p>
        <p>
          {formatDate(date)} <b>{cityOf(zone)}</b>
        </p>
      </div>
      <dl className={classes.totals}>
        <Total term={words.waiting} value={formatNumber(total.waiting)} testId="wall-waiting" />
        <Total term={words.longest} value={total.waiting > 0 ? waitText(total.longestS) : NO_VALUE} />
        <Total
          term={words.today}
          value={formatValue(total.today, "share", 0)}
          note={words.queuesOnTarget(formatNumber(total.onTarget), formatNumber(total.judgedQueues))}
          testId="wall-level"
        />
        <Total term={words.lately} value={formatValue(total.lately, "share", 0)} />
        <Total term={words.offered} value={formatNumber(total.offered)} testId="wall-offered" />
        <Total term={words.abandoned} value={formatNumber(total.abandoned)} />
      </dl>
    </header>
  );
}

function Total({
  term,
  value,
  note,
  testId,
}: {
  term: string;
  value: string;
  note?: string;
  testId?: string;
}) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span data-testid={testId}>{value}</span>
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
