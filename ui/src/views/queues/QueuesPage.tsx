/** The queues: what is promised, when they are open, how contacts are handled and how long customers wait. */

import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { text } from "../../base/text";
import type { Queue } from "../../bindings/Queue";
import { edits, useActions, useEdit, useScenario } from "../../document";
import {
  Card,
  ChoiceField,
  Empty,
  FindingNote,
  LawField,
  NotesField,
  NumberField,
  QueueList,
  Settings,
  SettingsCard,
  Split,
  TextField,
  useSelectedQueue,
} from "../../fields";
import { elsewhere, isDeferred } from "./channels";
import { OpeningCard } from "./OpeningCard";
import { OptionalLaw } from "./OptionalLaw";
import { PromiseCard } from "./PromiseCard";
import classes from "./queues.module.css";
import { RedialCard } from "./RedialCard";
import { ResponseCard } from "./ResponseCard";

const words = text.queues;

export function QueuesPage() {
  const { queues } = useScenario();
  const index = useSelectedQueue();
  const queue = queues[index];
  return (
    <Split list={<QueueList />}>
      {queue ? <QueueEditor key={queue.id} queue={queue} path={`queues[${index}]`} /> : <NoQueue />}
    </Split>
  );
}

function NoQueue() {
  const edit = useEdit();
  const run = () => edit(words.add, (scenario) => edits.addQueue(scenario, words.newQueue));
  return <Empty title={words.empty} hint={words.emptyHint} action={{ label: words.add, run }} />;
}

const CHANNELS = Object.entries(words.channels).map(([value, label]) => ({ value, label }));

function QueueEditor({ queue, path }: { queue: Queue; path: string }) {
  return (
    <>
      <Heading queue={queue} path={path} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {isDeferred(queue) ? <ResponseCard path={path} /> : <PromiseCard path={path} />}
          <Handling path={path} />
          <Order path={path} />
        </div>
        <div className={classes.column}>
          <OpeningCard path={path} client={queue.client} />
          <Waiting path={path} />
          <RedialCard path={path} />
        </div>
      </div>
      <div className={classes.further}>
        <SettingsCard path={path} type="Queue" but={elsewhere(queue)} />
      </div>
    </>
  );
}

function Heading({ queue, path }: { queue: Queue; path: string }) {
  const { clients } = useScenario();
  const edit = useEdit();
  const { select } = useActions();
  const choices = clients.map((client) => ({ value: client.id, label: client.name ?? client.id }));
  const remove = () => {
    edit(words.remove, (scenario) => edits.removeQueue(scenario, queue.id));
    select({ queue: null });
  };
  return (
    <div className={classes.heading}>
      <FindingNote path={path} />
      <div className={classes.headingFields}>
        <TextField path={`${path}.name`} label={words.name} placeholder={queue.id} optional />
        <ChoiceField path={`${path}.client`} label={words.client} choices={choices} searchable />
        <ChoiceField path={`${path}.channel`} label={words.channel} choices={CHANNELS} usual="voice" />
        <Button variant="subtle" color="red" leftSection={<IconTrash size={15} />} onClick={remove}>
          {words.remove}
        </Button>
      </div>
      <NotesField path={`${path}.notes`} label={words.notes} />
    </div>
  );
}

function Handling({ path }: { path: string }) {
  return (
    <Card title={words.handling} help={words.handlingHelp}>
      <div className={classes.stack}>
        <LawField path={`${path}.handling.talk`} label={words.talk} />
        <OptionalLaw path={`${path}.handling.hold`} label={words.hold} add={words.addHold} mean={30} />
        <OptionalLaw path={`${path}.handling.acw`} label={words.acw} add={words.addAcw} mean={45} />
        <Settings path={`${path}.handling`} type="Handling" only={["connect_s", "slowdown", "at_times"]} />
      </div>
    </Card>
  );
}

function Waiting({ path }: { path: string }) {
  return (
    <Card title={words.waiting}>
      <div className={classes.stack}>
        <LawField path={`${path}.patience`} label={words.patience} help={words.patienceHelp} allowNever />
        <div className={classes.fields}>
          <NumberField
            path={`${path}.balk_share`}
            label={words.balk}
            help={words.balkHelp}
            share
            max={100}
            usual={0}
          />
          <NumberField
            path={`${path}.waiting_places`}
            label={words.places}
            help={words.placesHelp}
            whole
            usual={words.unlimited}
          />
        </div>
      </div>
    </Card>
  );
}

function Order({ path }: { path: string }) {
  return (
    <Card title={words.order} help={words.orderHelp}>
      <div className={classes.fields}>
        <NumberField
          path={`${path}.priority`}
          label={words.priority}
          help={words.priorityHelp}
          min={1}
          whole
          usual={1}
        />
        <NumberField
          path={`${path}.wait_credit_s`}
          label={words.credit}
          help={words.creditHelp}
          unit={text.figures.units.seconds}
          usual={0}
        />
        <NumberField
          path={`${path}.ageing_s`}
          label={words.ageing}
          help={words.ageingHelp}
          unit={text.figures.units.seconds}
          usual={words.never}
        />
      </div>
    </Card>
  );
}
