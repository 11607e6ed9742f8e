/** Customers who try again. */

import { Switch } from "@mantine/core";
import { text } from "../../base/text";
import type { Redial } from "../../bindings/Redial";
import { Card, LawField, NumberField, SettingsField, useField } from "../../fields";
import classes from "./queues.module.css";

const words = text.queues;
const USUAL: Redial = {
  after_abandon_share: 0.4,
  after_block_share: 0.6,
  delay: { exponential: { mean_s: 900 } },
};

export function RedialCard({ path: queue }: { path: string }) {
  const path = `${queue}.redial`;
  const redial = useField<Redial>({ path, label: words.redial });
  const toggle = (
    <Switch
      label={words.redials}
      labelPosition="left"
      size="xs"
      checked={redial.value !== undefined}
      onChange={(event) => redial.set(event.currentTarget.checked ? USUAL : undefined)}
    />
  );
  return (
    <Card title={words.redial} help={words.redialHelp} aside={toggle}>
      {redial.value && (
        <div className={classes.stack}>
          <div className={classes.fields}>
            <NumberField
              path={`${path}.after_abandon_share`}
              label={words.afterAbandon}
              share
              max={100}
              usual={0}
            />
            <NumberField
              path={`${path}.after_block_share`}
              label={words.afterBlock}
              share
              max={100}
              usual={0}
            />
            <NumberField path={`${path}.max_attempts`} label={words.attempts} min={1} whole usual={5} />
          </div>
          <LawField path={`${path}.delay`} label={words.delay} />
          <SettingsField path={path} type="Redial" field="queue" />
        </div>
      )}
    </Card>
  );
}
