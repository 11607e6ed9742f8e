/** All skills at a glance, as a spreadsheet: a row a group, a column a queue, the level in the cell. */

import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Finding } from "../../bindings/Finding";
import type { Queue } from "../../bindings/Queue";
import { edits, useEdit, useFindings, useScenario } from "../../document";
import { Card, Empty } from "../../fields";
import { Grid } from "../../grid/Grid";
import classes from "./people.module.css";

const words = text.people;
const SEARCH_FROM = 8;
/** More names than these stand on end over their levels. */
const MOST_LYING = 6;
/** The level that is shaded as lightly as all beyond it. */
const LAST_SHADED = 5;

export function SkillMatrix() {
  const { queues } = useScenario();
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
        {shown.length > 0 && <Levels queues={shown} />}
      </Card>
    </div>
  );
}

function Levels({ queues }: { queues: readonly Queue[] }) {
  const { agent_groups: groups } = useScenario();
  const edit = useEdit();
  const findings = useFindings("agent_groups");
  const values = useMemo(
    () => groups.map((group) => queues.map((queue) => levelOf(group, queue.id))),
    [groups, queues],
  );
  const served = useMemo(
    () => new Set(groups.flatMap(({ skills }) => skills.map(({ queue }) => queue))),
    [groups],
  );
  const change = (levels: (number | null)[][], what: string) =>
    edit(what, (scenario) => edits.setSkills(scenario, groups.map(idOf), queues.map(idOf), levels));
  return (
    <Grid
      label={words.matrix}
      rows={namesOf(groups)}
      columns={namesOf(queues)}
      values={values}
      onChange={change}
      heat={firstIsStrongest}
      standing={queues.length > MOST_LYING}
      sums={false}
      maxHeight="calc(100vh - 21rem)"
      warningOf={(column) => (served.has(queues[column]?.id ?? "") ? undefined : words.nobody)}
      invalidAt={(row, column) => faultOf(findings, groups, row, queues[column]?.id)}
    />
  );
}

const idOf = ({ id }: { id: string }): string => id;

function levelOf({ skills }: AgentGroup, queue: string): number | null {
  const skill = skills.find((one) => one.queue === queue);
  return skill ? (skill.level ?? 1) : null;
}

const firstIsStrongest = (level: number): number => (LAST_SHADED + 1 - level) / LAST_SHADED;

/** Names, told apart by ids where two are one. */
function namesOf(items: readonly { id: string; name?: string | null }[]): string[] {
  const names = items.map(({ id, name }) => name ?? id);
  return items.map(({ id }, at) => {
    const name = names[at] ?? id;
    return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${id})`;
  });
}

/** What a finding says of the skill in a cell. */
function faultOf(
  findings: readonly Finding[],
  groups: readonly AgentGroup[],
  row: number,
  queue: string | undefined,
) {
  const at = groups[row]?.skills.findIndex((skill) => skill.queue === queue) ?? -1;
  const path = `agent_groups[${row}].skills[${at}]`;
  return findings.find((finding) => finding.path === path || finding.path.startsWith(`${path}.`))?.message;
}
