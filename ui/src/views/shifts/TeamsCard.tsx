/** The teams of the agent group that is chosen; a group staffed by heads is offered shifts. */

import { Button, Group, Select } from "@mantine/core";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import { edits, useActions, useDocument, useEdit, useScenario } from "../../document";
import { Card, TeamsField } from "../../fields";
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
        <TeamsField key={group.id} group={group} path={`agent_groups[${index}].staffing.roster.teams`} />
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
          onClick={() => edit(words.usedShifts, (scenario) => edits.staffBy(scenario, group.id, "roster"))}
        >
          {words.useShifts}
        </Button>
      </Group>
    </div>
  );
}
