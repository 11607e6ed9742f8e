/** What may go wrong: disruptions, and queues whose busy days fall together. */

import { text } from "../../base/text";
import { SettingsCard } from "../../fields";
import classes from "./risks.module.css";

const words = text.risks;

export function RisksPage() {
  return (
    <div className={classes.page}>
      <SettingsCard
        path=""
        type="Scenario"
        only={["disruptions"]}
        title={words.disruptions}
        help={words.disruptionsHelp}
      />
      <SettingsCard
        path=""
        type="Scenario"
        only={["day_correlations"]}
        title={words.correlations}
        help={words.correlationsHelp}
      />
    </div>
  );
}
