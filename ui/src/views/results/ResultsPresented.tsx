/** The week of one measure for others to see: the map first, the course below it. */

import { useMemo, useState } from "react";
import type { Step } from "../../bindings/Step";
import type { Whose } from "../../bridge/types";
import { measuresIn, type RunResult, useDocument } from "../../document";
import { fitting, TOTAL } from "../../study";
import { Nothing } from "./Notes";
import classes from "./Results.module.css";
import { EVERYTHING, type Looking, within } from "./span";
import { Week } from "./Week";

export function ResultsPresented({ step }: { step: Step }) {
  const result = useDocument((state) => state.result);
  return result ? <ShownWeek step={step} result={result} /> : <Nothing />;
}

function ShownWeek({ step, result: { results, scenario } }: { step: Step; result: RunResult }) {
  const catalogue = useDocument((state) => state.catalogue);
  const [looked, setLooking] = useState<Looking>(EVERYTHING);
  const measures = useMemo(() => measuresIn(catalogue, results), [catalogue, results]);
  const offered = measures.filter((one) => one.finest === "interval");
  const measure = offered.find(({ key }) => key === step.measure) ?? offered[0];
  if (!measure) return <Nothing />;
  return (
    <div className={classes.shown}>
      <Week
        question={{ results, scenario, measure, whose: fitting(whoseOf(step), measure, scenario) }}
        catalogue={measures}
        looking={within(looked, results.intervals.start.length)}
        onLook={setLooking}
      />
    </div>
  );
}

function whoseOf({ queue, group }: Step): Whose {
  if (queue) return { kind: "queue", id: queue };
  return group ? { kind: "agent_group", id: group } : TOTAL;
}
