/** A spreadsheet of numbers under row and column headers. Knows no queues, days or units: only numbers and names. */

import { IconAlertTriangle } from "@tabler/icons-react";
import { useCallback, useMemo, useRef } from "react";
import { formatPlain, NO_VALUE } from "../base/format";
import { text } from "../base/text";
import { onCopy, onCut, onPaste } from "./clipboard";
import type { Move } from "./Editor";
import { cut, summary } from "./edits";
import classes from "./Grid.module.css";
import { onKeyDown } from "./keyboard";
import { LineGrid } from "./LineGrid";
import type { Values } from "./paste";
import type { Range } from "./selection";
import { usePointer } from "./usePointer";
import { type Note, type Sheet, type SheetProps, useSheet } from "./useSheet";

export interface GridProps extends SheetProps {
  /** What the grid holds, for people who hear it. */
  label: string;
  /** Shades the cells by their share of the largest value, or by a share that is given. */
  heat?: boolean | ((value: number) => number);
  /** Names of columns stand on end, where they are longer than their values. */
  standing?: boolean;
  /** A warning in the head of a column. */
  warningOf?: (column: number) => string | undefined;
  /** False where sums of the values mean nothing. */
  sums?: boolean;
  /** As many decimals as it has, up to two, when not given. */
  format?: (value: number) => string;
  /** What is wrong with a cell, if anything. */
  invalidAt?: (row: number, column: number) => string | undefined;
  /** Heads a last line with the sum of each column. */
  totals?: string;
  /** Height above which the cells scroll, as CSS; the height around it when not given. */
  maxHeight?: string;
}

const words = text.grid;

const largest = (values: Values): number => Math.max(0, ...values.flat().map((value) => value ?? 0));

export function Grid(props: GridProps) {
  const { rows, columns, values, format = formatPlain, readOnlyAt, totals } = props;
  const sheet = useSheet(props);
  const invalidAt = (row: number, column: number) =>
    sheet.faultAt(row, column) ?? props.invalidAt?.(row, column);
  const { filling, handlers } = usePointer(sheet);
  const { onCommit, onCancel } = useStable(sheet);
  const { range, head, draft } = sheet;
  const heatOf = useHeat(props.heat, values);
  const faultsIn = (row: number) => {
    const faults = columns.map((_, column) => invalidAt(row, column) ?? "");
    return faults.some(Boolean) ? faults.join("\n") : undefined;
  };
  const isInRows = (area: Range | null, row: number) =>
    area !== null && row >= area.top && row <= area.bottom;
  return (
    <div className={classes.frame}>
      <div className={classes.scroll} style={{ maxHeight: props.maxHeight }}>
        <table
          ref={sheet.table}
          role="grid"
          aria-label={props.label}
          aria-multiselectable="true"
          className={classes.grid}
          onKeyDown={(event) => onKeyDown(sheet, event)}
          onCopy={(event) => onCopy(sheet, event)}
          onCut={(event) => onCut(sheet, event)}
          onPaste={(event) => onPaste(sheet, event)}
          {...handlers}
        >
          <ColumnHeaders
            columns={columns}
            range={range}
            standing={props.standing}
            warningOf={props.warningOf}
          />
          <tbody>
            {rows.map((header, row) => (
              <LineGrid
                key={header}
                row={row}
                header={header}
                columns={columns}
                values={values[row] ?? []}
                heatOf={heatOf}
                selectedLeft={isInRows(range, row) ? range.left : 0}
                selectedRight={isInRows(range, row) ? range.right : -1}
                fillLeft={filling && isInRows(filling, row) ? filling.left : 0}
                fillRight={filling && isInRows(filling, row) ? filling.right : -1}
                head={head.row === row ? head.column : -1}
                handle={range.bottom === row && !draft ? range.right : -1}
                draft={head.row === row ? draft : null}
                format={format}
                faults={faultsIn(row)}
                readOnlyAt={readOnlyAt}
                onCommit={onCommit}
                onCancel={onCancel}
              />
            ))}
          </tbody>
          {totals !== undefined && (
            <Totals label={totals} columns={columns} values={values} format={format} />
          )}
        </table>
      </div>
      <StatusLine
        where={sheet.nameOf(head)}
        fault={invalidAt(head.row, head.column)}
        note={sheet.note}
        block={cut(values, range)}
        sums={props.sums ?? true}
      />
    </div>
  );
}

/** The two actions of the editor under one identity, so that rows without it are not drawn again. */
function useStable(sheet: Sheet) {
  const latest = useRef(sheet);
  latest.current = sheet;
  const onCommit = useCallback((typed: string, move?: Move) => latest.current.commit(typed, move), []);
  const onCancel = useCallback(() => latest.current.cancel(), []);
  return { onCommit, onCancel };
}

/** How strongly a value is shaded, under one identity while the largest value stays: rows are not drawn again. */
function useHeat(heat: GridProps["heat"], values: Values): ((value: number) => number) | undefined {
  const peak = useMemo(() => (heat === true ? largest(values) : 0), [heat, values]);
  return useMemo(() => {
    if (typeof heat === "function") return heat;
    return peak > 0 ? (value) => value / peak : undefined;
  }, [heat, peak]);
}

interface HeadersProps {
  columns: readonly string[];
  range: Range;
  standing: boolean | undefined;
  warningOf: ((column: number) => string | undefined) | undefined;
}

function ColumnHeaders({ columns, range, standing, warningOf }: HeadersProps) {
  return (
    <thead data-standing={standing || undefined}>
      <tr>
        <td data-corner />
        {columns.map((name, column) => (
          <th
            key={name}
            scope="col"
            data-column={column}
            className={column >= range.left && column <= range.right ? classes.named : undefined}
            title={standing ? name : undefined}
          >
            {standing ? <span>{name}</span> : name}
            <Warning text={warningOf?.(column)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Warning({ text: said }: { text: string | undefined }) {
  return said && <IconAlertTriangle size={14} role="img" aria-label={said} className={classes.warning} />;
}

interface TotalsProps {
  label: string;
  columns: readonly string[];
  values: Values;
  format: (value: number) => string;
}

function Totals({ label, columns, values, format }: TotalsProps) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{label}</th>
        {columns.map((name, column) => (
          <td key={name}>{format(summary(values.map((line) => [line[column] ?? null])).sum)}</td>
        ))}
      </tr>
    </tfoot>
  );
}

interface StatusProps {
  where: string;
  fault: string | undefined;
  note: Note | null;
  block: Values;
  sums: boolean;
}

function StatusLine({ where, fault, note, block, sums }: StatusProps) {
  const { count, sum, average } = summary(block);
  const shown = note ?? (fault ? { text: fault, bad: true } : null);
  return (
    <div className={classes.status}>
      <strong>{where}</strong>
      <span className={classes.note} role="status" data-bad={shown?.bad || undefined}>
        {shown?.text}
      </span>
      <span className={classes.figures}>
        <span>{words.count(formatPlain(count))}</span>
        {sums && <span>{words.sum(formatPlain(sum))}</span>}
        {sums && <span>{words.average(average === null ? NO_VALUE : formatPlain(average))}</span>}
      </span>
    </div>
  );
}
