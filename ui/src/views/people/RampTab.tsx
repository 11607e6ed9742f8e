/** Hire classes on a month axis: who is in the classroom, nests or is practised, and who is still there. */

import { Button, Select } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { DAY } from "../../base/clock";
import { formatDate, formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Scenario } from "../../bindings/Scenario";
import { type BarEdge, LaneBar } from "../../charts/LaneBar";
import { Lane, Lines, Shades, StepArea, type Tick, Ticks } from "../../charts/Lanes";
import { useActions, useEdit, useScenario } from "../../document";
import { Card } from "../../fields";
import classes from "./people.module.css";
import {
  axisOf,
  classesOf,
  dateAt,
  dayAt,
  type HireClass,
  movedClass,
  type RampWeek,
  rampOf,
  withClass,
} from "./ramp";

const words = text.people.ramp;
const WEEK_DAYS = 7;
const WEEK = WEEK_DAYS * DAY;

interface Drag {
  readonly of: HireClass;
  readonly edge: BarEdge;
  readonly by: number;
}

const dragged = (scenario: Scenario, { of, edge, by }: Drag): Scenario =>
  movedClass(scenario, of, edge === "end" ? "last" : "first", Math.round(by / DAY));

export function RampTab() {
  const scenario = useScenario();
  const edit = useEdit();
  const [wanted, setGroup] = useState<string | null>(null);
  const group = scenario.agent_groups.some(({ id }) => id === wanted) ? wanted : null;
  const [drag, setDrag] = useState<Drag | null>(null);
  const shown = useMemo(() => (drag ? dragged(scenario, drag) : scenario), [scenario, drag]);
  const hires = useMemo(() => classesOf(shown, group), [shown, group]);
  // The axis stays where it is while a class is moved on it.
  const axis = useMemo(() => axisOf(scenario.horizon, classesOf(scenario, group)), [scenario, group]);
  const ramp = useMemo(() => rampOf(axis, hires, scenario.horizon), [axis, hires, scenario.horizon]);
  const drop = (done: Drag) => {
    setDrag(null);
    edit(
      words.moved(done.of.name),
      (before) => dragged(before, done),
      `class/${done.of.group.id}/${done.of.teams[0]}`,
    );
  };
  const rows = hires.filter(({ hired, until }) => hired || until !== undefined);
  return (
    <div className={classes.matrixPage}>
      <Card title={words.title} help={words.help} aside={<Choose group={group} onChoose={setGroup} />}>
        <Chart axis={axis} ramp={ramp} horizon={scenario.horizon}>
          {rows.map((one, place) => (
            <ClassLane
              key={`${one.group.id}-${one.teams[0]}`}
              of={one}
              axis={axis}
              tone={place}
              onDrag={(edge, by) => setDrag(edge === null ? null : { of: one, edge, by })}
              onDrop={(edge, by) => drop({ of: one, edge, by })}
            />
          ))}
        </Chart>
        {rows.length === 0 && <p className={classes.hint}>{words.none}</p>}
      </Card>
    </div>
  );
}

function Choose({ group, onChoose }: { group: string | null; onChoose: (group: string | null) => void }) {
  const { agent_groups: groups } = useScenario();
  const edit = useEdit();
  const rostered = groups.filter(({ staffing }) => "roster" in staffing);
  const to = rostered.find(({ id }) => id === group) ?? (group === null ? rostered[0] : undefined);
  const name = words.newClass(to ? teamsHired(to) + 1 : 1);
  return (
    <div className={classes.choose}>
      <Select
        aria-label={words.group}
        w={240}
        searchable={groups.length > 8}
        allowDeselect={false}
        data={[
          { value: "", label: words.allGroups },
          ...groups.map((one) => ({ value: one.id, label: one.name ?? one.id })),
        ]}
        value={group ?? ""}
        onChange={(value) => onChoose(value || null)}
      />
      {to && (
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          title={words.addTo(to.name ?? to.id)}
          onClick={() => edit(words.add, (before) => withClass(before, to.id, name))}
        >
          {words.add}
        </Button>
      )}
    </div>
  );
}

const teamsHired = ({ staffing }: AgentGroup): number =>
  "roster" in staffing
    ? new Set(staffing.roster.teams.filter(({ hired }) => hired).map(({ name }) => name)).size
    : 0;

interface ChartProps {
  axis: { from: number; to: number };
  ramp: readonly RampWeek[];
  horizon: Scenario["horizon"];
  children: ReactNode;
}

