/** Who serves what: stages, choices, reserves, lines, and the bots in front of the queues. */

import { text } from "../../base/text";
import { FindingNote, SettingsCard } from "../../fields";
import classes from "./routing.module.css";

const words = text.routing;

export function RoutingPage() {
  return (
    <div className={classes.page}>
      <FindingNote path="routing" />
      <div className={classes.columns}>
        <div className={classes.column}>
          <SettingsCard
            path="routing"
            type="Routing"
            only={["overflow"]}
            title={words.stages}
            help={words.stagesHelp}
          />
          <SettingsCard
            path=""
            type="Scenario"
            only={["trunk_groups"]}
            title={words.lines}
            help={words.linesHelp}
          />
        </div>
        <div className={classes.column}>
          <SettingsCard
            path="routing"
            type="Routing"
            only={["agent_choice", "contact_choice"]}
            title={words.choices}
            help={words.choicesHelp}
          />
          <SettingsCard
            path="routing"
            type="Routing"
            only={["reserves", "splits"]}
            title={words.shares}
            help={words.sharesHelp}
          />
          <SettingsCard
            path="automation"
            type="Automation"
            title={words.automation}
            help={words.automationHelp}
          />
        </div>
      </div>
    </div>
  );
}
