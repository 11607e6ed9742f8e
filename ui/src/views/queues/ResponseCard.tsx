/** The reply promised for a queue of deferred work. */

import { Switch } from "@mantine/core";
import { text } from "../../base/text";
import type { Response } from "../../bindings/Response";
import { Card, ChoiceField, NumberField, useField } from "../../fields";
import classes from "./queues.module.css";

const words = text.queues;
const USUAL: Response = { target_share: 0.9, within_h: 24 };
const COUNTINGS = Object.entries(words.countings).map(([value, label]) => ({ value, label }));

export function ResponseCard({ path: queue }: { path: string }) {
  const path = `${queue}.response`;
  const response = useField<Response>({ path, label: words.response });
  const toggle = (
    <Switch
      label={words.hasTarget}
      labelPosition="left"
      size="xs"
      checked={response.value !== undefined}
      onChange={(event) => response.set(event.currentTarget.checked ? USUAL : undefined)}
    />
  );
  return (
    <Card title={words.response} help={words.responseHelp} aside={toggle}>
      {response.value && (
        <div className={classes.fields}>
          <NumberField path={`${path}.target_share`} label={words.target} share max={100} />
          <NumberField
            path={`${path}.within_h`}
            label={words.repliedWithin}
            unit={text.figures.units.hours}
          />
          <ChoiceField path={`${path}.clock`} label={words.counting} choices={COUNTINGS} usual="always" />
        </div>
      )}
    </Card>
  );
}
