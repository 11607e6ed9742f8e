/** What may go wrong: disruptions, and queues whose busy days fall together. */

import { text } from "../../base/text";
import { Card, SettingsList } from "../../fields";
import classes from "./risks.module.css";

const words = text.risks;

export function RisksPage() {
  return (
    <div className={classes.page}>
      <Card title={words.disruptions} help={words.disruptionsHelp}>
        <SettingsList path="" type="Scenario" field="disruptions" />
      </Card>
      <Card title={words.correlations} help={words.correlationsHelp}>
        <SettingsList path="" type="Scenario" field="day_correlations" />
      </Card>
    </div>
  );
}
