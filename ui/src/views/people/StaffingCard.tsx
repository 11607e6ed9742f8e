/** When the people of a group are there: heads by interval, or teams on shifts. */

import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import { edits, useActions, useEdit, useScenario } from "../../document";
import {
  Card,
  ChoiceField,
  FindingNote,
  Settings,
  SettingsField,
  TeamsField,
  TimeTableField,
} from "../../fields";
import classes from "./people.module.css";

const words = text.people;
const KINDS = Object.entries(words.staffingKinds).map(([value, label]) => ({ value, label }));
const HEADS_ARE = Object.entries(words.headsAres).map(([value, label]) => ({ value, label }));

export function StaffingCard({ group, path }: { group: AgentGroup; path: string }) {
  const edit = useEdit();
  const zone = useScenario().sites.find((site) => site.id === group.site)?.zone ?? "";
  const kind = edits.staffingKind(group.staffing);
  const turn = (next: string) => {
    const to = next as edits.StaffingKind;
    edit(words.staffBy(words.staffingKinds[to]), (scenario) => edits.staffBy(scenario, group.id, to));
  };
  const kinds = <SegmentedControl aria-label={words.staffing} data={KINDS} value={kind} onChange={turn} />;
  const helps = {
    interval_heads: words.headsHelp(zone),
    roster: words.teamsHelp,
    shift_mix: words.mixHelp,
  };
  return (
    <Card title={words.staffing} help={helps[kind]} aside={kinds}>
      <FindingNote path={`${path}.staffing`} />
      {kind === "interval_heads" && <Heads zone={zone} path={`${path}.staffing.interval_heads`} />}
      {kind === "roster" && <Teams group={group} path={`${path}.staffing.roster`} />}
      {kind === "shift_mix" && <Settings path={`${path}.staffing.shift_mix`} type="ShiftMix" />}
    </Card>
  );
}

function Heads({ path, zone }: { path: string; zone: string }) {
  return (
    <div className={classes.heads}>
      <ChoiceField
        path={`${path}.heads_are`}
        label={words.headsAre}
        choices={HEADS_ARE}
        usual="at_work"
        width="18rem"
      />
      <TimeTableField path={`${path}.table`} label={words.heads} kind="heads" zone={zone} maxHeight="60vh" />
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
  return (
    <div className={classes.heads}>
      <TeamsField group={group} path={`${path}.teams`} aside={toShifts} />
      <SettingsField path={path} type="Roster" field="overtime" />
    </div>
  );
}
