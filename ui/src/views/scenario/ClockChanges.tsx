/** Says which days of the horizon are longer or shorter than 24 hours. */

import { IconClockExclamation } from "@tabler/icons-react";
import { clockOf, oddDays } from "../../base/clock";
import { formatDate } from "../../base/format";
import { text } from "../../base/text";
import { useScenario } from "../../document";
import classes from "./scenario.module.css";

export function ClockChanges() {
  const { zone, start, days } = useScenario().horizon;
  return oddDays(clockOf(zone), start, days).map(({ date, hours }) => (
    <p key={date} className={classes.clockChange}>
      <IconClockExclamation size={16} stroke={1.7} aria-hidden />
      {text.scenario.clockChange(formatDate(date), hours)}
    </p>
  ));
}
