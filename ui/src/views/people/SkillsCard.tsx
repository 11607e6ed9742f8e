/** The queues one group can serve: level and pace in each. */

import { ActionIcon, Select, Table } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import { edits, useEdit, useScenario } from "../../document";
import { Card, ChoiceField, FindingNote, NumberField } from "../../fields";
import classes from "./people.module.css";

const words = text.people;
const LANGUAGES = Object.entries(words.languages).map(([value, label]) => ({ value, label }));

export function SkillsCard({ group, path }: { group: AgentGroup; path: string }) {
  const { queues, people } = useScenario();
  const levels = [
    ...LANGUAGES,
    ...(people?.language_levels ?? []).map(({ id }) => ({ value: id, label: id })),
  ].filter(({ value }, at, all) => all.findIndex((one) => one.value === value) === at);
  const edit = useEdit();
  const nameOf = new Map(queues.map((queue) => [queue.id, queue.name ?? queue.id]));
  const others = queues.filter((queue) => !group.skills.some((skill) => skill.queue === queue.id));
  const set = (queue: string, level: number | null) =>
    edit(words.setLevel, (scenario) => edits.setSkill(scenario, group.id, queue, level));
  return (
    <Card title={words.skills} help={words.skillsHelp}>
      <FindingNote path={`${path}.skills`} />
      {group.skills.length === 0 && <p className={classes.hint}>{words.noSkills}</p>}
      <div className={classes.skills}>
        <Table layout="fixed" withRowBorders={false} horizontalSpacing={4} verticalSpacing={3}>
          {group.skills.length > 0 && (
            <Table.Thead className={classes.skillHeads}>
              <Table.Tr>
                <Table.Th>{words.queue}</Table.Th>
                <Table.Th w="3.4rem">{words.level}</Table.Th>
                <Table.Th w="4.9rem">{words.time}</Table.Th>
                <Table.Th w="6rem">{words.language}</Table.Th>
                <Table.Td w="2.2rem" />
              </Table.Tr>
            </Table.Thead>
          )}
          <Table.Tbody>
            {group.skills.map((skill, index) => (
              <Table.Tr key={skill.queue}>
                <Table.Th scope="row" fw={500}>
                  <span className={classes.skillName} title={nameOf.get(skill.queue) ?? skill.queue}>
                    {nameOf.get(skill.queue) ?? skill.queue}
                  </span>
                  <FindingNote path={`${path}.skills[${index}].queue`} />
                </Table.Th>
                <Table.Td>
                  <NumberField
                    path={`${path}.skills[${index}].level`}
                    label={words.level}
                    hideLabel
                    min={1}
                    whole
                    usual={1}
                  />
                </Table.Td>
                <Table.Td>
                  <NumberField
                    path={`${path}.skills[${index}].handling_factor`}
                    label={words.factor}
                    hideLabel
                    unit={text.figures.units.times}
                    usual={1}
                  />
                </Table.Td>
                <Table.Td>
                  <ChoiceField
                    path={`${path}.skills[${index}].language_level`}
                    label={words.language}
                    hideLabel
                    choices={levels}
                    empty={words.usualLanguage}
                  />
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    aria-label={text.fields.remove(nameOf.get(skill.queue) ?? skill.queue)}
                    onClick={() => set(skill.queue, null)}
                  >
                    <IconTrash size={15} stroke={1.6} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {others.length > 0 && (
        <Select
          aria-label={words.addSkill}
          placeholder={words.addSkill}
          leftSection={<IconPlus size={14} />}
          data={others.map((queue) => ({ value: queue.id, label: queue.name ?? queue.id }))}
          value={null}
          searchable
          limit={60}
          mt="xs"
          onChange={(queue) => queue && set(queue, 1)}
        />
      )}
    </Card>
  );
}
