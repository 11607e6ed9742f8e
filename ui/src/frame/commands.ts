/** Every command of the window, from one list: header, shortcuts and palette all read it. */

import { spotlight } from "@mantine/spotlight";
import type { Command } from "../base/command";
import { text } from "../base/text";
import type { Document, View } from "../document";
import { errorsIn, isDirty, scenarioOf } from "../document";
import { copyDiagnostics } from "./diagnostics";
import { presentCommands } from "./presenting/commands";
import { showDone } from "./toasts";

const words = text.frame.commands;
const manners = text.manners.commands;
/** Views beyond these have no key of their own. */
const DIGITS = 10;

export function commandsOf(document: Document, views: readonly View[]): Command[] {
  const { store, bridge, actions } = document;
  const state = store.getState;
  const isOpen = () => scenarioOf(state()) !== null;
  const isRunning = () => state().run.phase === "running";
  const isWaitedFor = () => {
    const { run } = state();
    return run.phase === "running" && run.byHand;
  };
  const isRunnable = () => isOpen() && !isWaitedFor() && errorsIn(state().findings) === 0;
  const exporting = (write: (run: number, folder: string) => Promise<string[]>) => () =>
    actions.exportResults(write, (files, folder) => showDone(text.frame.exported(files.length, folder)));

  const file: Command[] = [
    { id: "file.new", title: words.create, shortcut: "mod+N", run: actions.createNew },
    { id: "file.open", title: words.open, shortcut: "mod+O", run: actions.open },
    {
      id: "file.save",
      title: words.save,
      shortcut: "mod+S",
      enabled: () => isOpen() && (isDirty(state()) || state().path === null),
      run: async () => void (await actions.save()),
    },
    {
      id: "file.save-as",
      title: words.saveAs,
      shortcut: "mod+shift+S",
      enabled: isOpen,
      run: async () => void (await actions.saveAs()),
    },
    {
      id: "file.export-csv",
      title: words.exportCsv,
      enabled: () => state().result !== null,
      run: exporting(bridge.exportCsv),
    },
    {
      id: "file.export-charts",
      title: words.exportCharts,
      enabled: () => state().result !== null,
      run: exporting(bridge.exportCharts),
    },
    {
      id: "file.recovered",
      title: manners.recovered,
      enabled: () => state().recovered.length > 0,
      run: () => actions.showDialog("recovered"),
    },
    {
      id: "file.clear-recent",
      title: manners.clearRecent,
      enabled: () => state().recent.length > 0,
      run: async () => void (await actions.clearRecent()),
    },
    {
      id: "app.settings",
      title: manners.settings,
      shortcut: "mod+,",
      run: () => actions.showDialog("settings"),
    },
    { id: "app.quit", title: manners.quit, shortcut: "mod+Q", run: bridge.quit },
  ];
  const edit: Command[] = [
    {
      id: "edit.undo",
      title: words.undo,
      shortcut: "mod+Z",
      enabled: () => (state().history?.past.length ?? 0) > 0,
      run: actions.undo,
    },
    {
      id: "edit.redo",
      title: words.redo,
      shortcut: "mod+shift+Z",
      enabled: () => (state().history?.future.length ?? 0) > 0,
      run: actions.redo,
    },
    { id: "edit.palette", title: manners.palette, shortcut: "mod+K", run: () => spotlight.open() },
  ];
  const run: Command[] = [
    { id: "run.start", title: words.run, shortcut: "mod+Enter", enabled: isRunnable, run: actions.run },
    { id: "run.cancel", title: words.cancel, enabled: isRunning, run: actions.cancel },
    {
      id: "run.pin",
      title: words.pin,
      shortcut: "mod+shift+P",
      enabled: () => state().result !== null && !isRunning() && state().result?.run !== state().pinned?.run,
      run: actions.pin,
    },
  ];
  const go = views.map((view, index): Command => {
    const enabled = () => view.id === "start" || view.alone === true || isOpen();
    const show = () => actions.show(view.id);
    return {
      id: `go.${view.id}`,
      title: words.goTo(view.title),
      ...(index < DIGITS ? { shortcut: `alt+${index}` } : {}),
      enabled,
      run: show,
    };
  });
  const help: Command[] = [
    {
      id: "help.shortcuts",
      title: manners.shortcuts,
      shortcut: "F1",
      run: () => actions.showDialog("shortcuts"),
    },
    { id: "help.diagnostics", title: manners.diagnostics, run: () => copyDiagnostics(bridge) },
    { id: "help.about", title: manners.about, run: () => actions.showDialog("about") },
  ];
  const own = views.flatMap((view) => view.commands?.(actions) ?? []);
  const { groups } = words;
  return [
    ...inGroup(groups.file, file),
    ...inGroup(groups.edit, edit),
    ...inGroup(groups.run, run),
    ...inGroup(groups.go, go),
    ...inGroup(text.presenting.group, presentCommands(document)),
    ...own,
    ...inGroup(manners.groups.help, help),
  ];
}

const inGroup = (group: string, commands: Command[]): Command[] =>
  commands.map((command) => ({ ...command, group }));
