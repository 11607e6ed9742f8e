/**
 * A map of values in rows and columns, each a colour on one shared scale. A table, so that keyboards and screen readers
 * get every cell. Knows numbers, names and a scale.
 */

import { useComputedColorScheme } from "@mantine/core";
import { type KeyboardEvent, type MouseEvent, memo, type PointerEvent, useRef, useState } from "react";
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
  /** What a cell says beside its value, such as its interval; the value alone where there is no more. */
  details?: (cell: HeatCell) => string;
  /** Cells whose value leaves open what it is held against, and what that means. */
  doubts?: { readonly of: readonly (readonly boolean[])[]; readonly label: string } | undefined;
  selected: HeatCell | null;
  onSelect: (cell: HeatCell) => void;
  /** The cells from one to another, in reading order; the others step back. */
  range?: readonly [HeatCell, HeatCell] | null;
  /** Cells swept with the pointer, or with the arrows and Shift held. */
  onRange?: (from: HeatCell, to: HeatCell) => void;
  /** Escape. */
  onLeave?: () => void;
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
  const { swept, anchor, ...sweeping } = useSweep(props);
  const range = swept ?? props.range ?? null;
  const entry = selected ?? range?.[1] ?? firstCell(values);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return props.onLeave?.();
    const at = cellOf(event.target) ?? entry;
    const choosing = event.key === "Enter" || event.key === " ";
    const next = choosing ? at : at && stepped(at, event.key, values);
    if (!at || !next) return;
    event.preventDefault();
    if (event.shiftKey && props.onRange && !choosing) {
      anchor.current ??= at;
      props.onRange(...inOrder(anchor.current, next));
    } else {
      anchor.current = null;
      onSelect(next);
    }
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
          {...sweeping}
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
                doubts={props.doubts?.of[row] ?? NONE}
                doubtful={props.doubts?.label ?? ""}
                first={range ? firstIn(range, row) : 0}
                last={range ? lastIn(range, row) : Number.POSITIVE_INFINITY}
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
        {props.doubts && (
          <span className={classes.legend}>
            <span className={`${classes.swatch} ${classes.doubt}`} />
            {props.doubts.label}
          </span>
        )}
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
  doubts: readonly boolean[];
  doubtful: string;
  /** Columns of the row that are in the range. */
  first: number;
  last: number;
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
  doubts,
  doubtful,
  ...at
}: HeatRowProps) {
  return (
    <tr>
      <th scope="row" className={classes.rowHeader}>
        {name}
      </th>
      {columns.map((column, index) => {
        const value = values[index];
        const doubt = doubts[index] ?? false;
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
            aria-label={words.cell(name, column.name, saidOf(value, format, doubt ? doubtful : ""))}
            data-out={index < at.first || index > at.last || undefined}
            className={`${classes.cell} ${value === null ? classes.few : doubt ? classes.doubt : ""}`}
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

const NONE: readonly boolean[] = [];

const saidOf = (value: number | null, format: (value: number) => string, doubt: string): string =>
  value === null ? TOO_FEW : doubt ? `${format(value)}, ${doubt}` : format(value);

function describe(cell: HeatCell, { rows, columns, values, format, details }: HeatGridProps): string {
  const { row, column } = cell;
  const value = values[row]?.[column];
  const said = value === null || value === undefined ? TOO_FEW : (details?.(cell) ?? format(value));
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

/** The first column of a row in a range, past the end where there is none. */
const firstIn = ([from, to]: readonly [HeatCell, HeatCell], row: number): number =>
  row < from.row || row > to.row ? Number.POSITIVE_INFINITY : row === from.row ? from.column : 0;

const lastIn = ([from, to]: readonly [HeatCell, HeatCell], row: number): number =>
  row < from.row || row > to.row ? -1 : row === to.row ? to.column : Number.POSITIVE_INFINITY;

const inOrder = (a: HeatCell, b: HeatCell): [HeatCell, HeatCell] =>
  a.row < b.row || (a.row === b.row && a.column <= b.column) ? [a, b] : [b, a];

/** Sweeping cells with the pointer; where it is let go over the cell it was pressed on, that cell is chosen. */
function useSweep({ onSelect, onRange }: HeatGridProps) {
  const anchor = useRef<HeatCell | null>(null);
  const [swept, setSwept] = useState<readonly [HeatCell, HeatCell] | null>(null);
  const end = (event: PointerEvent) => {
    const from = anchor.current;
    const to = cellOf(event.target);
    anchor.current = null;
    setSwept(null);
    if (!from) return;
    if (swept && onRange) onRange(...swept);
    else if (to) onSelect(to);
  };
  return {
    anchor,
    swept,
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) anchor.current = cellOf(event.target);
    },
    onPointerMove: (event: PointerEvent) => {
      const [from, to] = [anchor.current, cellOf(event.target)];
      if (event.buttons === 0) {
        // Let go outside the map.
        anchor.current = swept ? null : anchor.current;
        if (swept) setSwept(null);
        return;
      }
      if (!from || !to || !onRange) return;
      if (swept || from.row !== to.row || from.column !== to.column) setSwept(inOrder(from, to));
    },
    onPointerUp: end,
    onClick: (event: MouseEvent) => {
      // Pressed by what is no pointer: a screen reader, or a test.
      const cell = event.detail === 0 ? cellOf(event.target) : null;
      if (cell) onSelect(cell);
    },
  };
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
