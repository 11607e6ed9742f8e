/** The people: groups with their site, skills, staffing and shrinkage; and all skills at a glance. */

import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { text } from "../../base/text";
import { edits, isUnder, useActions, useDocument, useEdit, useScenario } from "../../document";
import { Empty, ItemList, SettingsCard, Split } from "../../fields";
import { GroupEditor } from "./GroupEditor";
import classes from "./people.module.css";
import { RampTab } from "./RampTab";
import { SkillMatrix } from "./SkillMatrix";

const words = text.people;
const TABS = Object.entries(words.tabs).map(([value, label]) => ({ value, label }));

export function PeoplePage() {
  const focus = useDocument((state) => state.focus);
  const [tab, setTab] = useState(tabOf(focus?.path));
  const [seen, setSeen] = useState(focus);
  // Somebody wants to see a field that may be on another tab.
  if (focus !== seen) {
    setSeen(focus);
    setTab(tabOf(focus?.path));
  }
  return (
    <div className={classes.page}>
      <div className={classes.tabs}>
        <SegmentedControl aria-label={words.show} data={TABS} value={tab} onChange={setTab} />
      </div>
      {tab === "groups" && <Groups />}
      {tab === "skills" && <SkillMatrix />}
      {tab === "ramp" && <RampTab />}
      {tab === "rules" && <Rules />}
    </div>
  );
}

const tabOf = (path = ""): string => (isUnder(path, "people") ? "rules" : "groups");

function Rules() {
  return (
    <div className={classes.rules}>
      <SettingsCard path="people" type="People" title={words.rules} help={words.rulesHelp} />
    </div>
  );
}

function Groups() {
  const { agent_groups: groups, sites } = useScenario();
  const id = useDocument((state) => state.selected.group);
  const { select } = useActions();
  const edit = useEdit();
  const found = groups.findIndex((group) => group.id === id);
  const index = found >= 0 ? found : 0;
  const group = groups[index];
  const siteName = new Map(sites.map((site) => [site.id, site.name ?? site.id]));
  const items = groups.map((one, place) => ({
    id: one.id,
    name: one.name ?? one.id,
    note: siteName.get(one.site) ?? one.site,
    path: `agent_groups[${place}]`,
  }));
  const add = () => {
    const taken = groups.map((one) => one.id);
    edit(words.add, (scenario) => edits.addGroup(scenario, words.newGroup));
    select({ group: edits.freeId(words.newGroup, taken) });
  };
  const list = (
    <ItemList
      label={words.list}
      items={items}
      selected={group?.id ?? null}
      onSelect={(chosen) => select({ group: chosen })}
      onAdd={add}
      addLabel={words.add}
    />
  );
  return (
    <Split list={list}>
      {group ? (
        <GroupEditor key={group.id} group={group} path={`agent_groups[${index}]`} />
      ) : (
        <Empty title={words.empty} hint={words.emptyHint} action={{ label: words.add, run: add }} />
      )}
    </Split>
  );
}
