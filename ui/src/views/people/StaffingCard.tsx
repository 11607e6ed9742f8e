/** When the people of a group are there: heads by interval, or teams on shifts. */

import { ActionIcon, Button, Group, SegmentedControl, Table } from "@mantine/core";
import { IconArrowRight, IconPlus, IconTrash } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Team } from "../../bindings/Team";
import { edits, useActions, useEdit, useScenario } from "../../document";
import {
  Card,
  ChoiceField,
  DaysField,
  FindingNote,
  NumberField,
  TextField,
  TimeTableField,
} from "../../fields";
import classes from "./people.module.css";

const words = text.people;
const KINDS = Object.entries(words.staffingKinds).map(([value, label]) => ({ value, label }));
const HEADS_ARE = Object.entries(words.headsAres).map(([value, label]) => ({ value, label }));

export function StaffingCard({ group, path }: { group: AgentGroup; path: string }) {
  const edit = useEdit();
  const zone = useScenario().sites.find((site) => site.id === group.site)?.zone ?? "";
  const byHeads = "interval_heads" in group.staffing;
  const turn = () =>
    byHeads
      ? edit(words.toRoster, (scenario) => edits.staffByRoster(scenario, group.id))
      : edit(words.toHeads, (scenario) => edits.staffByHeads(scenario, group.id));
  const kinds = (
    <SegmentedControl
      aria-label={words.staffing}
      data={KINDS}
      value={byHeads ? "interval_heads" : "roster"}
      onChange={turn}
    />
  );
  return (
    <Card title={words.staffing} help={byHeads ? words.headsHelp(zone) : words.teamsHelp} aside={kinds}>
      <FindingNote path={`${path}.staffing`} />
      {"roster" in group.staffing ? (
        <Teams group={group} path={`${path}.staffing.roster.teams`} teams={group.staffing.roster.teams} />
      ) : (
        <Heads path={`${path}.staffing.interval_heads`} />
      )}
    </Card>
  );
}

function Heads({ path }: { path: string }) {
  return (
    <div className={classes.heads}>
      <ChoiceField
        path={`${path}.heads_are`}
        label={words.headsAre}
        choices={HEADS_ARE}
        usual="at_work"
        width="18rem"
      />
      <TimeTableField path={`${path}.table`} label={words.heads} kind="heads" maxHeight="60vh" />
    </div>
  );
}

function Teams({ group, path, teams }: { group: AgentGroup; path: string; teams: readonly Team[] }) {
  const { shifts = [] } = useScenario();
  const edit = useEdit();
  const { show } = useActions();
  const change = (what: string, next: (teams: Team[]) => Team[]) =>
    edit(what, (scenario) => edits.editTeams(scenario, group.id, next));
  const add = () => {
    const shift = teams.at(-1)?.shift ?? shifts[0]?.id ?? "";
    change(words.addTeam, (all) => [...all, { shift, heads: 10, days_per_week: 5 }]);
  };
  const heads = [words.teamName, words.shift, words.teamHeads, words.days, words.daysPerWeek];
  return (
    <>
      <Table withRowBorders={false} horizontalSpacing={5} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} fz="xs" fw={500} c="dimmed">
                {head}
              </Table.Th>
            ))}
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {teams.map((team, index) => (
            <TeamRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the fields below are bound to the place in the list
              key={index}
              path={`${path}[${index}]`}
              name={team.name ?? words.team(index + 1)}
              remove={() => change(words.teams, (all) => all.toSpliced(index, 1))}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Group mt="xs" gap="sm">
        <Button variant="subtle" leftSection={<IconPlus size={15} />} onClick={add}>
          {words.addTeam}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          rightSection={<IconArrowRight size={15} />}
          onClick={() => show("shifts")}
        >
          {words.toShifts}
        </Button>
      </Group>
    </>
  );
}

function TeamRow({ path, name, remove }: { path: string; name: string; remove: () => void }) {
  const { shifts = [] } = useScenario();
  const choices = shifts.map((shift) => ({
    value: shift.id,
    label: `${shift.name ?? shift.id}, ${shift.start}`,
  }));
  return (
    <Table.Tr>
      <Table.Td>
        <TextField
          path={`${path}.name`}
          label={`${name}: ${words.teamName}`}
          hideLabel
          placeholder={name}
          optional
        />
      </Table.Td>
      <Table.Td w="9.5rem">
        <ChoiceField path={`${path}.shift`} label={`${name}: ${words.shift}`} hideLabel choices={choices} />
      </Table.Td>
      <Table.Td w="4.6rem">
        <NumberField path={`${path}.heads`} label={`${name}: ${words.teamHeads}`} hideLabel whole />
      </Table.Td>
      <Table.Td w="16.4rem">
        <DaysField path={`${path}.days`} label={`${name}: ${words.days}`} usuallyAll />
      </Table.Td>
      <Table.Td w="5rem">
        <NumberField
          path={`${path}.days_per_week`}
          label={`${name}: ${words.daysPerWeek}`}
          hideLabel
          whole
          min={1}
          max={7}
          usual={words.allDays}
        />
      </Table.Td>
      <Table.Td w="2rem">
        <ActionIcon aria-label={text.fields.remove(name)} onClick={remove}>
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
