/**
 * Lays local instants out by date and clock. A clock set back gives its repeated slots columns of their own, which
 * other days leave empty; a clock set forward leaves the skipped slots of that day empty. No hour is lost or merged.
 */

/** A column of the layout: a clock time, and whether it is the second time that day. */
export interface Slot {
  readonly clock: string;
  readonly again: boolean;
}

export interface DayLayout {
  readonly dates: readonly string[];
  readonly slots: readonly Slot[];
  /** Index of the instant by row (date) and column (slot); undefined where the clock never showed it. */
  readonly index: readonly (readonly (number | undefined)[])[];
  /** Row and column of each instant. */
  readonly places: readonly { readonly row: number; readonly column: number }[];
}

const keyOf = (slot: Slot): string => (slot.again ? `${slot.clock} again` : slot.clock);

/** Lays out instants such as `2026-10-25T01:30+01:00`, given in order. */
export function layOutDays(local: readonly string[]): DayLayout {
  const days = new Map<string, Slot[]>();
  for (const instant of local) {
    const date = instant.slice(0, 10);
    const clock = instant.slice(11, 16);
    const slots = days.get(date) ?? [];
    slots.push({ clock, again: slots.some((slot) => slot.clock === clock) });
    days.set(date, slots);
  }
  const slots = merged([...days.values()]);
  const columnOf = new Map(slots.map((slot, column) => [keyOf(slot), column]));
  const places = [...days.values()].flatMap((day, row) =>
    day.map((slot) => ({ row, column: columnOf.get(keyOf(slot)) ?? 0 })),
  );
  const index = [...days].map(() => Array<number | undefined>(slots.length).fill(undefined));
  for (const [instant, { row, column }] of places.entries())
    (index[row] as (number | undefined)[])[column] = instant;
  return { dates: [...days.keys()], slots, index, places };
}

/** Every slot of every day, each right after the one it follows on the day that has it. */
function merged(days: readonly (readonly Slot[])[]): Slot[] {
  const slots: Slot[] = [];
  for (const day of days) {
    let before = -1;
    for (const slot of day) {
      const at = slots.findIndex((known) => keyOf(known) === keyOf(slot));
      if (at < 0) slots.splice(before + 1, 0, slot);
      before = at < 0 ? before + 1 : at;
    }
  }
  return slots;
}
