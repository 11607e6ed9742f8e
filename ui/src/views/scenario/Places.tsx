/** Clients and sites: names, clocks and holidays. */

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import { edits, useEdit, useScenario } from "../../document";
import {
  Card,
  DateField,
  FindingNote,
  NumberField,
  Settings,
  TextField,
  useField,
  ZoneField,
} from "../../fields";
import classes from "./scenario.module.css";

const words = text.scenario;

export function Clients() {
  const scenario = useScenario();
  const edit = useEdit();
  const add = () => edit(words.addClient, (s) => edits.addClient(s, words.newClient));
  return (
    <Card title={words.clients} help={words.clientsHelp} aside={<Add label={words.addClient} add={add} />}>
      {scenario.clients.map((client, index) => (
        <Place
          key={client.id}
          path={`clients[${index}]`}
          name={client.name ?? client.id}
          remove={(s) => edits.removeClient(s, client.id)}
          only={scenario.clients.length === 1}
        >
          <NumberField
            path={`clients[${index}].holiday_demand`}
            label={words.holidayDemand}
            unit={words.timesUsual}
            usual={words.usualTimes}
          />
        </Place>
      ))}
    </Card>
  );
}

export function Sites() {
  const scenario = useScenario();
  const edit = useEdit();
  const add = () => edit(words.addSite, (s) => edits.addSite(s, words.newSite));
  return (
    <Card title={words.sites} help={words.sitesHelp} aside={<Add label={words.addSite} add={add} />}>
      {scenario.sites.map((site, index) => (
        <Place
          key={site.id}
          path={`sites[${index}]`}
          name={site.name ?? site.id}
          remove={(s) => edits.removeSite(s, site.id)}
          only={scenario.sites.length === 1}
          further={<Settings path={`sites[${index}]`} type="Site" only={["residency", "cost"]} />}
        >
          <NumberField
            path={`sites[${index}].seats`}
            label={words.seats}
            help={words.seatsHelp}
            whole
            usual={words.unlimited}
          />
        </Place>
      ))}
    </Card>
  );
}

function Add({ label, add }: { label: string; add: () => void }) {
  return (
    <Button variant="subtle" leftSection={<IconPlus size={15} />} onClick={add}>
      {label}
    </Button>
  );
}

interface PlaceProps {
  path: string;
  name: string;
  remove: (scenario: Scenario) => Scenario;
  /** The last one stays: a scenario needs one. */
  only: boolean;
  /** Beside the fields that all places have. */
  children: ReactNode;
  /** Below them. */
  further?: ReactNode;
}

function Place({ path, name, remove, only, children, further }: PlaceProps) {
  const edit = useEdit();
  const label = text.fields.remove(name);
  return (
    <div className={classes.place}>
      <FindingNote path={path} />
      <div className={classes.fields}>
        <TextField path={`${path}.name`} label={words.name} optional />
        <ZoneField path={`${path}.zone`} label={words.zone} />
        <TextField
          path={`${path}.holidays.region`}
          label={words.region}
          placeholder={words.regionHelp}
          optional
        />
        {children}
      </div>
      <Tooltip label={label}>
        <ActionIcon
          className={classes.remove}
          aria-label={label}
          disabled={only}
          onClick={() => edit(label, remove)}
        >
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <ExtraHolidays path={`${path}.holidays.extra`} />
      {further && <div className={classes.further}>{further}</div>}
    </div>
  );
}

function ExtraHolidays({ path }: { path: string }) {
  const { value: extra = [], set } = useField<{ date: string; name: string }[]>({ path, label: words.extra });
  const { horizon } = useScenario();
  return (
    <div className={classes.holidays}>
      {extra.map((holiday, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields below are bound to the place in the list
        <div className={classes.holiday} key={index}>
          <DateField path={`${path}[${index}].date`} label={words.holidayDate} hideLabel width="9rem" />
          <TextField path={`${path}[${index}].name`} label={words.holidayName} hideLabel />
          <ActionIcon
            aria-label={text.fields.remove(holiday.name)}
            onClick={() => set(without(extra, index))}
          >
            <IconTrash size={15} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={13} />}
        onClick={() => set([...extra, { date: horizon.start, name: words.holidayName }])}
      >
        {words.addHoliday}
      </Button>
    </div>
  );
}

const without = <T,>(items: readonly T[], index: number): T[] | undefined =>
  items.length === 1 ? undefined : items.toSpliced(index, 1);
