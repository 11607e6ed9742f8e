/** Who serves what, drawn, in words and as fields: stages, choices, reserves, lines, and bots before the queues. */

import { text } from "../../base/text";
import { Card, FindingNote, SettingsCard, SettingsList } from "../../fields";
import { InWords } from "./InWords";
import { RoutingMap } from "./RoutingMap";
import classes from "./routing.module.css";

const words = text.routing;

export function RoutingPage() {
  return (
    <div className={classes.page}>
      <FindingNote path="routing" />
      <RoutingMap />
      <InWords />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Card title={words.stages} help={words.stagesHelp}>
            <SettingsList path="routing" type="Routing" field="overflow" />
          </Card>
        </div>
        <div className={classes.column}>
          <Choices />
          <SettingsCard
            path="automation"
            type="Automation"
            title={words.automation}
            help={words.automationHelp}
          />
          <Card title={words.lines} help={words.linesHelp}>
            <SettingsList path="" type="Scenario" field="trunk_groups" />
          </Card>
        </div>
      </div>
    </div>
  );
}

function Choices() {
  return (
    <>
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
    </>
  );
}
