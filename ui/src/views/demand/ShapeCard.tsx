/** How a day's contacts spread over it. */

import { useMemo } from "react";
import { clockTime, formatPlain, locale, minutesOf } from "../../base/format";
import { text } from "../../base/text";
import type { Shape } from "../../bindings/Shape";
import type { TimeTable } from "../../bindings/TimeTable";
import { edits, useEdit } from "../../document";
import { Card, ChoiceField, pastedWeek, readClock, TextField, takenOf, useField } from "../../fields";
import { Grid } from "../../grid/Grid";
import { decimalOf } from "../../grid/paste";
import type { Cell } from "../../grid/selection";
import type { Cells } from "../../grid/tsv";
import { keyOf, type Taken } from "../../grid/useSheet";
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
  const takeTable = (cells: Cells, { row }: Cell): Taken | undefined => {
    const pasted = pastedDay(cells, row, shape);
    if (!pasted) return undefined;
    const next = shapeOf(pasted.table);
    edit(words.pasteWeek, (scenario) => edits.setField(scenario, path, next));
    return takenOf(pasted, ({ slot }) => keyOf(slot - firstOf(next), 0));
  };
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
          onPasteTable={takeTable}
          heat
          format={formatPlain}
          maxHeight="24rem"
        />
      </div>
    </Card>
  );
}

/** A pasted day that names its times: weights as the contacts of one day. */
function pastedDay(cells: Cells, row: number, shape: Shape) {
  const { from, slot_min, weights } = shape;
  const table = { slot_min, rows: [{ day: "mon", ...(from ? { from } : {}), values: weights }] };
  const at = { row: firstOf(shape) + row, column: 0 };
  const to = {
    table,
    kind: "contacts",
    days: ["mon"],
    at,
    zone: undefined,
    decimal: decimalOf(locale),
  } as const;
  const pasted = pastedWeek(cells, to);
  return pasted?.table.rows.length === 1 ? pasted : undefined;
}

function shapeOf({ slot_min, rows }: TimeTable): Shape {
  const [day] = rows;
  return { ...(day?.from ? { from: day.from } : {}), slot_min, weights: day?.values ?? [] };
}

const firstOf = ({ from, slot_min }: Shape): number => (minutesOf(from ?? "00:00") ?? 0) / slot_min;

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
