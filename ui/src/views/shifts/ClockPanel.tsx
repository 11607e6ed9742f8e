/** The world clock with what is chosen of it: queue, day or week, whose clock, and the shift under the hand. */

import { ActionIcon, Button, Paper, SegmentedControl, Select } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { clockOf, daysBetween, hoursOf, laterDate, MINUTE } from "../../base/clock";
import { formatDate, formatDuration } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import { edits, useActions, useDocument, useEdit } from "../../document";
import { ChosenShift } from "./ChosenShift";
import type { Hole } from "./holes";
import { clocksOf, daysOf } from "./lanes";
import { moved } from "./moves";
import classes from "./shifts.module.css";
import { type Drag, WorldClock } from "./WorldClock";

const words = text.shifts;
const WEEK = 7;
/** More sites than these begin as one line each. */
const MOST_OPEN = 4;

interface ClockPanelProps {
  scenario: Scenario;
  selected: string | null;
  onSelect: (shift: string) => void;
  onAdd: () => void;
}

export function ClockPanel({ scenario, selected, onSelect, onAdd }: ClockPanelProps) {
  const { horizon, queues } = scenario;
  const [zone, setZone] = useState(horizon.zone);
  const [wanted, setQueue] = useState<string | null>(null);
  const queue = queues.some(({ id }) => id === wanted) ? wanted : null;
  const { first, span, days, setDay, weekly, setWeekly } = useDays(horizon);
  const { drag, setDrag, drop } = useDrag(scenario);
  const { folded, fold, foldAll } = useFolded(scenario);
  const shown = useMemo(() => (drag ? withDrag(scenario, drag) : scenario), [scenario, drag]);
  const clocks = useMemo(() => clocksOf(scenario), [scenario]);
  const known = clocks.some((one) => one.zone === zone) ? zone : horizon.zone;
  // One hole of a queue or a week is looked at from near.
  const find = (hole: Hole) => {
    const [only, ...others] = hole.queues;
    if (only && others.length === 0) setQueue(only);
    if (weekly) setDay(dayOf(horizon, hole.from));
    setWeekly(false);
  };
  const at = (scenario.shifts ?? []).findIndex(({ id }) => id === selected);
  const shift = shown.shifts?.[at];
  return (
    <Paper component="section" aria-label={words.clock.title} className={classes.panel}>
      <div className={classes.toolbar}>
        <h2>{words.clock.title}</h2>
        {scenario.sites.length > 1 && (
          <Button variant="subtle" size="compact-xs" onClick={foldAll}>
            {folded.size > 0 ? words.clock.unfoldAll : words.clock.foldAll}
          </Button>
        )}
        <span className={classes.spring} />
        <Select
          className={classes.choice}
          aria-label={words.clock.queue}
          searchable
          allowDeselect={false}
          data={[
            { value: "", label: words.clock.allQueues },
            ...queues.map(({ id, name }) => ({ value: id, label: name ?? id })),
          ]}
          value={queue ?? ""}
          onChange={(value) => setQueue(value || null)}
        />
        {clocks.length > 1 && (
          <Select
            className={classes.choice}
            aria-label={words.clock.whose}
            searchable={clocks.length > 8}
            allowDeselect={false}
            data={clocks.map((one) => ({
              value: one.zone,
              label: words.clock.clockOf(one.zone.replaceAll("_", " "), one.owners.join(", ")),
            }))}
            value={known}
            onChange={(value) => value && setZone(value)}
          />
        )}
        <SegmentedControl
          aria-label={words.clock.span}
          data={[
            { value: "day", label: words.clock.day },
            { value: "week", label: words.clock.week },
          ]}
          value={weekly ? "week" : "day"}
          onChange={(value) => setWeekly(value === "week")}
        />
        <DayPicker horizon={horizon} day={first} days={days} onChange={setDay} />
      </div>
      {shift && (
        <ChosenShift
          scenario={shown}
          shift={shift}
          path={`shifts[${at}]`}
          zone={known}
          day={span.from}
          onSelect={onSelect}
          onAdd={onAdd}
        />
      )}
      <WorldClock
        scenario={shown}
        span={span}
        zone={known}
        queue={queue}
        selected={selected}
        folded={folded}
        onFold={fold}
        onSelect={onSelect}
        onDrag={setDrag}
        onDrop={drop}
        onFind={find}
      />
      <p className={classes.caption}>{words.coverage.caption}</p>
    </Paper>
  );
}

