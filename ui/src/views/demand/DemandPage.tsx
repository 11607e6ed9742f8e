/** The contacts expected of each queue: as a profile, or interval by interval. */

import { SegmentedControl, Tooltip } from "@mantine/core";
import { text } from "../../base/text";
import type { Queue } from "../../bindings/Queue";
import { edits, useEdit, useScenario } from "../../document";
import {
  Card,
  Empty,
  FindingNote,
  NumberField,
  QueueList,
  Split,
  TimeTableField,
  useSelectedQueue,
} from "../../fields";
import classes from "./demand.module.css";
import { EventsCard } from "./EventsCard";
import { ShapeCard } from "./ShapeCard";
import { VolumeCard } from "./VolumeCard";
import { WeekCurve } from "./WeekCurve";

const words = text.demand;

export function DemandPage() {
  const { queues } = useScenario();
  const index = useSelectedQueue();
  const queue = queues[index];
  return (
    <Split list={<QueueList />}>
      {queue ? (
        <DemandEditor key={queue.id} queue={queue} path={`queues[${index}]`} />
      ) : (
        <Empty title={words.empty} hint={words.emptyHint} />
      )}
    </Split>
  );
}

function DemandEditor({ queue, path }: { queue: Queue; path: string }) {
  return (
    <div className={classes.page}>
      <Heading queue={queue} />
      <FindingNote path={`${path}.demand`} />
      <WeekCurve demand={queue.demand} />
      {"profile" in queue.demand ? (
        <ProfileEditor path={`${path}.demand.profile`} />
      ) : (
        <Card
          title={edits.isDated(queue.demand.intervals) ? words.datedTable : words.table}
          help={words.tableHelp}
        >
          <TimeTableField
            path={`${path}.demand.intervals`}
            label={words.table}
            kind="contacts"
            maxHeight="62vh"
          />
        </Card>
      )}
      <VariabilityCard path={`${path}.variability`} />
    </div>
  );
}

const KINDS = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));

function Heading({ queue }: { queue: Queue }) {
  const edit = useEdit();
  const zone = useScenario().clients.find((client) => client.id === queue.client)?.zone;
  const isProfile = "profile" in queue.demand;
  const turn = () =>
    isProfile
      ? edit(words.toIntervals, (scenario) => edits.demandToIntervals(scenario, queue.id))
      : edit(words.toProfile, (scenario) => edits.demandToProfile(scenario, queue.id));
  return (
    <div className={classes.heading}>
      <div>
        <h2>{queue.name ?? queue.id}</h2>
        {zone && <p>{words.clock(zone)}</p>}
      </div>
      <Tooltip label={words.toProfileHint} disabled={isProfile} maw="18rem">
        <SegmentedControl
          aria-label={words.givenAs}
          data={KINDS}
          value={isProfile ? "profile" : "intervals"}
          onChange={turn}
        />
      </Tooltip>
    </div>
  );
}

function ProfileEditor({ path }: { path: string }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <VolumeCard path={path} />
        <EventsCard path={`${path}.events`} />
      </div>
      <ShapeCard path={`${path}.shape`} />
    </div>
  );
}

function VariabilityCard({ path }: { path: string }) {
  return (
    <Card title={words.variability} help={words.variabilityHelp}>
      <div className={classes.fields}>
        <NumberField
          path={`${path}.day_cv`}
          label={words.dayCv}
          help={words.dayCvHelp}
          unit="CV"
          usual="0 CV"
        />
        <NumberField
          path={`${path}.interval_cv`}
          label={words.intervalCv}
          help={words.intervalCvHelp}
          unit="CV"
          usual="0 CV"
        />
        <NumberField
          path={`${path}.interval_rho`}
          label={words.rho}
          help={words.rhoHelp}
          min={-1}
          max={1}
          usual={0}
        />
      </div>
    </Card>
  );
}
