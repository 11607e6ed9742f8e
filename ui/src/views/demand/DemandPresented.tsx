/** The contacts expected for others to see: an ordinary week of each queue, or of the one that was chosen. */

import { Paper } from "@mantine/core";
import type { Step } from "../../bindings/Step";
import { useScenario } from "../../document";
import classes from "./demand.module.css";
import { WeekCurve } from "./WeekCurve";

/** More stand on no screen. */
const MOST = 6;

export function DemandPresented({ step }: { step: Step }) {
  const { queues } = useScenario();
  const forecast = queues.filter(({ demand }) => demand !== "none" && !("trace" in demand));
  const chosen = forecast.filter(({ id }) => id === step.queue);
  const shown = chosen.length > 0 ? chosen : forecast.slice(0, MOST);
  return (
    <div className={classes.shown} data-one={shown.length === 1 || undefined}>
      {shown.map(({ id, name, demand }) => (
        <Paper key={id} component="section" aria-label={name ?? id} className={classes.shownQueue}>
          <h2>{name ?? id}</h2>
          <WeekCurve demand={demand} />
        </Paper>
      ))}
    </div>
  );
}
