/** The table of a comparison: a row a measure, a column an option, the difference under each figure. */

import { Paper, SegmentedControl, Select, Switch, Table } from "@mantine/core";
import { useMemo, useState } from "react";
import { locale } from "../../base/format";
import { text } from "../../base/text";
import type { Scenario } from "../../bindings/Scenario";
import { grouped, type SideBySide } from "../../document";
import { CopyTable } from "../../fields";
import { decimalOf } from "../../grid/paste";
import type { Part } from "./Answer";
import { ApartCell, FigureCell, OptionHeaders } from "./cells";
import classes from "./compare.module.css";
import { contrastsOf, type DifferenceRow, HEADLINE, isClear, KINDS, rowsOf, TOTAL } from "./differences";
import { differencesTsv } from "./tsv";

const words = text.study.compare;
const KIND_NAMES = {
  clients: text.results.kinds.client.many,
  queues: text.results.kinds.queue.many,
  sites: text.results.kinds.site.many,
  agent_groups: text.results.kinds.agent_group.many,
};

export function Differences({ answer, measures }: Part) {
  const [subject, setSubject] = useState(TOTAL);
  const [extent, setExtent] = useState<"headline" | "all">("headline");
  const [onlyClear, setOnlyClear] = useState(false);
  const { comparison, asked } = answer;
  const inOrder = useMemo(() => {
    const order =
      extent === "headline"
        ? HEADLINE
        : grouped(measures).flatMap(({ items }) => items.map(({ value }) => value));
    return order.flatMap((key) => measures.find((one) => one.key === key) ?? []);
  }, [measures, extent]);
  const rows = rowsOf(contrastsOf(comparison, subject), inOrder).filter((row) => !onlyClear || isClear(row));
  const scenario = asked[0]?.scenario;
  if (!scenario) return null;
  return (
    <Paper component="section" className={classes.panel} aria-label={words.table}>
      <div className={classes.bar}>
        <Select
          label={words.of}
          w={320}
          searchable
          allowDeselect={false}
          data={subjectsOf(answer, scenario)}
          value={subject}
          onChange={(next) => next && setSubject(next)}
        />
        <SegmentedControl
          aria-label={words.extent}
          data={[
            { value: "headline", label: words.headline },
            { value: "all", label: words.allMeasures },
          ]}
          value={extent}
          onChange={(next) => setExtent(next as typeof extent)}
        />
        <Switch
          size="xs"
          label={words.onlyClear}
          checked={onlyClear}
          onChange={(event) => setOnlyClear(event.currentTarget.checked)}
        />
        <span className={classes.spring} />
        <CopyTable table={() => differencesTsv(asked, rows, decimalOf(locale))} />
      </div>
      <Table.ScrollContainer minWidth={640} className={classes.tableBox}>
        <Table stickyHeader highlightOnHover className={classes.table} data-testid="differences">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.measure}</Table.Th>
              <OptionHeaders asked={asked} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <DifferenceLine key={row.measure.key} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length === 0 && <p className={classes.note}>{words.noneClear}</p>}
    </Paper>
  );
}

function DifferenceLine({ row: { measure, figures, apart } }: { row: DifferenceRow }) {
  return (
    <Table.Tr data-measure={measure.key}>
      <Table.Th scope="row" className={classes.measure} title={measure.definition}>
        {measure.name}
      </Table.Th>
      {figures.map((figure, place) =>
        place === 0 ? (
          <FigureCell key="baseline" figure={figure} unit={measure.unit} />
        ) : (
          <ApartCell
            // biome-ignore lint/suspicious/noArrayIndexKey: the figures stand in the order of the options
            key={place}
            figure={figure}
            apart={apart[place - 1] ?? null}
            unit={measure.unit}
          />
        ),
      )}
    </Table.Tr>
  );
}

function subjectsOf({ comparison }: SideBySide, scenario: Scenario) {
  return [
    { group: words.everything, items: [{ value: TOTAL, label: words.everything }] },
    ...KINDS.map((kind) => ({
      group: KIND_NAMES[kind],
      items: Object.keys(comparison[kind]).map((id) => ({
        value: `${kind}/${id}`,
        label: scenario[kind].find((one) => one.id === id)?.name ?? id,
      })),
    })),
  ];
}
