/** What stands below the coverage: a reading under the pointer, what the colours are, and the holes in words. */

import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { QUARTER, type Span } from "../../base/clock";
import { formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Queue } from "../../bindings/Queue";
import type { Site } from "../../bindings/Site";
import { TONES } from "../../charts/Lanes";
import type { Coverage } from "./coverage";
import type { Hole } from "./holes";
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
    at(coverage.required),
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
      <li>
        <i className={classes.stroke} data-strong />
        {words.required}
      </li>
    </ul>
  );
}

/** Holes told in words before the rest is asked for. */
const FIRST_HOLES = 4;

interface HolesProps {
  holes: readonly Hole[];
  queues: readonly Queue[];
  when: (hole: Hole) => string;
  onFind: (hole: Hole) => void;
}

export function Holes({ holes, queues, when, onFind }: HolesProps) {
  const [all, setAll] = useState(false);
  if (holes.length === 0) return <p className={classes.noHoles}>✓ {words.noHoles}</p>;
  const shown = all ? holes : holes.slice(0, FIRST_HOLES);
  return (
    <ul className={classes.holes} aria-label={words.holes}>
      {shown.map((hole) => (
        <li key={`${hole.kind}-${hole.from}-${hole.queues[0]}`} data-kind={hole.kind}>
          <UnstyledButton onClick={() => onFind(hole)}>
            <strong>{when(hole)}</strong> {words[hole.kind](whose(hole, queues), heads(hole.missing))}
          </UnstyledButton>
        </li>
      ))}
      {holes.length > FIRST_HOLES && (
        <li>
          <UnstyledButton className={classes.more} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.more(holes.length - FIRST_HOLES)}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}

/** Queues named before they are counted. */
const MOST_NAMED = 2;

function whose({ queues: ids }: Hole, queues: readonly Queue[]): string {
  if (ids.length > MOST_NAMED) return words.queues(ids.length);
  return ids.map((id) => queues.find((queue) => queue.id === id)?.name ?? id).join(", ");
}
