/** What others may see of the document: no amount of money unless that was chosen, and never a note. Pure. */

import type { MeasureText } from "../bindings/MeasureText";
import type { Results } from "../bindings/Results";
import type { Scenario } from "../bindings/Scenario";
import type { SideBySide } from "./options";
import type { DocumentState, RunResult } from "./state";

/** The state as it may be shown. */
export function shownOf(state: DocumentState): DocumentState {
  if (!state.presenting || state.presenting.costs) return state;
  const money = moneyIn(state.catalogue);
  const { comparison } = state.studies;
  return {
    ...state,
    catalogue: withoutMoney(state.catalogue),
    result: state.result && withoutMoneyOf(state.result, money),
    early: state.early && withoutMoneyOf(state.early, money),
    pinned: state.pinned && withoutMoneyOf(state.pinned, money),
    studies: comparison
      ? {
          ...state.studies,
          comparison: { ...comparison, answer: contrastsWithout(comparison.answer, money) },
        }
      : state.studies,
  };
}

const catalogues = new WeakMap<object, readonly MeasureText[]>();

const withoutMoney = (catalogue: readonly MeasureText[]): readonly MeasureText[] =>
  once(catalogues, catalogue, () => catalogue.filter(({ unit }) => unit !== "money"));

const moneyIn = (catalogue: readonly MeasureText[]): ReadonlySet<string> =>
  new Set(catalogue.filter(({ unit }) => unit === "money").map(({ key }) => key));

const answers = new WeakMap<object, RunResult>();

const withoutMoneyOf = (answer: RunResult, money: ReadonlySet<string>): RunResult =>
  once(answers, answer, () => ({
    ...answer,
    results: resultsWithout(answer.results, money),
    changes: keep(answer.changes, (key) => !money.has(key)),
  }));

type Figures<T> = { [key in string]: T };
type Book<T> = Record<"queues" | "agent_groups" | "sites" | "clients", Figures<Figures<T>>> & {
  total: Figures<T>;
};

function bookWithout<T, B extends Book<T>>(book: B, money: ReadonlySet<string>): B {
  const figures = (all: Figures<T>) => keep(all, (key) => !money.has(key));
  const each = (all: Figures<Figures<T>>) =>
    Object.fromEntries(Object.entries(all).map(([id, one]) => [id, figures(one)]));
  return {
    ...book,
    total: figures(book.total),
    queues: each(book.queues),
    agent_groups: each(book.agent_groups),
    sites: each(book.sites),
    clients: each(book.clients),
  };
}

const resultsWithout = (results: Results, money: ReadonlySet<string>): Results => ({
  ...bookWithout(results, money),
  days: results.days.map((day) => bookWithout(day, money)),
});

const contrasts = new WeakMap<object, SideBySide>();

const contrastsWithout = (answer: SideBySide, money: ReadonlySet<string>): SideBySide =>
  once(contrasts, answer, () => ({ ...answer, comparison: bookWithout(answer.comparison, money) }));

/** The scenario as it may leave for a window that only shows: without rates, prices and what is noted. */
export function shownScenario(scenario: Scenario): Scenario {
  const hidden = new Set(["notes", "presentation", "fx", "cost", "conversion_value"]);
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !hidden.has(key))
        .map(([key, one]) => [key, bare(one)]),
    );
  };
  return bare(scenario) as Scenario;
}

const keep = <F extends object>(all: F, wanted: (key: string) => boolean): F =>
  Object.fromEntries(Object.entries(all).filter(([key]) => wanted(key))) as F;

function once<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
