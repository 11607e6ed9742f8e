/** The chosen shift by number, where it is seen to move: start, length, its times by every clock concerned. */

import { Button, Menu } from "@mantine/core";
import { IconCopy, IconPlus, IconTrash, IconUserPlus } from "@tabler/icons-react";
import { clockOf } from "../../base/clock";
import { clockTime } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import type { Shift } from "../../bindings/Shift";
import { edits, useEdit } from "../../document";
import { NumberField, readClock, TextField } from "../../fields";
import { shiftClock, shiftSpan } from "./duties";
import classes from "./shifts.module.css";
import { shiftsOf } from "./turns";

const words = text.shifts;
/** People put on a shift at first. */
const FIRST_HEADS = 5;

interface ChosenShiftProps {
  scenario: Scenario;
  shift: Shift;
  path: string;
  zone: string;
  /** The first instant shown: clocks differ by what the date is. */
  day: number;
  onSelect: (shift: string) => void;
  onAdd: () => void;
}

export function ChosenShift({ scenario, shift, path, zone, day, onSelect, onAdd }: ChosenShiftProps) {
  const edit = useEdit();
  const name = shift.name ?? shift.id;
  const duplicate = () => {
    const copy = words.list.copyOf(name);
    onSelect(
      edits.freeId(
        copy,
        (scenario.shifts ?? []).map(({ id }) => id),
      ),
    );
    edit(words.list.duplicated(name), (before) => edits.duplicateShift(before, shift.id, copy));
  };
  const remove = () => edit(words.list.removed(name), (before) => edits.removeShift(before, shift.id));
  return (
    <fieldset className={classes.chosen} aria-label={words.list.chosen(name)}>
      <strong title={name}>{name}</strong>
      <TextField path={`${path}.start`} label={words.editor.start} read={readClock} width="5.5rem" />
      <NumberField
        path={`${path}.length_min`}
        label={words.editor.length}
        unit={text.figures.units.minutes}
        whole
        min={15}
        width="6.5rem"
      />
      <p className={classes.times}>
        {timesOf(shift, scenario, zone, day).map((said) => (
          <span key={said}>{said}</span>
        ))}
      </p>
      <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={onAdd}>
        {words.list.add}
      </Button>
      <PutPeople scenario={scenario} shift={shift} />
      <Button variant="subtle" leftSection={<IconCopy size={14} />} onClick={duplicate}>
        {words.list.duplicate}
      </Button>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={14} />}
        aria-label={words.list.remove}
        onClick={remove}
      >
        {text.common.remove}
      </Button>
    </fieldset>
  );
}

/** `06:00–15:00 Asia/Manila`, and the same by the clock that is read. */
function timesOf(shift: Shift, scenario: Scenario, zone: string, day: number): string[] {
  const sites = scenario.agent_groups
    .filter(({ staffing }) => edits.teamsOf(staffing).some((team) => shiftsOf(team).includes(shift.id)))
    .map(({ site }) => site);
  const places = sites.length > 0 ? sites : scenario.sites.slice(0, 1).map(({ id }) => id);
  const owner = places.map((site) => shiftClock(shift, site, scenario));
  const zones = (clock: (typeof owner)[number], site: string) => [
    clock.zone,
    scenario.sites.find(({ id }) => id === site)?.zone ?? clock.zone,
    zone,
  ];
  const said = owner.flatMap((clock, at) => {
    const run = shiftSpan(shift, clock, clock.local(day + NOON).date);
    return zones(clock, places[at] ?? "").map((by) => {
      const show = (instant: number) => clockTime(clockOf(by).local(instant).minute);
      return words.clock.fromTo(show(run.from), show(run.to), by.replaceAll("_", " "));
    });
  });
  return [...new Set(said)].slice(0, MOST_TIMES);
}

const NOON = 12 * 3_600_000;
/** More clocks than these are seen on the lanes. */
const MOST_TIMES = 3;

function PutPeople({ scenario, shift }: { scenario: Scenario; shift: Shift }) {
  const edit = useEdit();
  const groups = scenario.agent_groups.filter(
    ({ staffing }) =>
      !("interval_heads" in staffing) && !edits.teamsOf(staffing).some((team) => team.shift === shift.id),
  );
  if (groups.length === 0) return null;
  const nameOf = ({ id, name = id }: { id: string; name?: string }) => name;
  return (
    <Menu withinPortal position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconUserPlus size={14} />}>
          {words.list.putPeople}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="22rem" style={{ overflow: "auto" }}>
        {groups.map((group) => (
          <Menu.Item
            key={group.id}
            onClick={() =>
              edit(words.list.peoplePut(nameOf(group)), (before) =>
                edits.workShift(before, group.id, shift.id, FIRST_HEADS),
              )
            }
          >
            {nameOf(group)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
