/** What may happen to the options held side by side. */

import type { StoreApi } from "zustand/vanilla";
import type { Scenario } from "../bindings/Scenario";
import type { Bridge } from "../bridge/bridge";
import type { Opened } from "../bridge/types";
import { record, settle } from "./history";
import { type AskedOption, MOST_OPTIONS, type Option, type OptionSet, PRESENT } from "./options";
import { type Attempt, type DocumentState, scenarioOf } from "./state";
import { VARIANTS } from "./variants";

/** The options as they are to be compared now. */
export function askedOf(state: DocumentState): readonly AskedOption[] {
  const present = scenarioOf(state);
  return state.comparing.options.flatMap(({ id, name, scenario }) => {
    const one = scenario ?? present;
    return one ? [{ id, name: name || one.name, scenario: one }] : [];
  });
}

export function optionActions(store: StoreApi<DocumentState>, bridge: Bridge, attempt: Attempt) {
  const change = (next: (options: readonly Option[]) => readonly Option[]) =>
    store.setState(({ comparing }) => ({ comparing: { ...comparing, options: next(comparing.options) } }));

  const addOption = (name: string, scenario: Scenario) =>
    change((options) =>
      options.length < MOST_OPTIONS ? [...options, { id: freshId(options), name, scenario }] : options,
    );

  return {
    addOption,
    /** Freezes the scenario on the screen as an option before it, so that what is edited next is held against it. */
    keepPresent: (name: string) => {
      const scenario = scenarioOf(store.getState());
      if (!scenario) return;
      change((options) => {
        if (options.length >= MOST_OPTIONS) return options;
        const kept = { id: freshId(options), name, scenario };
        const at = options.findIndex(({ id }) => id === PRESENT);
        return [...options.slice(0, at), kept, ...options.slice(at)];
      });
    },
    renameOption: (id: string, name: string) =>
      change((options) => options.map((one) => (one.id === id ? { ...one, name } : one))),
    removeOption: (id: string) =>
      change((options) => (id === PRESENT ? options : options.filter((one) => one.id !== id))),
    /** One place further or nearer; the first place is that of the baseline. */
    moveOption: (id: string, by: -1 | 1) => change((options) => moved(options, id, by)),
    /** Makes an option the scenario on the screen: a step that can be undone. */
    openOption: (id: string, label: string) =>
      store.setState(({ comparing, history }) => {
        const scenario = comparing.options.find((one) => one.id === id)?.scenario;
        return scenario && history ? { history: settle(record(settle(history), scenario, label)) } : {};
      }),
    wantComparison: (wanted: boolean) =>
      store.setState(({ comparing }) => ({ comparing: { ...comparing, wanted } })),
    /** Options kept with a document that is opened again. */
    restoreOptions: (options: readonly Option[]) => change(() => options.slice(0, MOST_OPTIONS)),
    /** Opens a demo with options beside it, and asks for the comparison. */
    openSet: async (set: OptionSet, adopt: (opened: Opened) => void) => {
      const opened = await attempt(() => bridge.openDemo(set.demo));
      if (!opened) return;
      const others = await attempt(() =>
        Promise.all(
          set.others.map(async ({ demo, change: changes = [], name }) => {
            const from = demo ? (await bridge.openDemo(demo)).scenario : opened.scenario;
            return { name, scenario: changes.reduce((one, id) => VARIANTS[id](one), from) };
          }),
        ),
      );
      adopt(opened);
      for (const { name, scenario } of others ?? []) addOption(name, scenario);
      store.setState(({ comparing }) => ({ view: "compare", comparing: { ...comparing, wanted: true } }));
    },
  };
}

/** Ids are never used twice among the options at hand. */
function freshId(options: readonly Option[]): string {
  const used = options.map(({ id }) => Number(id)).filter(Number.isFinite);
  return String(Math.max(0, ...used) + 1);
}

function moved(options: readonly Option[], id: string, by: -1 | 1): readonly Option[] {
  const from = options.findIndex((one) => one.id === id);
  const one = options[from];
  const to = from + by;
  if (!one || to < 0 || to >= options.length) return options;
  const others = options.filter((other) => other !== one);
  return [...others.slice(0, to), one, ...others.slice(to)];
}
