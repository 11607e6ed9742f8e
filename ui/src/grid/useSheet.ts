/** The state of a grid and the few things that can be done to it. Keys, clipboard and pointer all speak through it. */

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { locale } from "../base/format";
import { text } from "../base/text";
import type { Draft, Move } from "./Editor";
import { type Locked, put, same } from "./edits";
import { type Decimal, decimalOf, readTyped, type Values } from "./paste";
import { at, type Cell, clamp, type Range, rangeOf, type Selection, type Size, within } from "./selection";
import type { Cells } from "./tsv";

export type Note = { readonly text: string; readonly bad: boolean };

/** What became of a paste: in words, and by cell where it was given no number. */
export interface Taken {
  readonly said: string;
  readonly bad: boolean;
  /** Sentences by the key of a cell. */
  readonly marks: ReadonlyMap<string, string>;
}

export const keyOf = (row: number, column: number): string => `${row}/${column}`;

export interface SheetProps {
  /** Names of the rows and of the columns, no name twice. */
  rows: readonly string[];
  columns: readonly string[];
  values: Values;
  /** Called once per action; `what` names the action for the undo list. */
  onChange: (values: (number | null)[][], what: string) => void;
  readOnlyAt?: Locked;
  /** Takes a pasted table that says by its own headers where it belongs; nothing where it does not say. */
  onPasteTable?: ((cells: Cells, at: Cell) => Taken | undefined) | undefined;
}

export interface Sheet {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly size: Size;
  readonly values: Values;
  readonly locked: Locked;
  readonly decimal: Decimal;
  readonly selection: Selection;
  readonly range: Range;
  readonly head: Cell;
  readonly draft: Draft | null;
  readonly note: Note | null;
  readonly onPasteTable: SheetProps["onPasteTable"];
  nameOf(cell: Cell): string;
  /** What the last paste left a cell without, until its values change again. */
  faultAt(row: number, column: number): string | undefined;
  /** Selects and puts the keyboard focus on the head. */
  select(selection: Selection): void;
  /** Hands changed values on, if they changed. */
  change(values: Values, what: string): void;
  /** Says what became of a paste, and marks the cells it did not fill. */
  mark(taken: Taken): void;
  refuse(text: string): void;
  edit(draft: Draft): void;
  editInPlace(): void;
  commit(text: string, move?: Move): boolean;
  cancel(): void;
}

const words = text.grid;
const never: Locked = () => false;
const unmarked: ReadonlyMap<string, string> = new Map();

export function useSheet(props: SheetProps): Sheet {
  const { rows, columns, values, onChange, readOnlyAt: locked = never, onPasteTable } = props;
  const [held, setSelection] = useState<Selection>(at({ row: 0, column: 0 }));
  const [draft, setDraft] = useState<Draft | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const [marks, setMarks] = useMarks(values);
  const table = useRef<HTMLTableElement>(null);
  const decimal = useMemo(() => decimalOf(locale), []);
  const size = { rows: rows.length, columns: columns.length };
  // The document may have shrunk under the selection.
  const selection = within(held, size);
  const { head } = selection;

  const nameOf = ({ row, column }: Cell) => words.cell(rows[row] ?? "", columns[column] ?? "");
  const refuse = (why: string) => setNote({ text: why, bad: true });

  const focus = ({ row, column }: Cell) =>
    table.current?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`)?.focus();

  const select = (next: Selection) => {
    setNote(null);
    setSelection(next);
    focus(next.head);
  };

  const change = (next: Values, what: string) => {
    setNote(null);
    // The rows are copies made for this change or the caller's own, untouched; nobody writes into either.
    if (!same(next, values)) onChange(next as (number | null)[][], what);
  };

  const edit = (next: Draft) => {
    if (locked(head.row, head.column)) return refuse(words.locked(nameOf(head)));
    setNote(null);
    setDraft(next);
  };

  const editInPlace = () => {
    const value = values[head.row]?.[head.column] ?? null;
    edit({ text: value === null ? "" : String(value).replace(".", decimal), replacing: false });
  };

  const commit = (typed: string, move?: Move): boolean => {
    const value = readTyped(typed, decimal);
    if (value === undefined) {
      refuse(words.notNumber(typed, nameOf(head)));
      // Without a move the focus is elsewhere: the old value stays rather than hold the person back.
      if (!move) setDraft(null);
      return !move;
    }
    setDraft(null);
    const here = { top: head.row, left: head.column, bottom: head.row, right: head.column };
    change(put(values, here, [[value]], locked), words.steps.set(nameOf(head)));
    if (move) select(at(clamp({ row: head.row + move.rows, column: head.column + move.columns }, size)));
    return true;
  };

  const cancel = () => {
    setDraft(null);
    setNote(null);
    focus(head);
  };

  const mark = ({ said, bad, marks: faults }: Taken) => {
    setNote({ text: said, bad });
    setMarks(faults);
  };
  const faultAt = (row: number, column: number) => marks.get(keyOf(row, column));
  const range = rangeOf(selection);
  const state = { table, size, values, locked, decimal, selection, range, head, draft, note, onPasteTable };
  return { ...state, nameOf, faultAt, select, change, mark, refuse, edit, editInPlace, commit, cancel };
}

/**
 * Marks of a paste, for the values it made: an edit of a marked cell takes its mark away, a change of several cells,
 * such as undo or the next paste, takes all.
 */
function useMarks(values: Values) {
  const [marks, setMarks] = useState(unmarked);
  const about = useRef<Values | null>(null);
  useEffect(() => {
    if (marks.size === 0) return;
    const changed = about.current ? changedCells(about.current, values) : [];
    about.current = values;
    const left = changed.length > 1 ? unmarked : without(marks, changed);
    if (left.size < marks.size) setMarks(left);
  }, [values, marks]);
  const mark = (next: ReadonlyMap<string, string>) => {
    about.current = null;
    setMarks(next);
  };
  return [marks, mark] as const;
}

const without = (marks: ReadonlyMap<string, string>, cells: readonly string[]): ReadonlyMap<string, string> =>
  new Map([...marks].filter(([key]) => !cells.includes(key)));

const changedCells = (before: Values, after: Values): string[] =>
  after.flatMap((line, row) =>
    line.flatMap((value, column) => (value === before[row]?.[column] ? [] : [keyOf(row, column)])),
  );