function Chart({ axis, ramp, horizon, children }: ChartProps) {
  const [hovered, setHovered] = useState<number | null>(null);
  const ticks = useMemo(() => monthsOf(axis), [axis]);
  const of = (key: keyof RampWeek) => ramp.map((week) => week[key]);
  const most = Math.max(1, ...ramp.map((week) => week.classroom + week.nesting + week.practised));
  const read = (week: number) => readOf(ramp[week], dateAt(axis.from + week * WEEK));
  const before = { from: axis.from, to: dayAt(horizon.start) };
  return (
    <div>
      <Lane head={<strong>{words.months}</strong>} stays="above">
        <Ticks axis={axis} ticks={ticks} />
      </Lane>
      <Lane head={<strong>{words.heads}</strong>}>
        <Lines axis={axis} at={ticks.map(({ at }) => at)} />
        {before.to > before.from && <Shades axis={axis} kind="night" spans={[before]} />}
        <div className={classes.rampPlot}>
          <StepArea
            label={words.label}
            layers={[
              { key: "practised", values: of("practised"), tone: 0 },
              { key: "nesting", values: of("nesting"), tone: 1 },
              { key: "classroom", values: of("classroom"), tone: 7 },
            ]}
            lines={[{ key: "worth", values: of("worth"), strong: true }]}
            max={Math.ceil(most * 1.1)}
            format={(value) => formatNumber(value)}
            hovered={hovered}
            onHover={setHovered}
            read={read}
          />
        </div>
        <p className={classes.rampReadout}>{hovered === null ? words.hint : read(hovered)}</p>
      </Lane>
      {children}
      <ul className={classes.rampLegend}>
        {([0, 1, 7] as const).map((tone, place) => (
          <li key={tone}>
            <i data-tone={tone} /> {words.states[place]}
          </li>
        ))}
        <li>
          <b /> {words.worth}
        </li>
      </ul>
    </div>
  );
}

const readOf = (week: RampWeek | undefined, date: string): string => {
  const { classroom = 0, nesting = 0, practised = 0, worth = 0 } = week ?? {};
  const figure = (value: number) => formatNumber(value, 1);
  return words.readout(
    formatDate(date),
    figure(practised),
    figure(nesting),
    figure(classroom),
    figure(worth),
  );
};

const ROOM = 2 * WEEK;
/** More months than these are named every third. */
const MOST_MONTHS = 18;

function monthsOf({ from, to }: { from: number; to: number }): Tick[] {
  const first = new Date(from);
  const months: Tick[] = [];
  for (let month = first.getUTCMonth(); ; month++) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1);
    if (at >= to) break;
    const label = formatDate(dateAt(at), "month");
    if (at >= from) months.push({ at, label, strong: new Date(at).getUTCMonth() === 0 });
  }
  // The month in which it begins, where its name has room.
  if (months.length === 0 || (months[0]?.at ?? to) - from > ROOM)
    months.unshift({ at: from, label: formatDate(dateAt(from), "month") });
  const every = months.length > MOST_MONTHS ? 3 : 1;
  return months.filter(({ at }) => every === 1 || new Date(at).getUTCMonth() % every === 0);
}

interface ClassLaneProps {
  of: HireClass;
  axis: { from: number; to: number };
  tone: number;
  onDrag: (edge: BarEdge | null, by: number) => void;
  onDrop: (edge: BarEdge, by: number) => void;
}

function ClassLane({ of, axis, tone, onDrag, onDrop }: ClassLaneProps) {
  const scenario = useScenario();
  const { goTo } = useActions();
  const { group, name, heads, hired, until, teams } = of;
  const from = hired ? dayAt(hired.on) : axis.from;
  const to = until === undefined ? axis.to : dayAt(until) + DAY;
  const ready = from + ((hired?.training_weeks ?? 0) + (hired?.nesting_weeks ?? 0)) * WEEK;
  const at = scenario.agent_groups.findIndex(({ id }) => id === group.id);
  const path = `agent_groups[${at}].staffing.roster.teams[${teams[0]}].${hired ? "hired.on" : "until"}`;
  const description = words.bar(
    name,
    heads,
    hired ? formatDate(hired.on) : null,
    hired ? formatDate(dateAt(ready)) : null,
    until === undefined ? null : formatDate(until),
  );
  return (
    <Lane
      head={
        <div className={classes.classHead} title={`${name} · ${group.name ?? group.id}`}>
          <span>
            <strong>{name}</strong>
            <small>{group.name ?? group.id}</small>
          </span>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={words.byNumber(name)}
            title={words.byNumber(name)}
            onClick={() => goTo(path)}
          >
            <IconPencil size={13} />
          </Button>
        </div>
      }
    >
      <div className={classes.classRow}>
        <LaneBar
          axis={axis}
          span={{ from: Math.min(from, to), to }}
          pauses={hired && ready > from ? [{ from, to: Math.min(ready, to) }] : []}
          label={words.barLabel(heads, hired ? formatDate(hired.on, "short") : null)}
          description={description}
          tone={tone}
          selected={false}
          step={WEEK}
          onSelect={() => undefined}
          onDrag={(drag) => onDrag(drag?.edge ?? null, drag?.by ?? 0)}
          onDrop={onDrop}
        />
      </div>
    </Lane>
  );
}
