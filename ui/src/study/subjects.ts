/** Whose figures there are: everything, the queues and their clients, the agent groups and their sites. */

import { text } from "../base/text";
import type { Estimate } from "../bindings/Estimate";
import type { MeasureText } from "../bindings/MeasureText";
import type { Results } from "../bindings/Results";
import type { Scenario } from "../bindings/Scenario";
import type { Whose } from "../bridge/types";

const words = text.results;

export type Figures = { readonly [measure: string]: Estimate | undefined };
export const TOTAL: Whose = { kind: "total" };

interface Named {
  readonly id: string;
  readonly name?: string;
}

const LISTS = {
  client: (scenario: Scenario): readonly Named[] => scenario.clients,
  queue: (scenario: Scenario): readonly Named[] => scenario.queues,
  site: (scenario: Scenario): readonly Named[] => scenario.sites,
  agent_group: (scenario: Scenario): readonly Named[] => scenario.agent_groups,
} as const;

export type Kind = keyof typeof LISTS;

/** The kinds of subject a measure is given for, beside the total. */
export const kindsOf = (measure: MeasureText): readonly Kind[] =>
  measure.subject === "queue" ? ["client", "queue"] : ["site", "agent_group"];

export const listOf = (kind: Kind, scenario: Scenario): readonly Named[] => LISTS[kind](scenario);

/** A subject as the value of a select, and back. */
export const codeOf = (whose: Whose): string =>
  whose.kind === "total" ? "total" : `${whose.kind}/${whose.id}`;
export function subjectOf(code: string): Whose {
  const at = code.indexOf("/");
  return at < 0 ? TOTAL : { kind: code.slice(0, at) as Kind, id: code.slice(at + 1) };
}

const everything = (measure: MeasureText): string =>
  measure.subject === "queue" ? words.allQueues : words.allAgents;

/** The subjects of a measure in their groups, as a select takes them. */
export function subjectsFor(measure: MeasureText, scenario: Scenario) {
  return [
    { group: words.everything, items: [{ value: codeOf(TOTAL), label: everything(measure) }] },
    ...kindsOf(measure).map((kind) => ({
      group: words.kinds[kind].many,
      items: listOf(kind, scenario).map(({ id, name }) => ({
        value: codeOf({ kind, id }),
        label: name ?? id,
      })),
    })),
  ];
}

/** The subject where the measure is given for it, the total where it is not. */
export function fitting(whose: Whose, measure: MeasureText, scenario: Scenario): Whose {
  if (whose.kind === "total" || !kindsOf(measure).includes(whose.kind)) return TOTAL;
  return listOf(whose.kind, scenario).some(({ id }) => id === whose.id) ? whose : TOTAL;
}

export function nameOf(whose: Whose, measure: MeasureText, scenario: Scenario): string {
  if (whose.kind === "total") return everything(measure);
  return listOf(whose.kind, scenario).find(({ id }) => id === whose.id)?.name ?? whose.id;
}

/** What holds the figures of the whole horizon, or of one day of it. */
export type FiguresBook = Pick<Results, "total" | "queues" | "agent_groups" | "sites" | "clients">;

export function figuresOf(book: FiguresBook, whose: Whose): Figures {
  const books = {
    queue: book.queues,
    agent_group: book.agent_groups,
    site: book.sites,
    client: book.clients,
  };
  return whose.kind === "total" ? book.total : (books[whose.kind][whose.id] ?? {});
}
