/** A table of intervals, by weekday and by single dates, as a spreadsheet. */

import { ActionIcon, Button, Select } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { IconCalendarPlus, IconX } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { clockTime, formatDate, formatPlain, weekDayName } from "../base/format";
import { text } from "../base/text";
import type { Finding } from "../bindings/Finding";
import type { TimeTable } from "../bindings/TimeTable";
import { edits, useEdit, useFindings, useScenario } from "../document";
import { Grid } from "../grid/Grid";
import { DATE_FORMAT } from "./DateField";
import { FindingNote } from "./FindingNote";
import classes from "./fields.module.css";
import { useField } from "./useField";

const words = text.demand;
const SLOTS = Object.entries(words.slots).map(([value, label]) => ({ value, label }));

interface TimeTableFieldProps {
  path: string;
  label: string;
  kind: "contacts" | "heads";
  maxHeight?: string;
}

export function TimeTableField({ path, label, kind, maxHeight = "none" }: TimeTableFieldProps) {
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
  return (
    <div className={classes.table} ref={frame} data-path={path}>
      <FindingNote path={path} />
      <Tools path={path} table={table} kind={kind} />
      <Grid
        label={label}
        rows={values.map((_, slot) => clockTime(slot * table.slot_min))}
        columns={days.map(dayTitle)}
        values={values}
        onChange={change}
        heat
        format={formatPlain}
        maxHeight={maxHeight}
        invalidAt={(slot, column) => faults?.get(`${slot}/${column}`)}
        {...(kind === "contacts" ? { totals: words.total } : {})}
      />
    </div>
  );
}

/** Opens the table where its day begins: an empty night is nothing to look at. */
function useFirstContacts(values: readonly (readonly number[])[]) {
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef(values.findIndex((line) => line.some((value) => value !== 0)));
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

/** Monday to Sunday, then the dates of the table in their order. */
function daysOf(table: TimeTable): string[] {
  const dates = table.rows.map((row) => row.day).filter((day) => !isWeekDay(day));
  return [...edits.WEEK_DAYS, ...dates.toSorted()];
}

const isWeekDay = (day: string): boolean => (edits.WEEK_DAYS as readonly string[]).includes(day);

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

function Tools({ path, table, kind }: { path: string; table: TimeTable; kind: "contacts" | "heads" }) {
  const edit = useEdit();
  const { horizon } = useScenario();
  const [date, setDate] = useState<string | null>(horizon.start);
  const put = (what: string, next: TimeTable) =>
    edit(what, (scenario) => edits.setField(scenario, path, next));
  const dated = table.rows.filter((row) => !isWeekDay(row.day)).map((row) => row.day);
  return (
    <div className={classes.tableTools}>
      <Select
        aria-label={words.slot}
        w="8rem"
        data={SLOTS}
        value={String(table.slot_min)}
        allowDeselect={false}
        onChange={(next) => next && put(words.changeSlot, edits.reslot(table, Number(next), kind))}
      />
      <span className={classes.toolsGap} />
      {dated.map((day) => (
        <span key={day} className={classes.dated}>
          {formatDate(day, "short")}
          <ActionIcon
            size="xs"
            aria-label={words.removeDate(formatDate(day))}
            onClick={() => put(words.removeDate(formatDate(day)), edits.removeRow(table, day))}
          >
            <IconX size={12} />
          </ActionIcon>
        </span>
      ))}
      <DateInput
        size="xs"
        aria-label={words.date}
        value={date}
        valueFormat={DATE_FORMAT}
        w="8rem"
        onChange={setDate}
      />
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={15} />}
        disabled={!date}
        title={words.datesHelp}
        onClick={() => date && put(words.addDate, edits.addDatedRow(table, date))}
      >
        {words.addDate}
      </Button>
    </div>
  );
}
