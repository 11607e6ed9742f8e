/** The teams of one agent group: which shift, how many heads, which days. */

import { ActionIcon, Button, Input, Tooltip } from "@mantine/core";
import { IconDots, IconPlus, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { formatNumber } from "../base/format";
import { text } from "../base/text";
import type { AgentGroup } from "../bindings/AgentGroup";
import type { Shift } from "../bindings/Shift";
import type { Team } from "../bindings/Team";
import { edits, useEdit, useScenario } from "../document";
import { ChoiceField } from "./ChoiceField";
import { DaysField } from "./DaysField";
import { FindingNote } from "./FindingNote";
import { NumberField } from "./NumberField";
import { Settings } from "./settings/Settings";
import { TextField } from "./TextField";
import classes from "./teams.module.css";

const words = text.fields.teams;

interface TeamsFieldProps {
  group: AgentGroup;
  /** Of the list of teams. */
  path: string;
  /** Beside the button that adds one. */
  aside?: ReactNode;
}

export function TeamsField({ group, path, aside }: TeamsFieldProps) {
  const edit = useEdit();
  const shifts = useScenario().shifts ?? [];
  const teams = "roster" in group.staffing ? group.staffing.roster.teams : [];
  const change = (label: string, next: (teams: Team[]) => Team[]) =>
    edit(label, (scenario) => edits.editTeams(scenario, group.id, next));
  const shift = teams.at(-1)?.shift ?? shifts[0]?.id;
  const add = () => shift && change(words.add, (all) => [...all, { shift, heads: 1, days_per_week: 5 }]);
  return (
    <div className={classes.teams} data-path={path}>
      <FindingNote path={path} />
      {teams.length === 0 ? <p className={classes.quiet}>{words.none}</p> : <Heads />}
      {teams.map((team, index) => (
        <TeamLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a team has no name of its own; its place is its path.
          key={index}
          path={`${path}[${index}]`}
          team={team}
          name={team.name ?? words.unnamed(index + 1)}
          shifts={shifts}
          onRemove={() => change(words.removed, (all) => all.toSpliced(index, 1))}
        />
      ))}
      <div className={classes.foot}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          disabled={shift === undefined}
          onClick={add}
        >
          {words.add}
        </Button>
        <span className={classes.quiet}>
          {words.total(
            teams.reduce((sum, team) => sum + team.heads, 0),
            formatNumber(teams.reduce((sum, team) => sum + paidHours(team, shifts), 0)),
          )}
        </span>
        {aside}
      </div>
    </div>
  );
}

/** What the columns are. Each field says it itself to those who hear it. */
function Heads() {
  return (
    <div className={classes.line} aria-hidden>
      {[words.name, words.shift, words.heads, words.days, words.daysPerWeek].map((head) => (
        <Input.Label key={head} size="xs" labelElement="div">
          {head}
        </Input.Label>
      ))}
    </div>
  );
}

/** What few teams need, below the line of a team that does. */
const FURTHER = ["cycle", "rotation", "hired", "until"] as const;

interface TeamLineProps {
  path: string;
  team: Team;
  name: string;
  shifts: readonly Shift[];
  onRemove: () => void;
}

function TeamLine({ path, team, name, shifts, onRemove }: TeamLineProps) {
  const of = (field: string) => words.fieldOf(field, name);
  const [opened, setOpened] = useState<boolean | null>(null);
  // What somebody has said is never hidden until they hide it themselves.
  const open = opened ?? FURTHER.some((key) => team[key] !== undefined);
  return (
    <div className={classes.line}>
      <FindingNote path={path} />
      <TextField path={`${path}.name`} label={of(words.name)} hideLabel placeholder={name} optional />
      <ChoiceField
        path={`${path}.shift`}
        label={of(words.shift)}
        hideLabel
        searchable={shifts.length > 8}
        choices={shifts.map((shift) => ({ value: shift.id, label: shift.name ?? shift.id }))}
      />
      <NumberField path={`${path}.heads`} label={of(words.heads)} hideLabel whole />
      <DaysField path={`${path}.days`} label={of(words.days)} usuallyAll />
      <div className={classes.last}>
        <NumberField
          path={`${path}.days_per_week`}
          label={of(words.daysPerWeek)}
          hideLabel
          whole
          min={1}
          max={7}
          usual={team.days?.length ?? 7}
        />
      </div>
      <div className={classes.actions}>
        <Tooltip label={words.more(name)}>
          <ActionIcon aria-label={words.more(name)} aria-expanded={open} onClick={() => setOpened(!open)}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={words.remove(name)}>
          <ActionIcon aria-label={words.remove(name)} onClick={onRemove}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      {open && (
        <div className={classes.more}>
          <Settings path={path} type="Team" only={FURTHER} />
        </div>
      )}
    </div>
  );
}

/** Paid hours of a team in a week without leave or holidays. */
function paidHours(team: Team, shifts: readonly Shift[]): number {
  const shift = shifts.find(({ id }) => id === team.shift);
  if (!shift) return 0;
  const unpaid = (shift.breaks ?? []).reduce(
    (sum, pause) => sum + (pause.paid === false ? pause.length_min : 0),
    0,
  );
  const days = team.days_per_week ?? team.days?.length ?? edits.WEEK_DAYS.length;
  return (team.heads * days * (shift.length_min - unpaid)) / 60;
}
