/** One measure, queue by queue: a row a queue, a column an option, the difference under each figure. */

import { Pagination, Paper, Select, Switch, Table } from "@mantine/core";
import { useMemo, useState } from "react";
import { locale } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import { grouped, type SideBySide } from "../../document";
import { CopyTable } from "../../fields";
import { decimalOf } from "../../grid/paste";
import type { Part } from "./Answer";
import { ApartCell, FigureCell, OptionHeaders } from "./cells";
import classes from "./compare.module.css";
import { type DifferenceRow, rowsOf } from "./differences";
import { differencesTsv } from "./tsv";

const words = text.study.compare;

/** Queues on a page: as many as a screen holds. */
const A_PAGE = 12;

type QueueRow = DifferenceRow & { readonly id: string; readonly name: string };

export function ByQueue({ answer, measures }: Part) {
  const offered = useMemo(() => measures.filter(({ subject }) => subject === "queue"), [measures]);
  const [key, setKey] = useState("service_level");
  const [worst, setWorst] = useState(false);
  const [page, setPage] = useState(1);
  const measure = offered.find((one) => one.key === key) ?? offered[0];
  const rows = useMemo(
    () => (measure ? worstFirst(queuesOf(answer, measure), worst) : []),
    [answer, measure, worst],
  );
  if (!measure) return null;
  const pages = Math.max(1, Math.ceil(rows.length / A_PAGE));
  const shown = Math.min(page, pages);
  return (
    <Paper component="section" className={classes.panel} aria-label={words.byQueue}>
      <h3 className={classes.title}>{words.byQueue}</h3>
      <div className={classes.bar}>
        <Select
          label={words.measure}
          w={320}
          searchable
          allowDeselect={false}
          data={grouped(offered)}
          value={measure.key}
          onChange={(next) => next && setKey(next)}
        />
        <Switch
          size="xs"
          label={words.worstFirst}
          checked={worst}
          onChange={(event) => setWorst(event.currentTarget.checked)}
        />
        <span className={classes.spring} />
        <CopyTable table={() => differencesTsv(answer.asked, rows, decimalOf(locale), words.queue)} />
      </div>
      <Table.ScrollContainer minWidth={640} className={classes.tableBox}>
        <Table highlightOnHover className={classes.table} data-testid="by-queue">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.queue}</Table.Th>
              <OptionHeaders asked={answer.asked} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice((shown - 1) * A_PAGE, shown * A_PAGE).map((row) => (
              <QueueLine key={row.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages > 1 && (
        <Pagination
          size="xs"
          mt="sm"
          total={pages}
          value={shown}
          onChange={setPage}
          getItemProps={(to) => ({ "aria-label": text.common.page(to) })}
          getControlProps={(control) => ({ "aria-label": text.common.turn(control === "next") })}
        />
      )}
      <p className={classes.caption}>{words.byQueueCaption(measure.definition)}</p>
    </Paper>
  );
}

function QueueLine({ row }: { row: QueueRow }) {
  const { unit } = row.measure;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.queue} title={row.name}>
        {row.name}
      </Table.Th>
      {row.figures.map((figure, place) =>
        place === 0 ? (
          <FigureCell key="baseline" figure={figure} unit={unit} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the figures stand in the order of the options
          <ApartCell key={place} figure={figure} apart={row.apart[place - 1] ?? null} unit={unit} />
        ),
      )}
    </Table.Tr>
  );
}

/** The queues that all options have, in the order of the baseline. */
function queuesOf({ asked, comparison }: SideBySide, measure: MeasureText): QueueRow[] {
  return (asked[0]?.scenario.queues ?? []).flatMap(({ id, name }) => {
    const [row] = rowsOf(comparison.queues[id] ?? {}, [measure]);
    return row ? [{ ...row, id, name: name ?? id }] : [];
  });
}

/** By the worst figure of any option: where high is good, the lowest. */
function worstFirst(rows: QueueRow[], wanted: boolean): QueueRow[] {
  if (!wanted) return rows;
  const sign = rows[0]?.measure.better === "higher" ? 1 : -1;
  const worst = (row: QueueRow) =>
    Math.min(...row.figures.map(({ mean }) => (mean === null ? Number.POSITIVE_INFINITY : sign * mean)));
  return [...rows].sort((a, b) => worst(a) - worst(b));
}
