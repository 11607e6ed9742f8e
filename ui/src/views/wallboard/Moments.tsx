/** What was worth a mention, the newest first; a click goes there. */

import { UnstyledButton } from "@mantine/core";
import { clockOf } from "../../base/clock";
import { formatNumber } from "../../base/format";
import { text } from "../../base/text";
import { useDocument } from "../../document";
import { type Day, isMarked, momentsUpTo } from "./day";
import type { Player } from "./player";
import { useBeat } from "./usePlayer";
import classes from "./wallboard.module.css";
import { momentText, type Names, wallClock } from "./words";

const words = text.wallboard;
const SHOWN = 12;

export function Moments({ day, player, names }: { day: Day; player: Player; names: Names }) {
  const zone = useDocument((state) => state.result?.scenario.horizon.zone ?? "UTC");
  const ms = useBeat(player);
  const { moments, moments_left_out } = day.replay;
  const told = momentsUpTo(moments, ms, SHOWN);
  const clock = clockOf(zone);
  return (
    <section className={classes.moments} aria-label={words.moments}>
      <h3>{words.moments}</h3>
      {told.length === 0 && <p>{words.noMoments}</p>}
      <ol>
        {told.map((moment) => (
          <li key={`${moment.at_s}/${moment.what}/${moment.of}`} data-marked={isMarked(moment) || undefined}>
            <UnstyledButton
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => player.seek(moment.at_s * 1000)}
            >
              <time>{wallClock(clock, day.beginsAt + moment.at_s * 1000).time}</time>
              <span>{momentText(moment, names)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {moments_left_out > 0 && <p>{words.momentsLeftOut(formatNumber(moments_left_out))}</p>}
    </section>
  );
}
