/** When a queue is open. */

import { ActionIcon, Button, Switch } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { minutesOf } from "../../base/format";
import { text } from "../../base/text";
import type { OpenHours } from "../../bindings/OpenHours";
import type { Opening } from "../../bindings/Opening";
import { useScenario } from "../../document";
import { Card, ChoiceField, DaysField, FindingNote, readClock, TextField, useField } from "../../fields";
import classes from "./queues.module.css";

const words = text.queues;
const OFFICE: OpenHours = { days: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "20:00" };
const AT_CLOSE = Object.entries(words.atCloses).map(([value, label]) => ({ value, label }));

export function OpeningCard({ path: queue, client }: { path: string; client: string }) {
  const path = `${queue}.opening`;
  const opening = useField<Opening>({ path, label: words.opening });
  const zone = useScenario().clients.find((candidate) => candidate.id === client)?.zone ?? client;
  const toggle = (
    <Switch
      label={words.alwaysOpen}
      labelPosition="left"
      size="xs"
      checked={opening.value === undefined}
      onChange={(event) => opening.set(event.currentTarget.checked ? undefined : { hours: [OFFICE] })}
    />
  );
  return (
    <Card title={words.opening} help={words.openingHelp(zone)} aside={toggle}>
      {opening.value && <Hours path={path} hours={opening.value.hours} />}
    </Card>
  );
}

function Hours({ path, hours }: { path: string; hours: OpenHours[] }) {
  const list = useField<OpenHours[]>({ path: `${path}.hours`, label: words.opening });
  const closed = useField<boolean>({ path: `${path}.closed_on_holidays`, label: words.closedOnHolidays });
  return (
    <div className={classes.stack}>
      {hours.map((one, index) => (
        <HoursRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields below are bound to the place in the list
          key={index}
          path={`${path}.hours[${index}]`}
          hours={one}
          label={words.hours(index + 1)}
          remove={hours.length > 1 ? () => list.set(hours.toSpliced(index, 1)) : undefined}
        />
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => list.set([...hours, OFFICE])}
        >
          {words.addHours}
        </Button>
      </div>
      <div className={classes.fields}>
        <ChoiceField path={`${path}.at_close`} label={words.atClose} choices={AT_CLOSE} usual="serve" />
        <Switch
          className={classes.switch}
          label={words.closedOnHolidays}
          size="xs"
          checked={closed.value ?? false}
          onChange={(event) => closed.set(event.currentTarget.checked || undefined)}
        />
      </div>
    </div>
  );
}

interface HoursRowProps {
  path: string;
  hours: OpenHours;
  label: string;
  remove: (() => void) | undefined;
}

function HoursRow({ path, hours, label, remove }: HoursRowProps) {
  const over = (minutesOf(hours.to) ?? 0) <= (minutesOf(hours.from) ?? 0);
  return (
    <fieldset className={classes.hours} aria-label={label}>
      <FindingNote path={path} />
      <DaysField path={`${path}.days`} label={`${label}: ${words.days}`} />
      <div className={classes.times}>
        <TextField
          path={`${path}.from`}
          label={`${label}: ${words.from}`}
          hideLabel
          read={readClock}
          width="4.6rem"
        />
        <span aria-hidden>–</span>
        <TextField
          path={`${path}.to`}
          label={`${label}: ${words.to}`}
          hideLabel
          read={readClock}
          width="4.6rem"
        />
        {over && <span className={classes.over}>{words.overMidnight}</span>}
        {remove && (
          <ActionIcon aria-label={text.fields.remove(label)} onClick={remove}>
            <IconTrash size={15} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
    </fieldset>
  );
}
