/** What is marked on the axis, in words: hand-overs between sites, holidays, and nights on which a clock changes. */

import { useMemo } from "react";
import { changesOf, clockOf, type Span } from "../../base/clock";
import { clockTime, formatDate, formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import type { HandOver } from "./holes";
import { changeText, clientHolidays, clocksOf, holidaySpans } from "./lanes";
import classes from "./shifts.module.css";

const words = text.shifts.notes;

interface AxisNotesProps {
  scenario: Scenario;
  span: Span;
  zone: string;
  queue: string | null;
  handOvers: readonly HandOver[];
}

interface Note {
  readonly at: number;
  readonly said: string;
}

export function AxisNotes({ scenario, span, zone, queue, handOvers }: AxisNotesProps) {
  const dated = useMemo(
    () =>
      [...holidayNotes(scenario, span, queue), ...changeNotes(scenario, span)].sort((a, b) => a.at - b.at),
    [scenario, span, queue],
  );
  const seams = handOvers.map((one) => seamNote(one, scenario, zone));
  if (dated.length + seams.length === 0) return null;
  return (
    <div className={classes.notes}>
      <NoteList title={words.days} notes={dated} />
      <NoteList title={words.handOvers} notes={seams} />
    </div>
  );
}

function NoteList({ title, notes }: { title: string; notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {notes.map(({ at, said }) => (
          <li key={`${at}-${said}`}>{said}</li>
        ))}
      </ul>
    </section>
  );
}

function seamNote({ at, from, to, heads, required }: HandOver, { sites }: Scenario, zone: string): Note {
  const name = (id: string) => sites.find((site) => site.id === id)?.name ?? id;
  const { date, minute } = clockOf(zone).local(at);
  const when = `${formatDate(date, "short")} ${clockTime(minute)}`;
  const there = formatNumber(heads, 1);
  const needed = formatNumber(required, 0);
  return {
    at,
    said: words.handOver(when, from.map(name).join(", "), to.map(name).join(", "), there, needed),
  };
}

function holidayNotes(scenario: Scenario, span: Span, queue: string | null): Note[] {
  const atSites = scenario.sites.flatMap(({ id, name = id, zone, holidays }) =>
    holidaySpans(holidays, clockOf(zone), span).map((day) => ({ ...day, zone, owner: name })),
  );
  return [...clientHolidays(scenario, span, queue), ...atSites].map(({ from, name, owner, zone }) => ({
    at: from,
    said: words.holiday(formatDate(clockOf(zone).local(from).date, "short"), name, owner),
  }));
}

function changeNotes(scenario: Scenario, span: Span): Note[] {
  return clocksOf(scenario).flatMap(({ zone, owners }) => {
    const clock = clockOf(zone);
    return changesOf(clock, span).map(({ at, by }) => {
      const before = clock.local(at - 1).minute + 1;
      const { date, minute } = clock.local(at);
      const said = words.change(
        formatDate(date, "short"),
        zone,
        clockTime(before % 1440),
        clockTime(minute),
        changeText(by),
        owners.join(", "),
      );
      return { at, said };
    });
  });
}
