/** All skills at a glance: a row a group, a column a queue, the level in the cell. */

import { TextInput } from "@mantine/core";
import { IconAlertTriangle, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Queue } from "../../bindings/Queue";
import { edits, useEdit, useScenario } from "../../document";
import { Card, Empty } from "../../fields";
import classes from "./people.module.css";

const words = text.people;
const LEVELS = [1, 2, 3, 4, 5];
const SEARCH_FROM = 8;

export function SkillMatrix() {
  const { queues, agent_groups: groups } = useScenario();
  const [query, setQuery] = useState("");
  if (queues.length === 0) return <Empty title={words.noQueues} hint={text.queues.emptyHint} />;
  const shown = queues.filter((queue) =>
    (queue.name ?? queue.id).toLowerCase().includes(query.toLowerCase()),
  );
  const search = queues.length > SEARCH_FROM && (
    <TextInput
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<IconSearch size={14} />}
      value={query}
      onChange={(event) => setQuery(event.currentTarget.value)}
    />
  );
  return (
    <div className={classes.matrixPage}>
      <Card title={words.matrix} help={words.matrixHelp} aside={search}>
        <div className={classes.matrixScroll}>
          <table className={classes.matrix}>
            <MatrixHead queues={shown} groups={groups} />
            <tbody>
              {groups.map((group) => (
                <MatrixRow key={group.id} group={group} queues={shown} />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
}

function MatrixHead({ queues, groups }: { queues: readonly Queue[]; groups: readonly AgentGroup[] }) {
  const served = new Set(groups.flatMap((group) => group.skills.map((skill) => skill.queue)));
  return (
    <thead>
      <tr>
        <td />
        {queues.map((queue) => (
          <th key={queue.id} scope="col" title={queue.name ?? queue.id}>
            <span>{queue.name ?? queue.id}</span>
            {!served.has(queue.id) && <IconAlertTriangle size={14} role="img" aria-label={words.nobody} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function MatrixRow({ group, queues }: { group: AgentGroup; queues: readonly Queue[] }) {
  const edit = useEdit();
  const name = group.name ?? group.id;
  const levels = new Map(group.skills.map((skill) => [skill.queue, skill.level ?? 1]));
  const set = (queue: string, level: string) =>
    edit(words.setLevel, (scenario) =>
      edits.setSkill(scenario, group.id, queue, level === "" ? null : Number(level)),
    );
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      {queues.map((queue) => (
        <td key={queue.id}>
          <select
            aria-label={words.cell(name, queue.name ?? queue.id)}
            data-level={levels.get(queue.id)}
            value={levels.get(queue.id) ?? ""}
            onChange={(event) => set(queue.id, event.currentTarget.value)}
          >
            <option value="">{words.none}</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        </td>
      ))}
    </tr>
  );
}
