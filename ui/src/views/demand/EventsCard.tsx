/** Dated changes of demand. */

import { ActionIcon, Button, Table } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { DemandEvent } from "../../bindings/DemandEvent";
import { useScenario } from "../../document";
import { Card, DateField, NumberField, readClock, TextField, useField } from "../../fields";

const words = text.demand;

export function EventsCard({ path }: { path: string }) {
  const { value: events = [], set } = useField<DemandEvent[]>({ path, label: words.events });
  const { horizon } = useScenario();
  const add = () => set([...events, { name: words.newEvent, date: horizon.start, factor: 1.5 }]);
  const remove = (index: number) => set(events.length === 1 ? undefined : events.toSpliced(index, 1));
  const button = (
    <Button variant="subtle" leftSection={<IconPlus size={15} />} onClick={add}>
      {words.addEvent}
    </Button>
  );
  return (
    <Card title={words.events} help={words.eventsHelp} aside={button}>
      {events.length > 0 && (
        <Table withRowBorders={false} horizontalSpacing={4} verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              {[words.eventName, words.eventDate, words.eventFrom, words.eventTo, words.eventFactor].map(
                (head) => (
                  <Table.Th key={head} fz="xs" fw={500} c="dimmed">
                    {head}
                  </Table.Th>
                ),
              )}
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {events.map((event, index) => (
              <EventRow
                // biome-ignore lint/suspicious/noArrayIndexKey: the fields below are bound to the place in the list
                key={index}
                path={`${path}[${index}]`}
                name={event.name ?? event.date}
                remove={() => remove(index)}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

function EventRow({ path, name, remove }: { path: string; name: string; remove: () => void }) {
  return (
    <Table.Tr>
      <Table.Td>
        <TextField path={`${path}.name`} label={words.eventName} hideLabel optional />
      </Table.Td>
      <Table.Td w="8.6rem">
        <DateField path={`${path}.date`} label={words.eventDate} hideLabel />
      </Table.Td>
      <Table.Td w="4.6rem">
        <TextField
          path={`${path}.from`}
          label={words.eventFrom}
          hideLabel
          placeholder="00:00"
          read={readClock}
          optional
        />
      </Table.Td>
      <Table.Td w="4.6rem">
        <TextField
          path={`${path}.to`}
          label={words.eventTo}
          hideLabel
          placeholder="24:00"
          read={readClock}
          optional
        />
      </Table.Td>
      <Table.Td w="5rem">
        <NumberField
          path={`${path}.factor`}
          label={words.eventFactor}
          hideLabel
          unit={text.figures.units.times}
        />
      </Table.Td>
      <Table.Td w="2rem">
        <ActionIcon aria-label={text.fields.remove(name)} onClick={remove}>
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
