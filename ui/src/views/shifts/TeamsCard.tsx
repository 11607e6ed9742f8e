/** The teams of one agent group: which shift, how many heads, which days. */

import { ActionIcon, Button, Group, Select, Tooltip } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { formatNumber, weekDayName } from "../../base/format";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Shift } from "../../bindings/Shift";
import type { Team } from "../../bindings/Team";
import type { WeekDay } from "../../bindings/WeekDay";
import { edits, useActions, useDocument, useEdit, useScenario } from "../../document";
import { Card, ChoiceField, FindingNote, NumberField, TextField } from "../../fields";
import classes from "./shifts.module.css";

const words = text.shifts.teams;

export function TeamsCard() {
  const scenario = useScenario();
  const { select } = useActions();
  const wanted = useDocument((state) => state.selected.group);
  const groups = scenario.agent_groups;
  const index = Math.max(
    0,
    groups.findIndex(({ id }) => id === wanted),
  );
  const group = groups[index];
  if (!group) return null;
  const siteName = (id: string) => scenario.sites.find((site) => site.id === id)?.name ?? id;
  const choose = (
    <Select
      aria-label={words.group}
      w={280}
      searchable={groups.length > 8}
      allowDeselect={false}
      data={groups.map(({ id, name, site }) => ({
        value: id,
        label: words.groupOf(name ?? id, siteName(site)),
      }))}
      value={group.id}
      onChange={(id) => id && select({ group: id })}
    />
  );
  return (
    <Card title={words.title} help={words.help} aside={choose}>
      {"roster" in group.staffing ? (
        <Teams
          key={group.id}
          group={group}
          teams={group.staffing.roster.teams}
          path={`agent_groups[${index}].staffing.roster.teams`}
        />
      ) : (
        <ByHeads group={group} path={`agent_groups[${index}].staffing`} />
      )}
    </Card>
  );
}

function ByHeads({ group, path }: { group: AgentGroup; path: string }) {
  const edit = useEdit();
  const { goTo } = useActions();
  return (
    <div className={classes.byHeads}>
      <p className={classes.quiet}>{words.byHeads}</p>
      <Group gap="xs">
        <Button variant="default" onClick={() => goTo(path)}>
          {words.toHeads}
        </Button>
        <Button
          variant="subtle"
          onClick={() => edit(words.usedShifts, (scenario) => edits.staffByRoster(scenario, group.id))}
        >
          {words.useShifts}
        </Button>
      </Group>
    </div>
  );
}

function Teams({ group, teams, path }: { group: AgentGroup; teams: readonly Team[]; path: string }) {
  const edit = useEdit();
  const shifts = useScenario().shifts ?? [];
  const change = (label: string, next: (teams: Team[]) => Team[]) =>
    edit(label, (scenario) => edits.editTeams(scenario, group.id, next));
  const first = shifts[0]?.id;
  return (
    <div className={classes.teams}>
      <FindingNote path={path} />
      {teams.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      {teams.map((team, index) => (
        <TeamLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a team has no name of its own; its place is its path.
          key={index}
          path={`${path}[${index}]`}
          team={team}
          number={index + 1}
          shifts={shifts}
          onDays={(days) => change(words.daysChanged, (all) => all.with(index, withDays(team, days)))}
          onRemove={() => change(words.removed, (all) => all.toSpliced(index, 1))}
        />
      ))}
      <div className={classes.teamsFoot}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          disabled={first === undefined}
          onClick={() =>
            first && change(words.add, (all) => [...all, { shift: first, heads: 1, days_per_week: 5 }])
          }
        >
          {words.add}
        </Button>
        <span className={classes.quiet}>
          {words.total(
            teams.reduce((sum, team) => sum + team.heads, 0),
            formatNumber(teams.reduce((sum, team) => sum + paidHours(team, shifts), 0)),
          )}
        </span>
      </div>
    </div>
  );
}

/** Every day is what the model takes when nothing is said; the order is that of the week. */
function withDays({ days: _, ...team }: Team, days: readonly string[]): Team {
  const chosen = edits.WEEK_DAYS.filter((day) => days.includes(day));
  return chosen.length === edits.WEEK_DAYS.length ? team : { ...team, days: chosen };
}

/** Paid hours of a team in a week without leave or holidays. */
export function paidHours(team: Team, shifts: readonly Shift[]): number {
  const shift = shifts.find(({ id }) => id === team.shift);
  if (!shift) return 0;
  const unpaid = (shift.breaks ?? []).reduce(
    (sum, pause) => sum + (pause.paid === false ? pause.length_min : 0),
    0,
  );
  const days = team.days_per_week ?? team.days?.length ?? edits.WEEK_DAYS.length;
  return (team.heads * days * (shift.length_min - unpaid)) / 60;
}

interface TeamLineProps {
  path: string;
  team: Team;
  number: number;
  shifts: readonly Shift[];
  onDays: (days: string[]) => void;
  onRemove: () => void;
}

function TeamLine({ path, team, number, shifts, onDays, onRemove }: TeamLineProps) {
  const name = team.name ?? words.unnamed(number);
  const hideLabel = number > 1;
  // Labels stand above the first line only; the others are named for those who hear them.
  const labelled = (label: string) => (hideLabel ? words.fieldOf(label, name) : label);
  return (
    <div className={classes.teamLine}>
      <TextField
        path={`${path}.name`}
        label={labelled(words.name)}
        hideLabel={hideLabel}
        placeholder={name}
        optional
      />
      <ChoiceField
        path={`${path}.shift`}
        label={labelled(words.shift)}
        hideLabel={hideLabel}
        searchable={shifts.length > 8}
        choices={shifts.map((shift) => ({ value: shift.id, label: shift.name ?? shift.id }))}
      />
      <NumberField path={`${path}.heads`} label={labelled(words.heads)} hideLabel={hideLabel} whole />
      <Days days={team.days ?? edits.WEEK_DAYS} onChange={onDays} label={hideLabel ? null : words.days} />
      <NumberField
        path={`${path}.days_per_week`}
        label={labelled(words.daysPerWeek)}
        hideLabel={hideLabel}
        whole
        min={1}
        max={7}
        usual={team.days?.length ?? 7}
      />
      <Tooltip label={words.remove(name)}>
        <ActionIcon aria-label={words.remove(name)} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

interface DaysProps {
  days: readonly WeekDay[];
  /** Drawn above the first line only. */
  label: string | null;
  onChange: (days: string[]) => void;
}

function Days({ days, label, onChange }: DaysProps) {
  return (
    <fieldset className={classes.days} aria-label={words.days}>
      {label && <span className={classes.fieldLabel}>{label}</span>}
      <div className={classes.dayBoxes}>
        {edits.WEEK_DAYS.map((day, index) => (
          <label key={day} className={classes.dayBox}>
            <input
              type="checkbox"
              aria-label={weekDayName(index, "long")}
              checked={days.includes(day)}
              onChange={() =>
                onChange(days.includes(day) ? days.filter((one) => one !== day) : [...days, day])
              }
            />
            <span aria-hidden="true">{weekDayName(index).slice(0, 2)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
