/** Every command by name, and every queue and group: Ctrl+K. */

import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
  spotlight,
} from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { type Command, shortcutLabel } from "../base/command";
import { text } from "../base/text";
import type { Scenario } from "../bindings/Scenario";
import { type Actions, scenarioOf, useActions, useDocument } from "../document";
import { type Commands, useEnabledCommands } from "./useCommands";

const words = text.frame.commands;

export const openPalette = () => spotlight.open();

export function Palette({ commands }: { commands: Commands }) {
  const scenario = useDocument(scenarioOf);
  const actions = useActions();
  const usable = useEnabledCommands(commands);
  const groups = [...commandGroups(usable), ...(scenario ? [itemGroup(scenario, actions)] : [])];
  return (
    <Spotlight
      actions={groups}
      shortcut="mod+P"
      limit={12}
      scrollable
      maxHeight="26rem"
      highlightQuery
      nothingFound={text.frame.paletteEmpty}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} />,
        placeholder: text.frame.paletteHint,
        "aria-label": text.frame.palette,
      }}
    />
  );
}

function commandGroups(usable: readonly Command[]): SpotlightActionGroupData[] {
  const names = [...new Set(usable.map((command) => command.group ?? words.groups.edit))];
  return names.map((group) => ({
    group,
    actions: usable.filter((command) => (command.group ?? words.groups.edit) === group).map(asAction),
  }));
}

const asAction = ({ id, title, shortcut, run }: Command): SpotlightActionData => ({
  id,
  label: title,
  onClick: () => void run(),
  ...(shortcut ? { rightSection: <kbd>{shortcutLabel(shortcut)}</kbd> } : {}),
});

function itemGroup(scenario: Scenario, { goTo }: Actions): SpotlightActionGroupData {
  const items = [
    ...scenario.queues.map((queue, index) => ({ path: `queues[${index}]`, name: queue.name ?? queue.id })),
    ...scenario.agent_groups.map((group, index) => ({
      path: `agent_groups[${index}]`,
      name: group.name ?? group.id,
    })),
  ];
  const actions = items.map(({ path, name }) => ({
    id: path,
    label: words.edit(name),
    onClick: () => goTo(path),
  }));
  return { group: words.groups.items, actions };
}
