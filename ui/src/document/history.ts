/** Undo and redo as snapshots. Unchanged parts are shared between them, so a snapshot costs what the edit touched. */

export interface Step<T> {
  readonly label: string;
  readonly before: T;
}

export interface History<T> {
  readonly present: T;
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
  /** What the last edit was about and when, so that typing in one field is one step. */
  readonly merge: { readonly key: string; readonly at: number } | null;
}

const MOST_STEPS = 200;
const MERGE_WITHIN_MS = 2_000;

export const startHistory = <T>(present: T): History<T> => ({ present, past: [], future: [], merge: null });

/** The history after an edit. Edits of one `mergeKey` in quick succession become one step. */
export function record<T>(
  history: History<T>,
  next: T,
  label: string,
  mergeKey?: string,
  now = Date.now(),
): History<T> {
  if (next === history.present) return history;
  const merge = mergeKey === undefined ? null : { key: mergeKey, at: now };
  if (merge && continues(history, merge)) return { ...history, present: next, future: [], merge };
  const past = [...history.past, { label, before: history.present }].slice(-MOST_STEPS);
  return { present: next, past, future: [], merge };
}

function continues<T>(history: History<T>, merge: { key: string; at: number }): boolean {
  return (
    history.merge?.key === merge.key &&
    merge.at - history.merge.at <= MERGE_WITHIN_MS &&
    history.past.length > 0
  );
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last) return history;
  const redone = { label: last.label, before: history.present };
  return {
    present: last.before,
    past: history.past.slice(0, -1),
    future: [...history.future, redone],
    merge: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const next = history.future.at(-1);
  if (!next) return history;
  const undone = { label: next.label, before: history.present };
  return {
    present: next.before,
    past: [...history.past, undone],
    future: history.future.slice(0, -1),
    merge: null,
  };
}

/** Ends a typing streak: the next edit is a step of its own. */
export const settle = <T>(history: History<T>): History<T> =>
  history.merge ? { ...history, merge: null } : history;
