/** The native menu: the one list of commands in the order of menus, and what is chosen in it. */

import { type Command, isEnabled } from "../base/command";
import { text } from "../base/text";
import type { MenuEntry, Recent } from "../bridge/types";
import type { Document } from "../document";
import { commandsOf } from "./commands";
import { allViews } from "./views";

const words = text.manners.commands;
const RECENT = "recent.";
/** Shown within the submenu of recent files. */
const CLEAR = "file.clear-recent";
/** Lines with a rule above them. */
const BEGINS = new Set([
  "file.save",
  "file.export-csv",
  "file.recovered",
  "app.settings",
  "edit.palette",
  "help.about",
]);

/** Shows the menu, and again whenever something in it changes. */
export function keepMenu(document: Document): Promise<void> {
  const commands = commandsOf(document, allViews);
  let shown = "";
  const show = async () => {
    const menus = menusOf(commands, document.store.getState().recent);
    const now = JSON.stringify(menus);
    if (now === shown) return;
    shown = now;
    // Without a menu everything is still in the palette.
    await document.bridge.showMenu(menus).catch(() => undefined);
  };
  document.store.subscribe(() => void show());
  return show();
}

/** Does what was chosen in the menu. */
export function choose({ store, actions }: Document, commands: readonly Command[], id: string) {
  const file = id.startsWith(RECENT) ? store.getState().recent[Number(id.slice(RECENT.length))] : undefined;
  if (file) return actions.openPath(file.path);
  const command = commands.find((one) => one.id === id);
  if (command && isEnabled(command)) return void command.run();
}

/** A menu for each group of commands, in their order; Help is the last. */
export function menusOf(commands: readonly Command[], recent: readonly Recent[]): MenuEntry[] {
  const groupOf = (command: Command) => command.group ?? text.frame.commands.groups.edit;
  return [...new Set(commands.map(groupOf))].map((title) => ({
    kind: "submenu",
    title,
    entries: entriesOf(
      commands.filter((command) => groupOf(command) === title),
      recent,
    ),
  }));
}

function entriesOf(commands: readonly Command[], recent: readonly Recent[]): MenuEntry[] {
  return commands
    .filter(({ id }) => id !== CLEAR)
    .flatMap((command): MenuEntry[] => [
      ...(BEGINS.has(command.id) ? [rule] : []),
      ...(command.id === "edit.palette" ? [...clipboard, rule] : []),
      line(command),
      ...(command.id === "file.open" ? [recentMenu(recent)] : []),
    ]);
}

const rule: MenuEntry = { kind: "separator" };

const line = (command: Command): MenuEntry => ({
  kind: "command",
  id: command.id,
  title: command.title,
  shortcut: command.shortcut ?? null,
  enabled: isEnabled(command),
});

const clipboard: MenuEntry[] = [
  { kind: "native", role: "cut", title: words.cut },
  { kind: "native", role: "copy", title: words.copy },
  { kind: "native", role: "paste", title: words.paste },
  { kind: "native", role: "select_all", title: words.selectAll },
];

function recentMenu(recent: readonly Recent[]): MenuEntry {
  const files = recent.map(
    ({ name, exists }, index): MenuEntry => ({
      kind: "command",
      id: `${RECENT}${index}`,
      title: name,
      shortcut: null,
      enabled: exists,
    }),
  );
  const none: MenuEntry = {
    kind: "command",
    id: `${RECENT}none`,
    title: words.noRecent,
    shortcut: null,
    enabled: false,
  };
  const clear: MenuEntry = {
    kind: "command",
    id: CLEAR,
    title: words.clearRecent,
    shortcut: null,
    enabled: true,
  };
  const entries = files.length > 0 ? [...files, rule, clear] : [none];
  return { kind: "submenu", title: words.recent, entries };
}
