/** One row of the grid. Drawn again only when something of its own changes. */

import { type CSSProperties, memo } from "react";
import { text } from "../base/text";
import { type Draft, Editor, type EditorProps } from "./Editor";
import classes from "./Grid.module.css";

/** Columns of this row touched by something, both ends included. */
export type Span = { readonly left: number; readonly right: number } | undefined;

export interface LineProps {
  row: number;
  header: string;
  columns: readonly string[];
  values: readonly (number | null)[];
  /** How strongly a value is shaded, 0 to 1. */
  heatOf: ((value: number) => number) | undefined;
  selectedLeft: number;
  selectedRight: number;
  fillLeft: number;
  fillRight: number;
  /** Column of the one cell that Tab reaches, or -1. */
  head: number;
  /** Column with the fill handle, or -1. */
  handle: number;
  draft: Draft | null;
  format: (value: number) => string;
  /** What is wrong with its cells, a line each; nothing where all are right. One text, so that equal ones are equal. */
  faults: string | undefined;
  readOnlyAt?: ((row: number, column: number) => boolean) | undefined;
  onCommit: EditorProps["onCommit"];
  onCancel: EditorProps["onCancel"];
}

const shaded = (value: number | null, heatOf: LineProps["heatOf"]): CSSProperties | undefined =>
  heatOf && value !== null && value > 0
    ? ({ "--heat": Math.max(0, Math.min(heatOf(value), 1)).toFixed(3) } as CSSProperties)
    : undefined;

export const LineGrid = memo(function LineGrid(props: LineProps) {
  const { row, header, columns, values, draft } = props;
  const faults = props.faults?.split("\n");
  const named = props.selectedLeft <= props.selectedRight;
  return (
    <tr>
      <th scope="row" data-row={row} title={header} className={named ? classes.named : undefined}>
        {header}
      </th>
      {columns.map((name, column) => {
        const value = values[column] ?? null;
        const fault = faults?.[column] || undefined;
        const head = props.head === column;
        return (
          <td
            role="gridcell"
            key={name}
            className={classes.cell}
            data-row={row}
            data-column={column}
            data-filling={(column >= props.fillLeft && column <= props.fillRight) || undefined}
            tabIndex={head ? 0 : -1}
            aria-selected={column >= props.selectedLeft && column <= props.selectedRight}
            aria-readonly={props.readOnlyAt?.(row, column) || undefined}
            aria-invalid={fault ? true : undefined}
            title={fault}
            style={shaded(value, props.heatOf)}
          >
            {value === null ? "" : props.format(value)}
            {props.handle === column && <span className={classes.handle} data-handle aria-hidden="true" />}
            {head && draft && (
              <Editor
                label={text.grid.cell(header, name)}
                draft={draft}
                onCommit={props.onCommit}
                onCancel={props.onCancel}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
});
