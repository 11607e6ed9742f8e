/** The contacts expected of each queue: as a profile, or interval by interval. */

import { SegmentedControl, Tooltip } from "@mantine/core";
import { formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { Demand } from "../../bindings/Demand";
import type { Queue } from "../../bindings/Queue";
import { edits, useEdit, useScenario } from "../../document";
import {
  Card,
  Empty,
  FindingNote,
  NumberField,
  QueueList,
  Settings,
  Split,
  SwitchField,
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
      <Given demand={queue.demand} path={`${path}.demand`} client={queue.client} />
      {queue.demand !== "none" && <VariabilityCard path={`${path}.variability`} />}
    </div>
  );
}

/** The editor of the way demand is given. */
function Given({ demand, path, client }: { demand: Demand; path: string; client: string }) {
  const zone = useScenario().clients.find(({ id }) => id === client)?.zone;
  const [table, trace] = [edits.intervalsOf(demand), edits.traceOf(demand)];
  if (demand === "none") return <Empty title={words.none} hint={words.noneHint} />;
  if (trace) return <TraceCard path={`${path}.trace`} arrivals={trace.at_s.length} />;
  return (
    <>
      <WeekCurve demand={demand} />
      {table ? (
        <Card title={edits.isDated(table) ? words.datedTable : words.table} help={words.tableHelp}>
          <TimeTableField
            path={`${path}.intervals`}
            label={words.table}
            kind="contacts"
            zone={zone}
            maxHeight="62vh"
          />
        </Card>
      ) : (
        <ProfileEditor path={`${path}.profile`} />
      )}
    </>
  );
}

/** More numbers than this make no text that anybody edits. */
const MOST_SHOWN = 5_000;

function TraceCard({ path, arrivals }: { path: string; arrivals: number }) {
  return (
    <Card title={words.trace} help={words.traceHelp}>
      {arrivals > MOST_SHOWN ? (
        <p>{words.traceCount(formatNumber(arrivals))}</p>
      ) : (
        <Settings path={path} type="Trace" />
      )}
    </Card>
  );
}

const KINDS = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));

function Heading({ queue }: { queue: Queue }) {
  const edit = useEdit();
  const zone = useScenario().clients.find((client) => client.id === queue.client)?.zone;
  const kind = edits.demandKind(queue.demand);
  const turn = (next: string) => {
    const to = next as edits.DemandKind;
    edit(words.giveAs(words.kinds[to]), (scenario) => edits.giveDemandAs(scenario, queue.id, to));
  };
  return (
    <div className={classes.heading}>
      <div>
        <h2>{queue.name ?? queue.id}</h2>
        {zone && <p>{words.clock(zone)}</p>}
      </div>
      <Tooltip label={words.toProfileHint} disabled={kind !== "intervals"} maw="18rem">
        <SegmentedControl aria-label={words.givenAs} data={KINDS} value={kind} onChange={turn} />
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
          unit={text.figures.units.cv}
          usual="0 CV"
        />
        <NumberField
          path={`${path}.interval_cv`}
          label={words.intervalCv}
          help={words.intervalCvHelp}
          unit={text.figures.units.cv}
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
        <NumberField
          path={`${path}.forecast_error_cv`}
          label={words.forecastError}
          help={words.forecastErrorHelp}
          unit={text.figures.units.cv}
          usual="0 CV"
        />
        <SwitchField path={`${path}.fixed_total`} label={words.fixedTotal} help={words.fixedTotalHelp} />
      </div>
      <Settings path={path} type="Variability" only={["spacing", "bursts"]} />
    </Card>
  );
}
