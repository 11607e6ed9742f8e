/** How a day's contacts spread over it. */

import { useMemo } from "react";
import { clockTime, formatPlain, minutesOf } from "../../base/format";
import { text } from "../../base/text";
import type { Shape } from "../../bindings/Shape";
import { edits, useEdit } from "../../document";
import { Card, ChoiceField, readClock, TextField, useField } from "../../fields";
import { Grid } from "../../grid/Grid";
import classes from "./demand.module.css";

const words = text.demand;
const SLOTS = Object.entries(words.slots).map(([value, label]) => ({ value, label }));
const COLUMNS = [words.weight];

export function ShapeCard({ path }: { path: string }) {
  const { value: shape } = useField<Shape>({ path, label: words.shape });
  const edit = useEdit();
  const slots = useMemo(() => (shape ? slotsFrom(shape) : []), [shape]);
  if (!shape) return null;
  const change = (next: (number | null)[][], what: string) =>
    edit(what, (scenario) => edits.setField(scenario, `${path}.weights`, weightsOf(next)));
  return (
    <Card title={words.shape} help={words.shapeHelp}>
      <div className={classes.shape}>
        <div className={classes.fields}>
          <TextField
            path={`${path}.from`}
            label={words.shapeFrom}
            placeholder="00:00"
            read={readClock}
            optional
          />
          <ChoiceField path={`${path}.slot_min`} label={words.slot} choices={SLOTS} numeric />
        </div>
        <Grid
          label={words.shapeGrid}
          rows={slots}
          columns={COLUMNS}
          values={slots.map((_, slot) => [shape.weights[slot] ?? 0])}
          onChange={change}
          heat
          format={formatPlain}
          maxHeight="24rem"
        />
      </div>
    </Card>
  );
}

/** The clock times from the first interval to midnight. */
function slotsFrom({ from, slot_min }: Shape): string[] {
  const first = minutesOf(from ?? "00:00") ?? 0;
  const count = Math.max(1, Math.floor((1440 - first) / slot_min));
  return Array.from({ length: count }, (_, slot) => clockTime(first + slot * slot_min));
}

/** The weights down to the last that is not zero: what follows it says nothing. */
function weightsOf(values: readonly (readonly (number | null)[])[]): number[] {
  const weights = values.map(([weight]) => weight ?? 0);
  return weights.slice(0, weights.findLastIndex((weight) => weight !== 0) + 1);
}
