/** What a shift is beside its time: its name, whose clock it keeps, its breaks. */

import { ActionIcon, Button, Select, Switch, Tooltip } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { clockTime, formatDuration, minutesOf } from "../../base/format";
import { text } from "../../base/text";
import { MINUTES_A_DAY } from "../../base/units";
import type { Break } from "../../bindings/Break";
import type { Shift } from "../../bindings/Shift";
import { edits, useEdit, useFindings, useScenario } from "../../document";
import { Card, FindingNote, NumberField, TextField } from "../../fields";
import classes from "./shifts.module.css";

const words = text.shifts;

export function ShiftEditor({ shift, path }: { shift: Shift; path: string }) {
  return (
    <Card title={words.editor.title}>
      <FindingNote path={path} />
      <div className={classes.shiftFields}>
        <TextField path={`${path}.name`} label={words.editor.name} placeholder={shift.id} optional />
        <AnchorField shift={shift} path={path} />
      </div>
      <p className={classes.quiet}>
        {words.editor.lengthHelp(formatDuration(shift.length_min * 60), endOf(shift))}{" "}
        {shift.anchor === undefined || shift.anchor === SITE
          ? words.editor.siteHelp
          : words.editor.clientHelp}
      </p>
      <Breaks shift={shift} path={path} />
    </Card>
  );
}

export const endOf = (shift: Shift): string =>
  clockTime(((minutesOf(shift.start) ?? 0) + shift.length_min) % MINUTES_A_DAY);

const SITE = "site_local";

function AnchorField({ shift, path }: { shift: Shift; path: string }) {
  const edit = useEdit();
  const { clients } = useScenario();
  const findings = useFindings(`${path}.anchor`);
  const anchor = shift.anchor ?? SITE;
  const value = anchor === SITE ? SITE : anchor.client_local;
  const set = (next: string | null) => {
    const kept = next === null || next === SITE ? undefined : { client_local: next };
    edit(words.editor.anchored, (scenario) => edits.setField(scenario, `${path}.anchor`, kept));
  };
  return (
    <Select
      data-path={`${path}.anchor`}
      label={words.editor.anchor}
      error={findings.find(({ severity }) => severity === "error")?.message}
      data={[
        { value: SITE, label: words.editor.site },
        ...clients.map(({ id, name }) => ({ value: id, label: words.editor.client(name ?? id) })),
      ]}
      value={value}
      onChange={set}
      allowDeselect={false}
    />
  );
}

const NEW_BREAK: Break = { earliest_min: 120, latest_min: 180, length_min: 15 };

function Breaks({ shift, path }: { shift: Shift; path: string }) {
  const edit = useEdit();
  const breaks = shift.breaks ?? [];
  const set = (label: string, next: readonly Break[]) =>
    edit(label, (scenario) => edits.setField(scenario, `${path}.breaks`, next.length > 0 ? next : undefined));
  return (
    <div className={classes.breaks}>
      <div className={classes.subHead}>
        <h4>{words.breaks.title}</h4>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => set(words.breaks.add, [...breaks, NEW_BREAK])}
        >
          {words.breaks.add}
        </Button>
      </div>
      <p className={classes.quiet}>{breaks.length > 0 ? words.breaks.help : words.breaks.none}</p>
      <FindingNote path={`${path}.breaks`} />
      {breaks.map((pause, index) => (
        <BreakLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a break has no name of its own; its place is its path.
          key={index}
          path={`${path}.breaks[${index}]`}
          pause={pause}
          number={index + 1}
          onPaid={(paid) =>
            set(
              words.breaks.paidChanged,
              breaks.with(index, paid ? withoutPaid(pause) : { ...pause, paid: false }),
            )
          }
          onRemove={() => set(words.breaks.removed, breaks.toSpliced(index, 1))}
        />
      ))}
    </div>
  );
}

/** Paid is what the model takes when nothing is said. */
const withoutPaid = ({ paid: _, ...pause }: Break): Break => pause;

interface BreakLineProps {
  path: string;
  pause: Break;
  number: number;
  onPaid: (paid: boolean) => void;
  onRemove: () => void;
}

function BreakLine({ path, pause, number, onPaid, onRemove }: BreakLineProps) {
  const name = pause.name ?? words.breaks.unnamed(number);
  const hideLabel = number > 1;
  // Labels stand above the first line only; the others are named for those who hear them.
  const labelled = (label: string) => (hideLabel ? words.breaks.fieldOf(label, name) : label);
  return (
    <div className={classes.breakLine}>
      <TextField
        path={`${path}.name`}
        label={labelled(words.breaks.name)}
        hideLabel={hideLabel}
        placeholder={name}
        optional
      />
      <NumberField
        path={`${path}.earliest_min`}
        label={labelled(words.breaks.earliest)}
        hideLabel={hideLabel}
        unit={text.figures.units.minutes}
        whole
      />
      <NumberField
        path={`${path}.latest_min`}
        label={labelled(words.breaks.latest)}
        hideLabel={hideLabel}
        unit={text.figures.units.minutes}
        whole
        usual={pause.earliest_min}
      />
      <NumberField
        path={`${path}.length_min`}
        label={labelled(words.breaks.length)}
        hideLabel={hideLabel}
        unit={text.figures.units.minutes}
        whole
      />
      <Switch
        label={words.breaks.paid}
        checked={pause.paid ?? true}
        onChange={(event) => onPaid(event.currentTarget.checked)}
      />
      <Tooltip label={words.breaks.remove(name)}>
        <ActionIcon aria-label={words.breaks.remove(name)} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
