/** The commands of the window as components use them, and the keys that call them. */

import { useHotkeys } from "@mantine/hooks";
import { useMemo } from "react";
import { type Command, isEnabled } from "../base/command";
import { useDocument, useWholeDocument } from "../document";
import { commandsOf } from "./commands";
import { allViews } from "./views";

export interface Commands {
  readonly all: readonly Command[];
  find(id: string): Command;
}

/** Draws again when something changes that a command may depend on. */
export function useCommands(): Commands {
  const document = useWholeDocument();
  useDocument();
  return useMemo(() => {
    const all = commandsOf(document, allViews);
    const find = (id: string) => {
      const command = all.find((candidate) => candidate.id === id);
      if (!command) throw new Error(`There is no command ${id}.`);
      return command;
    };
    return { all, find };
  }, [document]);
}

const EVERYWHERE: string[] = [];

export function useShortcuts({ all }: Commands) {
  const keys = all.flatMap((command) => (command.shortcut ? [[command.shortcut, command] as const] : []));
  useHotkeys(
    keys.map(([shortcut, command]) => [shortcut, () => void (isEnabled(command) && command.run())]),
    EVERYWHERE,
  );
}
