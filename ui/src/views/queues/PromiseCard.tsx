/** The service level promised for a queue. */

import { Switch } from "@mantine/core";
import { text } from "../../base/text";
import type { ServiceLevel } from "../../bindings/ServiceLevel";
import type { SlMethod } from "../../bindings/SlMethod";
import { Card, ChoiceField, NumberField, useField } from "../../fields";
import classes from "./queues.module.css";

const words = text.queues;
const USUAL: ServiceLevel = { answer_within_s: 20, target_share: 0.8 };
const METHODS = Object.entries(words.methods).map(([value, { name, help }]) => ({
  value,
  label: name,
  help,
}));

export function PromiseCard({ path }: { path: string }) {
  const level = useField<ServiceLevel>({ path: `${path}.service_level`, label: words.promise });
  const toggle = (
    <Switch
      label={words.hasTarget}
      labelPosition="left"
      size="xs"
      checked={level.value !== undefined}
      onChange={(event) => level.set(event.currentTarget.checked ? USUAL : undefined)}
    />
  );
  return (
    <Card title={words.promise} help={words.promiseHelp} aside={toggle}>
      {level.value && (
        <Target path={`${path}.service_level`} method={level.value.method ?? "exclude_abandons_in"} />
      )}
    </Card>
  );
}

function Target({ path, method }: { path: string; method: SlMethod }) {
  return (
    <div className={classes.fields}>
      <NumberField path={`${path}.target_share`} label={words.target} share max={100} />
      <NumberField path={`${path}.answer_within_s`} label={words.within} unit={text.figures.units.seconds} />
      <NumberField
        path={`${path}.short_abandon_s`}
        label={words.shortAbandon}
        unit={text.figures.units.seconds}
        usual={5}
      />
      <div className={classes.wide}>
        <ChoiceField
          path={`${path}.method`}
          label={words.method}
          choices={METHODS}
          usual="exclude_abandons_in"
          help={words.methods[method].help}
        />
      </div>
    </div>
  );
}
