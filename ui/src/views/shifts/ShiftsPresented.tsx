/** The world clock of a day for others to see: the bars stay where they are. */

import { Paper } from "@mantine/core";
import { useMemo } from "react";
import { text } from "../../base/text";
import type { Step } from "../../bindings/Step";
import { useScenario } from "../../document";
import { useFolded } from "./ClockPanel";
import { daysOf } from "./lanes";
import classes from "./shifts.module.css";
import { WorldClock } from "./WorldClock";

const words = text.shifts;
const nothing = () => undefined;

export function ShiftsPresented({ step }: { step: Step }) {
  const scenario = useScenario();
  const { horizon, queues } = scenario;
  const day = step.day ?? horizon.start;
  const span = useMemo(() => daysOf(horizon, day, 1), [horizon, day]);
  const { folded, fold } = useFolded(scenario);
  return (
    <Paper component="section" aria-label={words.clock.title} className={classes.panel}>
      <WorldClock
        scenario={scenario}
        span={span}
        zone={horizon.zone}
        queue={queues.find(({ id }) => id === step.queue)?.id ?? null}
        selected={null}
        folded={folded}
        onFold={fold}
        onFind={nothing}
        onSelect={nothing}
        onDrag={nothing}
        onDrop={nothing}
      />
      <p className={classes.caption}>{words.coverage.caption}</p>
    </Paper>
  );
}
