/** Queues, clients, groups, sites or days in a table: sortable, every figure with its interval, copied as one block. */

import { Button, MultiSelect, Popover, SegmentedControl, Table, Tooltip } from "@mantine/core";
import { IconColumns } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { estimateParts, locale } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Queue } from "../../bindings/Queue";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import { grouped } from "../../document";
import { CopyTable } from "../../fields";
import { decimalOf } from "../../grid/paste";
import { type FiguresBook, HalfWidth, promisedBy, verdict } from "../../study";
import classes from "./Results.module.css";
import {
  measuresFor,
  type Order,
  type Row,
  reordered,
  rowsOf,
  sorted,
  type TableKind,
  tsv,
  usualColumns,
} from "./table";

const words = text.results;

const KINDS: readonly TableKind[] = ["queue", "client", "agent_group", "site", "day"];

export interface FiguresTableProps {
  /** The figures of the horizon, or of a range of it. */
  book: FiguresBook;
  days: Results["days"];
  /** The scenario the results answer. */
  scenario: Scenario;
  catalogue: readonly MeasureText[];
}

export function FiguresTable({ book, days, scenario, catalogue }: FiguresTableProps) {
  const [kind, setKind] = useState<TableKind>("queue");
  const [chosen, setChosen] = useState<Partial<Record<TableKind, readonly string[]>>>({});
  const [order, setOrder] = useState<Order | null>(null);
  const offered = useMemo(() => measuresFor(kind, catalogue), [kind, catalogue]);
  const rows = useMemo(
    () => sorted(rowsOf(kind, book, days, scenario), order),
    [kind, book, days, scenario, order],
  );
  const keys = chosen[kind] ?? usualColumns(kind, rows);
  const columns = keys.flatMap((key) => offered.find((measure) => measure.key === key) ?? []);
  const queues = new Map(scenario.queues.map((queue) => [queue.id, queue]));
  return (
    <section aria-label={words.table}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={words.rowsOf}
          data={KINDS.map((one) => ({ value: one, label: words.kinds[one].many }))}
          value={kind}
          onChange={(value) => {
            setKind(value as TableKind);
            setOrder(null);
          }}
        />
        <span className={classes.spring} />
        <ColumnPicker
          measures={offered}
          value={columns.map((column) => column.key)}
          onChange={(value) => setChosen({ ...chosen, [kind]: value })}
        />
        <CopyTable table={() => tsv(kind, rows, columns, decimalOf(locale))} />
      </div>
      <Table.ScrollContainer minWidth={640} className={classes.tableBox}>
        <Table stickyHeader highlightOnHover className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Header by="" order={order} onOrder={setOrder} title={words.kinds[kind].one} />
              {columns.map(({ key, name, definition }) => (
                <Header
                  key={key}
                  by={key}
                  order={order}
                  onOrder={setOrder}
                  title={name}
                  definition={definition}
                />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Line
                key={row.id}
                row={row}
                columns={columns}
                queue={kind === "queue" ? queues.get(row.id) : undefined}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

interface HeaderProps {
  by: string;
  order: Order | null;
  onOrder: (order: Order | null) => void;
  title: string;
  definition?: string;
}

function Header({ by, order, onOrder, title, definition }: HeaderProps) {
  const sort = order?.by === by ? (order.descending ? "descending" : "ascending") : "none";
  const button = (
    <button type="button" className={classes.sort} onClick={() => onOrder(reordered(order, by))}>
      {title}
      <span aria-hidden="true">{sort === "none" ? "" : sort === "descending" ? " ↓" : " ↑"}</span>
    </button>
  );
  return (
    <Table.Th scope="col" aria-sort={sort} className={by === "" ? undefined : classes.number}>
      {definition ? (
        <Tooltip label={definition} w={280}>
          {button}
        </Tooltip>
      ) : (
        button
      )}
    </Table.Th>
  );
}

/** Of the many ways to count a service level, the queue's own is the promise. */
const HELD = ["service_level", "on_time_share"];

function Line({
  row,
  columns,
  queue,
}: {
  row: Row;
  columns: readonly MeasureText[];
  /** Whose promise the figures are held against. */
  queue: Queue | undefined;
}) {
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.name}>
        {row.name}
      </Table.Th>
      {columns.map(({ key, unit }) => {
        const estimate = row.figures[key];
        const parts = estimateParts(estimate, unit);
        const promised = queue && HELD.includes(key) ? promisedBy(queue, key) : undefined;
        const said = verdict(estimate, promised);
        return (
          <Table.Td key={key} className={classes.number}>
            {said && (
              <span className={classes.verdict} data-verdict={said} title={words.verdictHint}>
                {words.verdicts[said]}
              </span>
            )}
            {parts.value} <HalfWidth parts={parts} className={classes.half} />
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}

interface ColumnPickerProps {
  measures: readonly MeasureText[];
  value: string[];
  onChange: (keys: string[]) => void;
}

function ColumnPicker({ measures, value, onChange }: ColumnPickerProps) {
  return (
    <Popover position="bottom-end" shadow="md" width={340} trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={14} />}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <MultiSelect
          label={words.columnsLabel}
          searchable
          data={grouped(measures)}
          value={value}
          onChange={onChange}
          comboboxProps={{ withinPortal: false }}
          maxDropdownHeight={260}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
