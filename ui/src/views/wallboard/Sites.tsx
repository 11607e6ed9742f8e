/** Sites by their own clocks, and what their people do: a sign a person, or bars where there are many. */

import { IconMoonStars, IconSun } from "@tabler/icons-react";
import { memo, useMemo } from "react";
import { clockOf } from "../../base/clock";
import { formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { GroupReplay } from "../../bindings/GroupReplay";
import type { Scenario } from "../../bindings/Scenario";
import type { Site } from "../../bindings/Site";
import { type Day, DOINGS, type Doing, expected, mostPeople, type People, peopleAt } from "./day";
import type { Player } from "./player";
import { Sign } from "./Sign";
import { useBeat } from "./usePlayer";
import classes from "./wallboard.module.css";
import { type Names, wallClock } from "./words";

const words = text.wallboard;
/** Beyond so many people in all, bars say more than signs. */
const MOST_SIGNS = 300;

interface SitesProps {
  day: Day;
  player: Player;
  scenario: Scenario;
  names: Names;
}

export function Sites({ day, player, scenario, names }: SitesProps) {
  const { groups } = day.replay;
  const aggregated = useMemo(() => mostPeople(groups, day.points) > MOST_SIGNS, [groups, day.points]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.sites} aria-label={words.sites} tabIndex={0}>
      {scenario.sites.map((site) => (
        <SiteCard
          key={site.id}
          day={day}
          player={player}
          site={site}
          groups={groups}
          names={names}
          aggregated={aggregated}
        />
      ))}
      <ul className={classes.legend} aria-label={words.legend}>
        {DOINGS.filter((doing) => groups.some((group) => group[doing].some((count) => count > 0))).map(
          (doing) => (
            <li key={doing}>
              <Sign doing={doing} /> {words.doing[doing]}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

interface SiteCardProps extends Omit<SitesProps, "scenario"> {
  site: Site;
  groups: readonly GroupReplay[];
  aggregated: boolean;
}

const SiteCard = memo(function SiteCard({ day, player, site, groups, names, aggregated }: SiteCardProps) {
  const ms = useBeat(player);
  const own = groups.filter((group) => group.site === site.id);
  const { time, isDay } = wallClock(clockOf(site.zone), day.beginsAt + Math.min(ms, day.lengthMs - 1));
  const people = peopleAt(day, own, ms);
  const here = expected(people) - people.missing - people.kept;
  return (
    <article className={classes.site} data-night={!isDay || undefined} data-empty={here === 0 || undefined}>
      <header>
        <h3 title={names.site(site.id)}>{names.site(site.id)}</h3>
        {isDay ? <IconSun aria-label={words.daylight} /> : <IconMoonStars aria-label={words.night} />}
        <time>{time}</time>
        <span>{here > 0 ? words.atWork(formatNumber(here)) : words.nobody}</span>
      </header>
      {own.map((group) => (
        <GroupRow
          key={group.group}
          name={names.group(group.group)}
          people={peopleAt(day, [group], ms)}
          room={mostOf(group, day.points)}
          aggregated={aggregated}
        />
      ))}
    </article>
  );
});

const rooms = new WeakMap<GroupReplay, number>();

/** The room a group needs at its fullest, worked out once. */
function mostOf(group: GroupReplay, points: number): number {
  const known = rooms.get(group) ?? mostPeople([group], points);
  rooms.set(group, known);
  return known;
}

interface GroupRowProps {
  name: string;
  people: People;
  room: number;
  aggregated: boolean;
}

function GroupRow({ name, people, room, aggregated }: GroupRowProps) {
  const said = DOINGS.filter((doing) => people[doing] > 0)
    .map((doing) => `${words.doing[doing]} ${formatNumber(people[doing])}`)
    .join(", ");
  return (
    <div className={classes.group}>
      <p title={name}>{name}</p>
      <div role="img" aria-label={`${name}: ${said || words.nobody}`} title={said} className={classes.crew}>
        {aggregated ? <Bars people={people} room={room} /> : <Signs people={people} room={room} />}
      </div>
    </div>
  );
}

/** Signs, and blanks in the places of those who come later, so that nothing below moves when they do. */
function Signs({ people, room }: { people: People; room: number }) {
  const signs = DOINGS.flatMap((doing) => Array.from({ length: people[doing] }, () => doing));
  return (
    <div className={classes.signs}>
      {Array.from({ length: Math.max(room, signs.length) }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: signs have no one behind them; their places are all there is
        <Sign key={place} doing={signs[place]} />
      ))}
    </div>
  );
}

function Bars({ people, room }: { people: People; room: number }) {
  return (
    <div className={classes.bars}>
      {DOINGS.filter((doing: Doing) => people[doing] > 0).map((doing) => (
        <span
          key={doing}
          data-doing={doing}
          style={{ width: `${(people[doing] / Math.max(1, room)) * 100}%` }}
        >
          {people[doing] / Math.max(1, room) > 0.08 && formatNumber(people[doing])}
        </span>
      ))}
    </div>
  );
}