function useDays(horizon: Scenario["horizon"]) {
  const { select } = useActions();
  const day = useDocument(({ selected }) =>
    selected.day ? Math.max(0, daysBetween(horizon.start, selected.day)) : 0,
  );
  const setDay = (next: number) => select({ day: laterDate(horizon.start, next) });
  const [weekly, setWeekly] = useState(false);
  const days = Math.max(1, horizon.days);
  // A week begins where seven days are left of the horizon, if it has as many.
  const first = Math.min(day, days - 1, weekly ? Math.max(0, days - WEEK) : days);
  const span = useMemo(
    () => daysOf(horizon, laterDate(horizon.start, first), weekly ? Math.min(WEEK, days) : 1),
    [horizon, first, weekly, days],
  );
  return { first, span, days, setDay, weekly, setWeekly };
}

/** The day of the horizon in which an instant lies. */
function dayOf({ zone, start, days }: Scenario["horizon"], at: number): number {
  const { date } = clockOf(zone).local(at);
  return Array.from({ length: days }, (_, day) => laterDate(start, day)).indexOf(date);
}

/** A drag under way, and what is done of it at its end: one step of undo. */
function useDrag(scenario: Scenario) {
  const edit = useEdit();
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = (done: Drag) => {
    setDrag(null);
    const before = scenario.shifts?.find(({ id }) => id === done.shift);
    if (!before) return;
    const after = moved(before, done.edge, done.by / MINUTE);
    const name = before.name ?? before.id;
    const label =
      done.edge === "whole"
        ? words.editor.moved(name, after.start)
        : words.editor.stretched(name, formatDuration(after.length_min * 60));
    edit(label, (current) => withDrag(current, done), `shifts/${done.shift}/${done.edge}`);
  };
  return { drag, setDrag, drop };
}

const withDrag = (scenario: Scenario, { shift, edge, by }: Drag): Scenario =>
  edits.editShift(scenario, shift, (one) => moved(one, edge, by / MINUTE));

/** Sites shown as one line. */
export function useFolded({ sites }: Scenario) {
  const all = () => new Set(sites.map(({ id }) => id));
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    sites.length > MOST_OPEN ? all : new Set<string>(),
  );
  const fold = (site: string) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(site)) after.add(site);
      return after;
    });
  return { folded, fold, foldAll: () => setFolded(folded.size > 0 ? new Set<string>() : all()) };
}

interface DayPickerProps {
  horizon: Scenario["horizon"];
  day: number;
  days: number;
  onChange: (day: number) => void;
}

function DayPicker({ horizon, day, days, onChange }: DayPickerProps) {
  const options = useMemo(() => {
    const clock = clockOf(horizon.zone);
    return Array.from({ length: days }, (_, index) => {
      const date = laterDate(horizon.start, index);
      return { value: String(index), label: words.clock.dayOf(formatDate(date), hoursOf(clock, date)) };
    });
  }, [horizon, days]);
  return (
    <div className={classes.days}>
      <ActionIcon aria-label={words.clock.previous} disabled={day === 0} onClick={() => onChange(day - 1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Select
        aria-label={words.clock.date}
        w={175}
        searchable={days > 14}
        allowDeselect={false}
        data={options}
        value={String(day)}
        onChange={(value) => value !== null && onChange(Number(value))}
      />
      <ActionIcon aria-label={words.clock.next} disabled={day >= days - 1} onClick={() => onChange(day + 1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </div>
  );
}
