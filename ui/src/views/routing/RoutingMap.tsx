/** Queues on the left, groups on the right, an arrow for who serves whom; what is pointed at stands out. */

import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { IconArrowRight, IconPlus, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { formatDuration, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import { edits, useActions, useEdit, useScenario } from "../../document";
import { Card } from "../../fields";
import { groupOrder, type Link, linksOf } from "./links";
import classes from "./routing.module.css";
import { otherRules, queueRule } from "./sentences";

const words = text.routing;

/** Of a line, and of the space in which the arrows run; in units of the drawing, which are pixels of the plain size. */
const LINE = 30;
const WIDTH = 320;
const SEARCH_FROM = 8;
/** More arrows than these say their delays only while they are pointed at. */
const MOST_LABELLED = 24;

type End = { readonly queue: string } | { readonly group: string };

const isEnd = (one: End | null, other: End): boolean =>
  one !== null &&
  ("queue" in one
    ? "queue" in other && one.queue === other.queue
    : "group" in other && one.group === other.group);

const touches = ({ queue, to }: Link, end: End): boolean => isEnd({ queue }, end) || isEnd(to, end);

export function RoutingMap() {
  const scenario = useScenario();
  const [query, setQuery] = useState("");
  const [pointed, setPointed] = useState<End | null>(null);
  const [chosen, setChosen] = useState<End | null>(null);
  const shown = useShown(scenario, query);
  const end = pointed ?? chosen;
  const count = scenario.queues.length + scenario.agent_groups.length;
  const search = count > SEARCH_FROM && (
    <TextInput
      aria-label={words.filter}
      placeholder={words.filter}
      leftSection={<IconSearch size={14} />}
      value={query}
      onChange={(event) => setQuery(event.currentTarget.value)}
    />
  );
  const common = { end, chosen, onPoint: setPointed, onChoose: setChosen };
  const queueItems = shown.queues.map(({ id, name = id }) => ({ end: { queue: id }, name, note: "" }));
  const groupItems = shown.groups.map(({ id, name = id, site }) => ({
    end: { group: id },
    name,
    note: scenario.sites.find((one) => one.id === site)?.name ?? site,
  }));
  return (
    <Card title={words.map} help={words.mapHelp} aside={search}>
      <div className={classes.mapScroll}>
        <div className={classes.map}>
          <Ends {...common} label={words.queues} items={queueItems} links={shown.links} />
          <Arrows {...shown} end={end} />
          <Ends {...common} label={words.groups} items={groupItems} links={shown.links} />
        </div>
        {shown.queues.length + shown.groups.length === 0 && <p className={classes.none}>{words.noneFound}</p>}
      </div>
      <Said scenario={scenario} end={end} />
    </Card>
  );
}

/** What answers the filter, and whatever is linked to it. */
function useShown(scenario: Scenario, query: string) {
  return useMemo(() => {
    const links = linksOf(scenario);
    const order = groupOrder(scenario, links);
    const sorted = order.flatMap((id) => scenario.agent_groups.filter((group) => group.id === id));
    const wanted = query.trim().toLocaleLowerCase();
    const answers = ({ id, name = id }: { id: string; name?: string }) =>
      name.toLocaleLowerCase().includes(wanted);
    const queues = new Set(scenario.queues.filter(answers).map(({ id }) => id));
    const groups = new Set(sorted.filter(answers).map(({ id }) => id));
    const kept = links.filter(
      ({ queue, to }) => queues.has(queue) || ("group" in to ? groups.has(to.group) : queues.has(to.queue)),
    );
    const isEndOf = (id: string) =>
      kept.some(({ queue, to }) => queue === id || Object.values(to).includes(id));
    return {
      queues: scenario.queues.filter(({ id }) => queues.has(id) || isEndOf(id)),
      groups: sorted.filter(({ id }) => groups.has(id) || isEndOf(id)),
      links: kept,
    };
  }, [scenario, query]);
}

interface EndsProps {
  label: string;
  items: readonly { end: End; name: string; note: string }[];
  links: readonly Link[];
  end: End | null;
  chosen: End | null;
  onPoint: (end: End | null) => void;
  onChoose: (end: End | null) => void;
}

function Ends({ label, items, links, end, chosen, onPoint, onChoose }: EndsProps) {
  const near = (one: End) =>
    end === null || isEnd(end, one) || links.some((link) => touches(link, end) && touches(link, one));
  return (
    <ul className={classes.ends} aria-label={label}>
      {items.map(({ end: one, name, note }) => (
        <li key={Object.values(one)[0]}>
          <UnstyledButton
            className={classes.end}
            aria-pressed={isEnd(chosen, one)}
            data-far={!near(one) || undefined}
            data-lonely={!links.some((link) => touches(link, one)) || undefined}
            title={note ? `${name} · ${note}` : name}
            onPointerEnter={() => onPoint(one)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(one)}
            onBlur={() => onPoint(null)}
            onClick={() => onChoose(isEnd(chosen, one) ? null : one)}
          >
            {name}
            {note && <small>{note}</small>}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

interface ArrowsProps {
  queues: readonly { id: string }[];
  groups: readonly { id: string }[];
  links: readonly Link[];
  end: End | null;
}

/** Seen by eyes only: the sentences say the same. */
function Arrows({ queues, groups, links, end }: ArrowsProps) {
  const height = Math.max(queues.length, groups.length, 1) * LINE;
  const place = (list: readonly { id: string }[], id: string) =>
    (list.findIndex((one) => one.id === id) + 0.5) * LINE;
  const drawn = links.map((link) => ({
    link,
    from: place(queues, link.queue),
    to: "group" in link.to ? place(groups, link.to.group) : place(queues, link.to.queue),
    isNear: end !== null && touches(link, end),
  }));
  // What stands out is drawn last, over the others.
  const ordered = [...drawn].sort((a, b) => Number(a.isNear) - Number(b.isNear));
  return (
    <svg
      className={classes.arrows}
      viewBox={`0 0 ${WIDTH} ${height}`}
      aria-hidden="true"
      style={{ height: `${height / 16}rem` }}
    >
      {ordered.map(({ link, from, to, isNear }) => (
        <g
          key={`${link.queue}-${link.path}-${Object.values(link.to)[0]}`}
          className={classes.arrow}
          data-near={isNear || undefined}
          data-far={(end !== null && !isNear) || undefined}
          data-later={link.afterS > 0 || undefined}
          data-second={(link.afterS === 0 && link.rank > 1) || undefined}
        >
          <path d={curve(link, from, to)} />
          {(isNear || (end === null && links.length <= MOST_LABELLED)) && (
            <ArrowLabel link={link} ranked={isNear} {...labelPlace(link, from, to)} />
          )}
        </g>
      ))}
    </svg>
  );
}

/** Where along its way an arrow says its delay: not where the arrows of its neighbours do. */
const labelAt = (from: number): number => 0.4 + 0.12 * (Math.floor(from / LINE) % 4);

function curve({ to }: Link, y1: number, y2: number): string {
  if ("queue" in to) return `M0 ${y1}C${WIDTH * 0.4} ${y1} ${WIDTH * 0.4} ${y2} 6 ${y2}`;
  return `M0 ${y1}C${WIDTH * BEND} ${y1} ${WIDTH * (1 - BEND)} ${y2} ${WIDTH - 6} ${y2}`;
}

/** How far an arrow runs on before it turns, as a share of the width. */
const BEND = 0.45;

/** The point of the curve at its label (a cubic of Bézier). */
function labelPlace({ to }: Link, y1: number, y2: number): { x: number; y: number } {
  if ("queue" in to) return { x: WIDTH * 0.3, y: (y1 + y2) / 2 };
  const t = labelAt(y1);
  const x = WIDTH * (3 * (1 - t) ** 2 * t * BEND + 3 * (1 - t) * t * t * (1 - BEND) + t ** 3);
  return { x, y: y1 + (y2 - y1) * t * t * (3 - 2 * t) };
}

interface ArrowLabelProps {
  link: Link;
  /** Says its rank too, which its width only hints at. */
  ranked: boolean;
  x: number;
  y: number;
}

function ArrowLabel({ link, ranked, x, y }: ArrowLabelProps) {
  const parts = [
    link.afterS > 0 ? words.afterShort(formatDuration(link.afterS)) : null,
    link.when === undefined ? null : words.ifShort,
    ranked && link.rank > 1 ? words.rank(link.rank) : null,
    link.share === undefined ? null : formatValue(link.share, "share", 0),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="middle">
      {parts.join(" · ")}
    </text>
  );
}

/** The rule of what is pointed at, in words, and the way to where it is edited. */
function Said({ scenario, end }: { scenario: Scenario; end: End | null }) {
  const edit = useEdit();
  const { goTo } = useActions();
  if (end === null) return <p className={classes.said}>{words.pointHint}</p>;
  if ("group" in end) return <p className={classes.said}>{groupSaid(end.group, scenario)}</p>;
  const rule = queueRule(end.queue, scenario);
  const staged = scenario.routing?.overflow?.some(({ queue }) => queue === end.queue);
  return (
    <div className={classes.said}>
      <p>{rule.said}</p>
      {staged ? (
        <Button variant="subtle" rightSection={<IconArrowRight size={14} />} onClick={() => goTo(rule.path)}>
          {words.editStages}
        </Button>
      ) : (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            edit(words.stagesAdded, (before) => edits.addStages(before, end.queue));
            goTo(`routing.overflow[${scenario.routing?.overflow?.length ?? 0}]`);
          }}
        >
          {words.addStages}
        </Button>
      )}
    </div>
  );
}

function groupSaid(group: string, scenario: Scenario): string {
  const name = scenario.agent_groups.find(({ id }) => id === group)?.name ?? group;
  const serves = linksOf(scenario).filter(({ to }) => "group" in to && to.group === group);
  const at = (afterS: number) =>
    serves.filter((link) => link.afterS > 0 === afterS > 0).map(({ queue }) => queue);
  const own = otherRules(scenario).filter(({ of }) => of === group);
  const named = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => scenario.queues.find((queue) => queue.id === id)?.name ?? id).join(", ");
  return [words.say.group(name, named(at(0)), named(at(1))), ...own.map(({ said }) => said)].join(" ");
}
