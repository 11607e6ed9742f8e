/** Shifts on the world clock, and by number below it. */

import { ActionIcon, Paper, SegmentedControl, Select } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { clockOf, hoursOf, laterDate, MINUTE } from "../../base/clock";
import { formatDate, formatDuration } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import type { Shift } from "../../bindings/Shift";
import { edits, type Focus, useDocument, useEdit, useScenario } from "../../document";
import { Empty, ItemList } from "../../fields";
import { daysOf } from "./lanes";
import { moved } from "./moves";
import { endOf, ShiftEditor } from "./ShiftEditor";
import classes from "./shifts.module.css";
import { TeamsCard } from "./TeamsCard";
import { shiftsOf } from "./turns";
import { type Drag, WorldClock } from "./WorldClock";

const words = text.shifts;
const WEEK = 7;

export function ShiftsPage() {
  const scenario = useScenario();
  const shifts = scenario.shifts ?? [];
  const [chosen, setChosen] = useChosen(shifts);
  const index = Math.max(
    0,
    shifts.findIndex(({ id }) => id === chosen),
  );
  const shift = shifts[index];
  const edit = useEdit();
  const add = () => {
    const id = edits.freeId(
      words.list.newName,
      shifts.map((one) => one.id),
    );
    edit(words.list.added, (before) => edits.addShift(before, words.list.newName));
    setChosen(id);
  };
  return (
    <div className={classes.page}>
      <ClockPanel scenario={scenario} selected={shift?.id ?? null} onSelect={setChosen} />
      {shift ? (
        <div className={classes.split}>
          <Paper className={classes.list}>
            <ItemList
              label={words.list.title}
              items={shifts.map((one, place) => ({
                id: one.id,
                name: one.name ?? one.id,
                note: noteOf(one.id, scenario),
                path: `shifts[${place}]`,
              }))}
              selected={shift.id}
              onSelect={setChosen}
              onAdd={add}
              addLabel={words.list.add}
            />
          </Paper>
          <ShiftEditor key={shift.id} shift={shift} path={`shifts[${index}]`} />
        </div>
      ) : (
        <Empty title={words.empty} hint={words.emptyHint} action={{ label: words.addFirst, run: add }} />
      )}
      <TeamsCard />
    </div>
  );
}

/** The chosen shift; the one a finding speaks of, once somebody asks to see it. */
function useChosen(shifts: readonly Shift[]) {
  const [chosen, setChosen] = useState<string | null>(null);
  const focus = useDocument((state) => state.focus);
  const [seen, setSeen] = useState<Focus | null>(null);
  if (focus !== seen) {
    setSeen(focus);
    const asked = /^shifts\[(\d+)\]/.exec(focus?.path ?? "");
    if (asked) setChosen(shifts[Number(asked[1])]?.id ?? chosen);
  }
  return [chosen, setChosen] as const;
}

/** `08:00–17:00 · 9 h · 22 heads` */
function noteOf(id: string, scenario: Scenario): string {
  const shift = scenario.shifts?.find((one) => one.id === id);
  if (!shift) return "";
  const teams = scenario.agent_groups.flatMap((group) => edits.teamsOf(group.staffing));
  const heads = teams
    .filter((team) => shiftsOf(team).includes(id))
    .reduce((sum, team) => sum + team.heads, 0);
  return words.list.note(
    shift.start,
    endOf(shift),
    heads > 0 ? words.list.workedBy(heads) : words.list.unused,
  );
}

interface ClockPanelProps {
  scenario: Scenario;
  selected: string | null;
  onSelect: (shift: string) => void;
}

function ClockPanel({ scenario, selected, onSelect }: ClockPanelProps) {
  const { horizon, queues } = scenario;
  const edit = useEdit();
  const [day, setDay] = useState(0);
  const [weekly, setWeekly] = useState(false);
  const [queue, setQueue] = useState<string | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const days = Math.max(1, horizon.days);
  // A week begins where seven days are left of the horizon, if it has as many.
  const first = Math.min(day, days - 1, weekly ? Math.max(0, days - WEEK) : days);
  const span = useMemo(
    () => daysOf(horizon, laterDate(horizon.start, first), weekly ? Math.min(WEEK, days) : 1),
    [horizon, first, weekly, days],
  );
  const shown = useMemo(() => (drag ? withDrag(scenario, drag) : scenario), [scenario, drag]);
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
  return (
    <Paper component="section" aria-label={words.clock.title} className={classes.panel}>
      <div className={classes.toolbar}>
        <h2>{words.clock.title}</h2>
        <span className={classes.spring} />
        <Select
          aria-label={words.clock.queue}
          w={220}
          searchable
          allowDeselect={false}
          data={[
            { value: "", label: words.clock.allQueues },
            ...queues.map(({ id, name }) => ({ value: id, label: name ?? id })),
          ]}
          value={queues.some(({ id }) => id === queue) ? queue : ""}
          onChange={(value) => setQueue(value || null)}
        />
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
      <WorldClock
        scenario={shown}
        span={span}
        queue={queues.some(({ id }) => id === queue) ? queue : null}
        selected={selected}
        onSelect={onSelect}
        onDrag={setDrag}
        onDrop={drop}
      />
      <p className={classes.caption}>{words.coverage.caption}</p>
    </Paper>
  );
}

const withDrag = (scenario: Scenario, { shift, edge, by }: Drag): Scenario =>
  edits.editShift(scenario, shift, (one) => moved(one, edge, by / MINUTE));

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
        w={205}
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
