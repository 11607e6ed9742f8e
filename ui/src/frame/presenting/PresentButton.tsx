/** Present, in the header: one press for the usual way, and a menu with the others. */

import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { IconChevronDown, IconPresentation } from "@tabler/icons-react";
import { isEnabled, shortcutLabel } from "../../base/command";
import { text } from "../../base/text";
import { type Commands, useEnabled } from "../useCommands";
import classes from "./presenting.module.css";

const words = text.presenting;
const OTHERS = ["present.here", "present.second", "present.save", "present.steps"];

export function PresentButton({ commands }: { commands: Commands }) {
  const start = commands.find("present.start");
  const enabled = useEnabled(start);
  return (
    <span className={classes.present}>
      <Tooltip label={`${start.title} (${shortcutLabel(start.shortcut ?? "")})`}>
        <Button
          variant="light"
          leftSection={<IconPresentation size={16} />}
          disabled={!enabled}
          onClick={() => void start.run()}
          data-testid="present"
        >
          {words.present}
        </Button>
      </Tooltip>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon variant="light" color="sea" aria-label={words.menu} className={classes.presentMore}>
            <IconChevronDown size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {OTHERS.map((id) => commands.find(id)).map((command) => (
            <Menu.Item
              key={command.id}
              aria-label={command.title}
              disabled={!isEnabled(command)}
              onClick={() => void command.run()}
              rightSection={command.shortcut && <kbd>{shortcutLabel(command.shortcut)}</kbd>}
            >
              {command.title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
