/** The board itself: the clock and the totals above, queues and people in the middle, the line of the day below. */

import { type ReactNode, useMemo } from "react";
import { createPortal } from "react-dom";
import { changesOf, clockOf } from "../../base/clock";
import { formatNumber, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import { Controls } from "./Controls";
import { type Day, momentBeside } from "./day";
import { Moments } from "./Moments";
import { QueueTile } from "./QueueTile";
import { Sites } from "./Sites";
import { TimeLine } from "./TimeLine";
import { TopBar } from "./TopBar";
import { useFullScreen, useResting } from "./useFullScreen";
import { usePlayer, usePlayerKeys, usePlaying } from "./usePlayer";
import classes from "./wallboard.module.css";
import { namesOf } from "./words";

const words = text.wallboard;

interface BoardProps {
  day: Day;
  /** The one the run answers. */
  scenario: Scenario;
  stale: boolean;
  choices: ReactNode;
}

export function Board({ day, scenario, stale, choices }: BoardProps) {
  const player = usePlayer(day);
  const names = useMemo(() => namesOf(scenario), [scenario]);
  const changes = useMemo(() => clockChanges(day, scenario), [day, scenario]);
  const { full, toggle, leave } = useFullScreen();
  const playing = usePlaying(player);
  const resting = useResting(full && playing);
  const go = (way: 1 | -1) => {
    const moment = momentBeside(day.replay.moments, player.get().ms, way);
    if (moment) player.seek(moment.at_s * 1000);
  };
  usePlayerKeys(player, {
    f: toggle,
    ...(full ? { Escape: leave, escape: leave } : {}),
    "[": () => go(-1),
    "]": () => go(1),
  });
  const { shown } = day.replay;
  const whole = (
    // biome-ignore lint/a11y/useSemanticElements: a board is no part of a document's outline
    <div
      className={classes.board}
      role="region"
      aria-label={words.board}
      data-full={full || undefined}
      data-resting={resting || undefined}
      data-size={sizeOf(day.queues.length)}
      data-testid="wallboard"
    >
      <TopBar day={day} player={player} zone={scenario.horizon.zone} />
      <div className={classes.middle}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <ul className={classes.queues} aria-label={words.queues} tabIndex={0}>
          {day.queues.map((queue) => (
            <QueueTile
              key={queue.replay.queue}
              day={day}
              queue={queue}
              player={player}
              name={names.queue(queue.replay.queue)}
            />
          ))}
        </ul>
        <aside className={classes.aside}>
          <Sites day={day} player={player} scenario={scenario} names={names} />
          <Moments day={day} player={player} names={names} />
        </aside>
      </div>
      <footer className={classes.foot}>
        <TimeLine day={day} player={player} names={names} zone={scenario.horizon.zone} changes={changes} />
        <Controls player={player} full={full} onFull={toggle} onGo={go}>
          {choices}
        </Controls>
        <p className={classes.stamp}>
          <span aria-hidden="true" className={classes.lineKey}>
            <span data-key="waiting">{words.lineWaiting}</span>
            <span data-key="level">{words.lineLevel}</span>
          </span>
          {words.shown(formatNumber(shown.replication), formatNumber(shown.replications), String(shown.seed))}{" "}
          {words.rank(
            formatValue(shown.service_level, "share"),
            formatNumber(shown.worse),
            formatNumber(shown.replications),
          )}
          {stale && <strong> {words.stale}</strong>}
        </p>
      </footer>
    </div>
  );
  return full ? createPortal(whole, document.body) : whole;
}

/** How much room a tile has. */
function sizeOf(queues: number): "large" | "medium" | "small" {
  if (queues <= 2) return "large";
  return queues <= 12 ? "medium" : "small";
}

/** Changes of the clocks of the operation within the day, one a zone. */
function clockChanges(day: Day, scenario: Scenario): { ms: number; zone: string; by: number }[] {
  const zones = new Set([scenario.horizon.zone, ...scenario.sites.map((site) => site.zone)]);
  const span = { from: day.beginsAt, to: day.beginsAt + day.lengthMs };
  return [...zones].flatMap((zone) =>
    changesOf(clockOf(zone), span).map(({ at, by }) => ({ ms: at - day.beginsAt, zone, by })),
  );
}
