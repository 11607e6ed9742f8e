/** The queues of the scenario to choose from; the choice is shared by the views that show queues. */

import { text } from "../base/text";
import { edits, useActions, useDocument, useEdit, useScenario } from "../document";
import { ItemList } from "./ItemList";

const words = text.queues;

export function QueueList() {
  const { queues, clients } = useScenario();
  const selected = useSelectedQueue();
  const { select } = useActions();
  const edit = useEdit();
  const clientName = new Map(clients.map((client) => [client.id, client.name ?? client.id]));
  const items = queues.map((queue, index) => ({
    id: queue.id,
    name: queue.name ?? queue.id,
    note: clientName.get(queue.client) ?? queue.client,
    path: `queues[${index}]`,
  }));
  const add = () => {
    const taken = queues.map((queue) => queue.id);
    edit(words.add, (scenario) => edits.addQueue(scenario, words.newQueue));
    select({ queue: edits.freeId(words.newQueue, taken) });
  };
  return (
    <ItemList
      label={words.list}
      items={items}
      selected={queues[selected]?.id ?? null}
      onSelect={(queue) => select({ queue })}
      onAdd={add}
      addLabel={words.add}
    />
  );
}

/** Place of the chosen queue in the scenario: the first where none is; -1 where there is none at all. */
export function useSelectedQueue(): number {
  const id = useDocument((state) => state.selected.queue);
  const { queues } = useScenario();
  const index = queues.findIndex((queue) => queue.id === id);
  return index >= 0 ? index : queues.length > 0 ? 0 : -1;
}
