/** Shifts on the world clock, and by number below it. */

import { Paper } from "@mantine/core";
import { useState } from "react";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import type { Shift } from "../../bindings/Shift";
import { edits, type Focus, useDocument, useEdit, useScenario } from "../../document";
import { Empty, ItemList } from "../../fields";
import { ClockPanel } from "./ClockPanel";
import { endOf, ShiftEditor } from "./ShiftEditor";
import classes from "./shifts.module.css";
import { TeamsCard } from "./TeamsCard";
import { shiftsOf } from "./turns";

const words = text.shifts;

export function ShiftsPage() {
  const scenario = useScenario();
  const shifts = scenario.shifts ?? [];
  const [chosen, setChosen] = useChosen(shifts);
  const index = Math.max(
    0,
    shifts.findIndex(({ id }) => id === chosen),
  );
  const shift = shifts[index];
  const edit = useEdit();
  const add = () => {
    const id = edits.freeId(
      words.list.newName,
      shifts.map((one) => one.id),
    );
    edit(words.list.added, (before) => edits.addShift(before, words.list.newName));
    setChosen(id);
  };
  return (
    <div className={classes.page}>
      <ClockPanel scenario={scenario} selected={shift?.id ?? null} onSelect={setChosen} onAdd={add} />
      {shift ? (
        <div className={classes.split}>
          <Paper className={classes.list}>
            <ItemList
              label={words.list.title}
              items={shifts.map((one, place) => ({
                id: one.id,
                name: one.name ?? one.id,
                note: noteOf(one.id, scenario),
                path: `shifts[${place}]`,
              }))}
              selected={shift.id}
              onSelect={setChosen}
            />
          </Paper>
          <ShiftEditor key={shift.id} shift={shift} path={`shifts[${index}]`} />
        </div>
      ) : (
        <Empty title={words.empty} hint={words.emptyHint} action={{ label: words.addFirst, run: add }} />
      )}
      <TeamsCard />
    </div>
  );
}

/** The chosen shift; the one a finding speaks of, once somebody asks to see it. */
function useChosen(shifts: readonly Shift[]) {
  const [chosen, setChosen] = useState<string | null>(null);
  const focus = useDocument((state) => state.focus);
  const [seen, setSeen] = useState<Focus | null>(null);
  if (focus !== seen) {
    setSeen(focus);
    const asked = /^shifts\[(\d+)\]/.exec(focus?.path ?? "");
    if (asked) setChosen(shifts[Number(asked[1])]?.id ?? chosen);
  }
  return [chosen, setChosen] as const;
}

/** `08:00–17:00 · 9 h · 22 heads` */
function noteOf(id: string, scenario: Scenario): string {
  const shift = scenario.shifts?.find((one) => one.id === id);
  if (!shift) return "";
  const teams = scenario.agent_groups.flatMap((group) => edits.teamsOf(group.staffing));
  const heads = teams
    .filter((team) => shiftsOf(team).includes(id))
    .reduce((sum, team) => sum + team.heads, 0);
  return words.list.note(
    shift.start,
    endOf(shift),
    heads > 0 ? words.list.workedBy(heads) : words.list.unused,
  );
}
