/**
 * A map of values in rows and columns, each a colour on one shared scale. A table, so that keyboards and screen readers
 * get every cell. Knows numbers, names and a scale.
 */

import { useComputedColorScheme } from "@mantine/core";
import { type KeyboardEvent, memo, useRef, useState } from "react";
import { TOO_FEW } from "../base/format";
import { text } from "../base/text";
import classes from "./HeatGrid.module.css";
import { colourOf, gradientOf, type Scale, type Scheme } from "./ramp";

export interface HeatColumn {
  /** Unique, and what the column is called when it is read out. */
  name: string;
  /** What stands above it; most columns stay without. */
  tick?: string;
  /** Set apart, such as an hour that occurs twice on one of the days. */
  marked?: boolean;
}

export interface HeatCell {
  row: number;
  column: number;
}

export interface HeatGridProps {
  label: string;
  rows: readonly string[];
  columns: readonly HeatColumn[];
  /** `null`: too little behind it to say; `undefined`: no such cell. */
  values: readonly (readonly (number | null | undefined)[])[];
  scale: Scale;
  format: (value: number) => string;
  /** The ends of the scale; like the cells when not given. */
  formatEnds?: (value: number) => string;
  /** What the middle of a diverging scale is, such as `target 80%`. */
  middleLabel?: string | undefined;
  selected: HeatCell | null;
  onSelect: (cell: HeatCell) => void;
}

const words = text.charts;

/** Rows above which the map draws low cells. */
const DENSE = 16;
/** Cells narrower than this cannot be hit: a map of five minutes scrolls. */
const NARROWEST_REM = 0.3125;

export function HeatGrid(props: HeatGridProps) {
  const { rows, columns, values, format, selected, onSelect, scale } = props;
  const scheme = useComputedColorScheme("light");
  const [hovered, setHovered] = useState<HeatCell | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const shown = hovered ?? selected;
  const entry = selected ?? firstCell(values);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = entry && stepped(entry, event.key, values);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
    cellIn(table.current, next)?.focus();
  };

  return (
    <div className={classes.frame} data-dense={rows.length > DENSE || undefined}>
      <div className={classes.scroll}>
        <table
          ref={table}
          role="grid"
          aria-label={props.label}
          className={classes.map}
          style={{ minWidth: `${columns.length * NARROWEST_REM}rem` }}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const cell = cellOf(event.target);
            if (cell) onSelect(cell);
          }}
          onMouseMove={(event) => setHovered(cellOf(event.target))}
          onMouseLeave={() => setHovered(null)}
        >
          <thead>
            <tr>
              <td className={classes.rowHeader} />
              {columns.map(({ name, tick, marked }) => (
                <th key={name} scope="col" className={classes.columnHeader} data-again={marked || undefined}>
                  <span className={classes.heard}>{name}</span>
                  <span className={classes.tick} aria-hidden="true">
                    {tick}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((name, row) => (
              <HeatRow
                key={name}
                name={name}
                row={row}
                columns={columns}
                values={values[row] ?? []}
                scale={scale}
                scheme={scheme}
                format={format}
                selected={selected?.row === row ? selected.column : -1}
                entry={entry?.row === row ? entry.column : -1}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        <Legend
          scale={scale}
          scheme={scheme}
          format={props.formatEnds ?? format}
          middleLabel={props.middleLabel}
        />
        <span className={classes.readout} aria-hidden="true">
          {shown && describe(shown, props)}
        </span>
      </div>
    </div>
  );
}

interface HeatRowProps extends Pick<HeatGridProps, "columns" | "scale" | "format"> {
  name: string;
  row: number;
  values: readonly (number | null | undefined)[];
  scheme: Scheme;
  selected: number;
  entry: number;
}

const HeatRow = memo(function HeatRow({
  name,
  row,
  columns,
  values,
  scale,
  scheme,
  format,
  ...at
}: HeatRowProps) {
  return (
    <tr>
      <th scope="row" className={classes.rowHeader}>
        {name}
      </th>
      {columns.map((column, index) => {
        const value = values[index];
        if (value === undefined)
          return <td key={column.name} className={`${classes.cell} ${classes.never}`} />;
        return (
          <td
            role="gridcell"
            key={column.name}
            data-row={row}
            data-column={index}
            tabIndex={at.entry === index ? 0 : -1}
            aria-selected={at.selected === index}
            aria-label={words.cell(name, column.name, value === null ? TOO_FEW : format(value))}
            className={value === null ? `${classes.cell} ${classes.few}` : classes.cell}
            style={value === null ? undefined : { backgroundColor: colourOf(value, scale, scheme) }}
          />
        );
      })}
    </tr>
  );
});

type LegendProps = Pick<HeatGridProps, "scale" | "format" | "middleLabel"> & { scheme: Scheme };

function Legend({ scale, scheme, format, middleLabel }: LegendProps) {
  const ends = scale.reversed ? [scale.max, scale.min] : [scale.min, scale.max];
  return (
    <>
      <span className={classes.legend}>
        {format(ends[0] as number)}
        <span className={classes.bar} style={{ backgroundImage: gradientOf(scale.ramp, scheme) }}>
          {scale.middle !== undefined && <span className={classes.middle} />}
        </span>
        {format(ends[1] as number)}
      </span>
      {scale.middle !== undefined && <span>{words.middle(middleLabel ?? format(scale.middle))}</span>}
      <span className={classes.legend}>
        <span className={`${classes.swatch} ${classes.few}`} />
        {TOO_FEW}
      </span>
    </>
  );
}

function describe({ row, column }: HeatCell, { rows, columns, values, format }: HeatGridProps): string {
  const value = values[row]?.[column];
  const said = value === null || value === undefined ? TOO_FEW : format(value);
  return words.cell(rows[row] ?? "", columns[column]?.name ?? "", said);
}

function cellOf(target: EventTarget): HeatCell | null {
  const { row, column } = (target as HTMLElement).closest<HTMLElement>("td[data-row]")?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

const cellIn = (table: HTMLTableElement | null, { row, column }: HeatCell) =>
  table?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`);

function firstCell(values: HeatGridProps["values"]): HeatCell | null {
  const column = values[0]?.findIndex((value) => value !== undefined) ?? -1;
  return column < 0 ? null : { row: 0, column };
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next cell in the direction of a key, cells that do not exist passed over; nothing at the border. */
function stepped(from: HeatCell, key: string, values: HeatGridProps["values"]): HeatCell | null {
  const [down, right] = STEPS[key] ?? [0, 0];
  if (down === 0 && right === 0) return null;
  const next = { row: from.row + down, column: from.column + right };
  while (next.column in (values[next.row] ?? [])) {
    if (values[next.row]?.[next.column] !== undefined) return next;
    next.row += down;
    next.column += right;
  }
  return null;
}
