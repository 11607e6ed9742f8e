/** The commands of the window as components use them, and the keys that call them. */

import { useHotkeys } from "@mantine/hooks";
import { useEffect, useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { type Command, isEnabled } from "../base/command";
import { useDocument, useWholeDocument } from "../document";
import { commandsOf } from "./commands";
import { allViews } from "./views";

export interface Commands {
  readonly all: readonly Command[];
  find(id: string): Command;
}

/** The same list for the life of the document; what may be run now is asked with `useEnabled`. */
export function useCommands(): Commands {
  const document = useWholeDocument();
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

/** Whether a command may be run; draws again only when that changes. */
export const useEnabled = (command: Command): boolean => useDocument(() => isEnabled(command));

/** The commands that may be run. */
export const useEnabledCommands = ({ all }: Commands): Command[] =>
  useDocument(useShallow(() => all.filter(isEnabled)));

const EVERYWHERE: string[] = [];

export function useShortcuts({ all }: Commands) {
  const keys = all.flatMap((command) => (command.shortcut ? [[command.shortcut, command] as const] : []));
  useHotkeys(
    keys.map(([shortcut, command]) => [shortcut, () => void (isEnabled(command) && command.run())]),
    EVERYWHERE,
  );
  useEffect(() => {
    // No key of its own on many keyboards: what is typed counts, and only where nobody is writing.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "?" || isWriting(event.target)) return;
      const shortcuts = all.find(({ id }) => id === "help.shortcuts");
      event.preventDefault();
      void shortcuts?.run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [all]);
}

/** Whether a key pressed here becomes text. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable='true'], [role='grid']") !== null;
