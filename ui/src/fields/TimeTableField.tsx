/** A table of intervals, by weekday and by single dates, as a spreadsheet. */

import { memo, useEffect, useMemo, useRef } from "react";
import { clockTime, formatDate, formatPlain, locale, weekDayName } from "../base/format";
import { text } from "../base/text";
import type { Finding } from "../bindings/Finding";
import type { TimeTable } from "../bindings/TimeTable";
import { edits, useEdit, useFindings } from "../document";
import { Grid } from "../grid/Grid";
import { decimalOf } from "../grid/paste";
import type { Cell } from "../grid/selection";
import type { Cells } from "../grid/tsv";
import { keyOf, type Taken } from "../grid/useSheet";
import { FindingNote } from "./FindingNote";
import classes from "./fields.module.css";
import { takenOf } from "./pastedNote";
import { pastedWeek } from "./pastedWeek";
import { TimeTableTools } from "./TimeTableTools";
import { useField } from "./useField";

const words = text.demand;

interface TimeTableFieldProps {
  path: string;
  label: string;
  kind: "contacts" | "heads";
  /** Whose clock it is read by. */
  zone?: string | undefined;
  maxHeight?: string;
}

export const TimeTableField = memo(function TimeTableField({
  path,
  label,
  kind,
  zone,
  maxHeight = "none",
}: TimeTableFieldProps) {
  const { value: table } = useField<TimeTable>({ path, label });
  const edit = useEdit();
  const findings = useFindings(path);
  const days = useMemo(() => (table ? daysOf(table) : []), [table]);
  const values = useMemo(() => (table ? columnsOf(table, days) : []), [table, days]);
  const faults = useMemo(
    () => (table ? faultsOf(findings, path, table, days) : null),
    [findings, path, table, days],
  );
  const frame = useFirstContacts(values);
  if (!table) return null;
  const change = (next: (number | null)[][], what: string) =>
    edit(what, (scenario) =>
      edits.setField(scenario, path, edits.withWholeDays(table, days, rowsOf(next, days.length))),
    );
  const takeTable = (cells: Cells, at: Cell): Taken | undefined => {
    const pasted = pastedWeek(cells, { table, kind, days, at, zone, decimal: decimalOf(locale) });
    if (!pasted) return undefined;
    edit(words.pasteWeek, (scenario) => edits.setField(scenario, path, pasted.table));
    const shown = daysOf(pasted.table);
    return takenOf(pasted, ({ day, slot }) => keyOf(slot, shown.indexOf(day)));
  };
  return (
    <div className={classes.table} ref={frame} data-path={path}>
      <FindingNote path={path} />
      <TimeTableTools path={path} table={table} kind={kind} />
      <Grid
        label={label}
        rows={values.map((_, slot) => clockTime(slot * table.slot_min))}
        columns={days.map(dayTitle)}
        values={values}
        onChange={change}
        onPasteTable={takeTable}
        heat
        format={formatPlain}
        maxHeight={maxHeight}
        invalidAt={(slot, column) => faults?.get(`${slot}/${column}`)}
        {...(kind === "contacts" ? { totals: words.total } : {})}
      />
    </div>
  );
});

/** A night has less than this share of the busiest interval. */
const NIGHT_SHARE = 0.05;

/** Opens the table where its day begins: an empty night is nothing to look at. */
function useFirstContacts(values: readonly (readonly number[])[]) {
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef(firstBusy(values));
  useEffect(() => {
    const table = frame.current?.querySelector("table");
    const scroller = table?.parentElement;
    const cell = table?.querySelector<HTMLElement>(`td[data-row="${Math.max(0, first.current - 1)}"]`);
    if (!table || !scroller || !cell) return;
    const header = table.tHead?.offsetHeight ?? 0;
    scroller.scrollTop += cell.getBoundingClientRect().top - scroller.getBoundingClientRect().top - header;
  }, []);
  return frame;
}

function firstBusy(values: readonly (readonly number[])[]): number {
  const sums = values.map((line) => line.reduce((sum, value) => sum + value, 0));
  const most = Math.max(...sums);
  return sums.findIndex((sum) => sum > NIGHT_SHARE * most);
}

/** Monday to Sunday, unless there are dates alone; then the dates of the table in their order. */
function daysOf(table: TimeTable): string[] {
  const dates = table.rows.map((row) => row.day).filter((day) => !edits.isWeekDay(day));
  return [...(edits.isDated(table) ? [] : edits.WEEK_DAYS), ...dates.toSorted()];
}

function dayTitle(day: string): string {
  const index = (edits.WEEK_DAYS as readonly string[]).indexOf(day);
  return index >= 0 ? weekDayName(index) : formatDate(day, "short");
}

function columnsOf(table: TimeTable, days: readonly string[]): number[][] {
  const columns = days.map((day) => edits.wholeDay(table, day));
  const slots = edits.slotsPerDay(table.slot_min);
  return Array.from({ length: slots }, (_, slot) => columns.map((column) => column[slot] ?? 0));
}

function rowsOf(values: readonly (readonly (number | null)[])[], days: number): number[][] {
  return Array.from({ length: days }, (_, day) => values.map((line) => line[day] ?? 0));
}

/** The findings of single values, by the cell that shows them. */
function faultsOf(findings: readonly Finding[], path: string, table: TimeTable, days: readonly string[]) {
  const faults = new Map<string, string>();
  for (const finding of findings) {
    const match = /^\.rows\[(\d+)\](?:\.values\[(\d+)\])?/.exec(finding.path.slice(path.length));
    const row = table.rows[Number(match?.[1])];
    if (!row) continue;
    const first = edits.firstSlot(row, table.slot_min);
    faults.set(`${first + Number(match?.[2] ?? 0)}/${days.indexOf(row.day)}`, finding.message);
  }
  return faults;
}
