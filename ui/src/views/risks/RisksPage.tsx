/** What may go wrong: troubles between two instants, and what is uncertain every day. */

import { text } from "../../base/text";
import { Card, SettingsList } from "../../fields";
import { Disruptions } from "./Disruptions";
import classes from "./risks.module.css";
import { Switches } from "./Switches";

const words = text.risks;

export function RisksPage() {
  return (
    <div className={classes.page}>
      <Disruptions />
      <Switches />
      <Card title={words.correlations} help={words.correlationsHelp}>
        <SettingsList path="" type="Scenario" field="day_correlations" />
      </Card>
    </div>
  );
}
