/** The table of figures as data: its rows, their order, and the text that a spreadsheet takes. */

import { formatDate } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import { type Figures, type FiguresBook, figuresOf, type Kind, listOf, TOTAL } from "../../study";

export type TableKind = Kind | "day";

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly figures: Figures;
}

/** Columns shown until others are chosen, where the run has figures for them: those every run has, then the rest. */
const USUAL_COLUMNS: Record<"queue" | "agent_group" | "day", readonly string[]> = {
  queue: [
    "offered",
    "service_level",
    "sl_met_probability",
    "asa_s",
    "abandon_share",
    "aht_s",
    "on_time_share",
    "waiting",
    "reached_share",
    "fcr",
  ],
  agent_group: [
    "scheduled",
    "staffed",
    "occupancy",
    "utilisation",
    "handled_by_group",
    "paid_h",
    "supply_cost",
    "cost_per_contact",
  ],
  day: [
    "offered",
    "service_level",
    "asa_s",
    "abandon_share",
    "on_time_share",
    "waiting",
    "staffed",
    "occupancy",
    "supply_cost",
  ],
};
/** A figure every queue has, telling only where work is deferred. */
const OF_DEFERRED = "waiting";

/** Which measures a kind of table can show. Days show those of queues and of agents. */
export function measuresFor(kind: TableKind, catalogue: readonly MeasureText[]): MeasureText[] {
  if (kind === "day") return catalogue.filter((measure) => measure.finest !== "horizon");
  const subject = kind === "queue" || kind === "client" ? "queue" : "agent_group";
  return catalogue.filter((measure) => measure.subject === subject);
}

/** The usual columns in which a row has a figure. */
export function usualColumns(kind: TableKind, rows: readonly Row[]): readonly string[] {
  const of = kind === "day" ? kind : kind === "queue" || kind === "client" ? "queue" : "agent_group";
  const tells = (key: string) => rows.some(({ figures }) => typeof figures[key]?.mean === "number");
  return USUAL_COLUMNS[of].filter((key) => tells(key) && (key !== OF_DEFERRED || tells("on_time_share")));
}

export function rowsOf(kind: TableKind, book: FiguresBook, days: Results["days"], scenario: Scenario): Row[] {
  if (kind === "day") {
    return days.map((day) => ({
      id: day.date,
      name: formatDate(day.date),
      figures: figuresOf(day, TOTAL),
    }));
  }
  return listOf(kind, scenario).map(({ id, name }) => ({
    id,
    name: name ?? id,
    figures: figuresOf(book, { kind, id }),
  }));
}

export interface Order {
  /** A measure's key; empty for the name. */
  readonly by: string;
  readonly descending: boolean;
}

/** The rows in order; what has no figure stands last either way. No order: as the scenario has them. */
export function sorted(rows: readonly Row[], order: Order | null): Row[] {
  if (!order) return [...rows];
  const sign = order.descending ? -1 : 1;
  if (order.by === "") return [...rows].sort((a, b) => sign * a.name.localeCompare(b.name));
  const meanOf = (row: Row) => row.figures[order.by]?.mean ?? null;
  return [...rows].sort((a, b) => {
    const [left, right] = [meanOf(a), meanOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

/** What a click on a header makes of the order: down, up, and back to the scenario's own. */
export function reordered(order: Order | null, by: string): Order | null {
  if (order?.by !== by) return { by, descending: by !== "" };
  return order.descending === (by !== "") ? { by, descending: by === "" } : null;
}

/** The table for a spreadsheet: plain numbers, a column for each half-width, in the decimals of the person's locale. */
export function tsv(
  kind: TableKind,
  rows: readonly Row[],
  measures: readonly MeasureText[],
  decimal: string,
): string {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : String(value).replace(".", decimal);
  const header = [
    text.results.kinds[kind].one,
    ...measures.flatMap(({ name }) => [name, text.results.halfOf(name)]),
  ];
  const lines = rows.map((row) => [
    row.name.replace(/[\t\r\n]+/g, " "),
    ...measures.flatMap(({ key }) => [number(row.figures[key]?.mean), number(row.figures[key]?.half_width)]),
  ]);
  return [header, ...lines].map((line) => line.join("\t")).join("\n");
}
