/** One group: who they are, what they can do, when they are there. */

import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { AgentGroup } from "../../bindings/AgentGroup";
import type { Shrinkage } from "../../bindings/Shrinkage";
import { edits, useActions, useEdit, useScenario } from "../../document";
import { Card, ChoiceField, FindingNote, NumberField, Settings, SettingsCard, TextField } from "../../fields";
import classes from "./people.module.css";
import { SkillsCard } from "./SkillsCard";
import { StaffingCard } from "./StaffingCard";

const words = text.people;

export function GroupEditor({ group, path }: { group: AgentGroup; path: string }) {
  return (
    <div className={classes.editor}>
      <FindingNote path={path} />
      <Heading group={group} path={path} />
      <div className={classes.columns}>
        <SkillsCard group={group} path={path} />
        <ShrinkageCard path={`${path}.shrinkage`} shrinkage={group.shrinkage} />
      </div>
      <StaffingCard group={group} path={path} />
      <SettingsCard path={path} type="AgentGroup" but={ELSEWHERE} />
    </div>
  );
}

/** What the cards above the last one edit. */
const ELSEWHERE = [
  "id",
  "name",
  "site",
  "skills",
  "staffing",
  "shrinkage",
  "holiday_staff_share",
  "full_time_h",
  "slots",
];

function Heading({ group, path }: { group: AgentGroup; path: string }) {
  const { sites } = useScenario();
  const currency = sites.find((site) => site.id === group.site)?.cost?.currency;
  const edit = useEdit();
  const { select } = useActions();
  const choices = sites.map((site) => ({ value: site.id, label: site.name ?? site.id }));
  const remove = () => {
    edit(words.remove, (scenario) => edits.removeGroup(scenario, group.id));
    select({ group: null });
  };
  return (
    <div className={classes.heading}>
      <TextField path={`${path}.name`} label={words.name} placeholder={group.id} optional />
      <ChoiceField path={`${path}.site`} label={words.site} choices={choices} searchable />
      <NumberField
        path={`${path}.full_time_h`}
        label={words.fullTime}
        unit={text.figures.units.hours}
        usual={40}
      />
      <NumberField
        path={`${path}.holiday_staff_share`}
        label={words.holidayStaff}
        share
        max={100}
        usual={100}
      />
      <NumberField path={`${path}.slots`} label={words.slots} min={1} whole usual={1} />
      <NumberField
        path={`${path}.cost.paid_hour`}
        label={words.paidHour}
        owner={`${path}.cost`}
        usual={words.noCost}
        {...(currency ? { unit: currency } : {})}
      />
      <Button variant="subtle" color="red" leftSection={<IconTrash size={15} />} onClick={remove}>
        {words.remove}
      </Button>
    </div>
  );
}

function ShrinkageCard({ path, shrinkage }: { path: string; shrinkage: Shrinkage | undefined }) {
  const left = (
    <span className={classes.left}>
      {words.available(formatValue(availableShare(shrinkage), "share", 0))}
    </span>
  );
  return (
    <Card title={words.shrinkage} help={words.shrinkageHelp} aside={left}>
      <div className={classes.fields}>
        <NumberField
          path={`${path}.leave_share`}
          label={words.leave}
          help={words.leaveHelp}
          share
          max={100}
          usual={0}
        />
        <NumberField
          path={`${path}.absence_share`}
          label={words.absence}
          help={words.absenceHelp}
          share
          max={100}
          usual={0}
        />
        <NumberField
          path={`${path}.activities_share`}
          label={words.activities}
          help={words.activitiesHelp}
          share
          max={100}
          usual={0}
        />
        <NumberField
          path={`${path}.activity_min`}
          label={words.activityLength}
          unit={text.figures.units.minutes}
          min={1}
          usual={30}
        />
      </div>
      <div className={classes.further}>
        <Settings path={path} type="Shrinkage" only={["meetings", "late_start", "late_return"]} />
      </div>
    </Card>
  );
}

/** What the layers leave of a paid hour, each taken from what the one before left. */
function availableShare({
  leave_share = 0,
  absence_share = 0,
  activities_share = 0,
}: Shrinkage = {}): number {
  return (1 - leave_share) * (1 - absence_share) * (1 - activities_share);
}
