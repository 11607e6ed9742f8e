/** What stands below the coverage: a reading under the pointer, what the colours are, and the holes in words. */

import { QUARTER, type Span } from "../../base/clock";
import { formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Site } from "../../bindings/Site";
import { TONES } from "../../charts/Lanes";
import type { Coverage, Hole } from "./coverage";
import classes from "./shifts.module.css";

const words = text.shifts.coverage;
const heads = (value: number): string => formatNumber(value, 1);

/** A quarter of an hour of the coverage, in words. */
export function readoutOf(coverage: Coverage, quarter: number, when: (part: Span) => string): string {
  const from = coverage.span.from + quarter * QUARTER;
  const at = (values: readonly number[]) => heads(values[quarter] ?? 0);
  return words.readout(
    when({ from, to: from + QUARTER }),
    at(coverage.contactsPerHour),
    at(coverage.work),
    at(coverage.planned),
    at(coverage.expected),
  );
}

export const Readout = ({ said }: { said: string | null }) => (
  <p className={classes.readout} data-live={said !== null || undefined}>
    {said ?? words.hint}
  </p>
);

export function Legend({ sites }: { sites: readonly Site[] }) {
  return (
    <ul className={classes.legend}>
      {sites.map((site, tone) => (
        <li key={site.id}>
          <i className={classes.swatch} data-tone={tone % TONES} />
          {words.expected(site.name ?? site.id)}
        </li>
      ))}
      <li>
        <i className={classes.stroke} data-dashed />
        {words.planned}
      </li>
      <li>
        <i className={classes.stroke} />
        {words.work}
      </li>
    </ul>
  );
}

/** Holes told in words before the rest is counted. */
const MOST_HOLES = 4;

export function Holes({ holes, when }: { holes: readonly Hole[]; when: (hole: Hole) => string }) {
  const shown = [...holes].sort((a, b) => Number(b.empty) - Number(a.empty)).slice(0, MOST_HOLES);
  if (shown.length === 0) return <p className={classes.noHoles}>✓ {words.noHoles}</p>;
  return (
    <ul className={classes.holes}>
      {shown.map((hole) => (
        <li key={hole.from} data-empty={hole.empty || undefined}>
          {hole.empty
            ? words.empty(when(hole), heads(hole.missing))
            : words.short(when(hole), heads(hole.missing))}
        </li>
      ))}
      {holes.length > MOST_HOLES && <li>{words.more(holes.length - MOST_HOLES)}</li>}
    </ul>
  );
}
