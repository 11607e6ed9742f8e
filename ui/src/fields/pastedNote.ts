/** What became of a pasted week, in words, and the marks of the cells that were given no number. */

import { text } from "../base/text";
import type { Taken } from "../grid/useSheet";
import type { PastedWeek } from "./pastedWeek";

const words = text.demand;

export function takenOf(pasted: PastedWeek, keyFor: (bad: PastedWeek["bad"][number]) => string): Taken {
  const { days, intervals, guessed, unknown, bad } = pasted;
  const said = [
    words.pastedWeek(days, intervals),
    ...(unknown.length > 0 ? [words.pastedUnknown(unknown.join(", "))] : []),
    ...(guessed ? [words.pastedDates[guessed]] : []),
    ...(bad.length > 0 ? [text.grid.pastedBad(bad.length)] : []),
  ];
  const marks = new Map(bad.map((one) => [keyFor(one), text.grid.keptFor(one.said)]));
  return { said: said.join(" "), bad: said.length > 1, marks };
}
