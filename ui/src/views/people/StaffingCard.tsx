/** When the people of a group are there: heads by interval, or teams on shifts. */

import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import { edits, useActions, useEdit, useScenario } from "../../document";
import { Card, ChoiceField, FindingNote, TeamsField, TimeTableField } from "../../fields";
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
        <Teams group={group} path={`${path}.staffing.roster.teams`} />
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

function Teams({ group, path }: { group: AgentGroup; path: string }) {
  const { show } = useActions();
  const toShifts = (
    <Button
      variant="subtle"
      color="gray"
      rightSection={<IconArrowRight size={15} />}
      onClick={() => show("shifts")}
    >
      {words.toShifts}
    </Button>
  );
  return <TeamsField group={group} path={path} aside={toShifts} />;
}
