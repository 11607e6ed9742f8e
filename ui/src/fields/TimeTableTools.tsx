/** Above a table of intervals: how long an interval is, and the dates that have values of their own. */

import { ActionIcon, Button, Popover, Select } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { IconCalendarPlus, IconCalendarWeek, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { formatDate } from "../base/format";
import { text } from "../base/text";
import type { TimeTable } from "../bindings/TimeTable";
import { edits, useEdit, useScenario } from "../document";
import { DATE_FORMAT, dateFrom } from "./DateField";
import classes from "./fields.module.css";

const words = text.demand;
const SLOTS = Object.entries(words.slots).map(([value, label]) => ({ value, label }));
/** More than these would push the table off the screen: they wait behind a button. */
const MOST_DATES = 4;

interface TimeTableToolsProps {
  path: string;
  table: TimeTable;
  kind: "contacts" | "heads";
}

export function TimeTableTools({ path, table, kind }: TimeTableToolsProps) {
  const edit = useEdit();
  const { horizon } = useScenario();
  const [date, setDate] = useState<string | null>(horizon.start);
  const put = (what: string, next: TimeTable) =>
    edit(what, (scenario) => edits.setField(scenario, path, next));
  const dates = table.rows.map((row) => row.day).filter((day) => !edits.isWeekDay(day));
  const remove = (day: string) => put(words.removeDate(formatDate(day)), edits.removeRow(table, day));
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
      {dates.length > MOST_DATES ? (
        <ManyDates dates={dates} onRemove={remove} />
      ) : (
        <Dates dates={dates} onRemove={remove} />
      )}
      <DateInput
        size="xs"
        aria-label={words.date}
        value={date}
        valueFormat={DATE_FORMAT}
        dateParser={dateFrom}
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

interface DatesProps {
  dates: readonly string[];
  onRemove: (date: string) => void;
}

function ManyDates(props: DatesProps) {
  return (
    <Popover position="bottom-end" shadow="md" width="31rem" withinPortal={false} trapFocus>
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconCalendarWeek size={15} />}>
          {words.datesCount(props.dates.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.datesTitle}>
        <div className={classes.manyDates}>
          <Dates {...props} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Dates({ dates, onRemove }: DatesProps) {
  return dates.map((day) => (
    <span key={day} className={classes.dated}>
      {formatDate(day, "short")}
      <ActionIcon size="xs" aria-label={words.removeDate(formatDate(day))} onClick={() => onRemove(day)}>
        <IconX size={12} />
      </ActionIcon>
    </span>
  ));
}
