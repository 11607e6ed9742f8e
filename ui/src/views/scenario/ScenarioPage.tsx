/** The scenario as a whole: its name, the window simulated, how it is run, and the places in it. */

import { text } from "../../base/text";
import {
  Card,
  ChoiceField,
  DateField,
  FindingNote,
  NotesField,
  NumberField,
  Settings,
  SettingsCard,
  TextField,
  ZoneField,
} from "../../fields";
import { ClockChanges } from "./ClockChanges";
import { Clients, Sites } from "./Places";
import classes from "./scenario.module.css";

const words = text.scenario;

export function ScenarioPage() {
  return (
    <div className={classes.page}>
      <FindingNote path="" />
      <div className={classes.columns}>
        <div className={classes.column}>
          <About />
          <Horizon />
          <RunSettings />
          <SettingsCard path="" type="Scenario" only={["fx"]} title={words.money} help={words.moneyHelp} />
        </div>
        <div className={classes.column}>
          <Clients />
          <Sites />
        </div>
      </div>
    </div>
  );
}

function About() {
  return (
    <Card title={words.about}>
      <div className={classes.stack}>
        <TextField path="name" label={words.name} />
        <NotesField path="notes" label={words.notes} />
      </div>
    </Card>
  );
}

const INTERVALS = Object.entries(words.intervals).map(([value, label]) => ({ value, label }));

function Horizon() {
  return (
    <Card title={words.horizon} help={words.horizonHelp}>
      <div className={classes.fields}>
        <DateField path="horizon.start" label={words.start} />
        <NumberField path="horizon.days" label={words.days} min={1} whole />
        <ChoiceField
          path="horizon.interval_min"
          label={words.interval}
          choices={INTERVALS}
          usual="30"
          numeric
        />
        <ZoneField path="horizon.zone" label={words.reportingZone} />
      </div>
      <ClockChanges />
    </Card>
  );
}

const ATTRIBUTIONS = Object.entries(words.attributions).map(([value, label]) => ({ value, label }));

function RunSettings() {
  return (
    <Card title={words.run} help={words.runHelp}>
      <div className={classes.fields}>
        <NumberField path="run.replications" label={words.replications} min={1} whole usual={50} />
        <NumberField path="run.seed" label={words.seed} whole usual={1} />
        <NumberField path="run.confidence" label={words.confidence} share max={100} usual={95} />
        <NumberField
          path="run.warm_up_h"
          label={words.warmUp}
          unit={text.figures.units.hours}
          usual={words.usualWarmUp}
        />
        <ChoiceField
          path="run.attribution"
          label={words.attribution}
          choices={ATTRIBUTIONS}
          usual="arrival"
        />
      </div>
      <div className={classes.further}>
        <Settings path="run" type="Run" only={["batches", "until"]} />
      </div>
    </Card>
  );
}
