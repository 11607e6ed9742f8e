/** What a person can do to show a scenario to others. */

import type { Command } from "../../base/command";
import { text } from "../../base/text";
import { type Document, scenarioOf, steps } from "../../document";
import { planOf, stepOfScreen } from "./plan";

const words = text.presenting;

export function presentCommands({ store, actions }: Document): Command[] {
  const state = store.getState;
  const canPresent = () => scenarioOf(state()) !== null && state().presenting?.where !== "here";
  const save = () => {
    const step = stepOfScreen(state());
    if (!step) return;
    actions.edit(words.edits.added, (scenario) => steps.addStep(scenario, step));
    actions.showSteps(true);
  };
  return [
    {
      id: "present.start",
      title: words.commands.start,
      shortcut: "F5",
      enabled: canPresent,
      run: () => actions.present("here"),
    },
    {
      id: "present.here",
      title: words.commands.here,
      shortcut: "shift+F5",
      enabled: canPresent,
      run: () => actions.present("here", placeOfScreen(state())),
    },
    {
      id: "present.second",
      title: words.commands.second,
      shortcut: "mod+F5",
      enabled: canPresent,
      run: () => actions.present("second"),
    },
    {
      id: "present.stop",
      title: words.commands.stop,
      enabled: () => state().presenting !== null,
      run: actions.stopPresenting,
    },
    {
      id: "present.save",
      title: words.commands.save,
      enabled: () => stepOfScreen(state()) !== null,
      run: save,
    },
    {
      id: "present.steps",
      title: words.commands.steps,
      enabled: () => scenarioOf(state()) !== null,
      run: () => actions.showSteps(!state().stepsShown),
    },
  ];
}

/** The first step that shows the view on the screen; the first of all where none does. */
function placeOfScreen(state: ReturnType<Document["store"]["getState"]>): number {
  return Math.max(
    0,
    planOf(state).findIndex(({ view }) => view === state.view),
  );
}
