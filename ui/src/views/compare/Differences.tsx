/** The table of a comparison. */

import { Paper, Select, Switch, Table } from "@mantine/core";
import { useMemo, useState } from "react";
import { estimateDigits, estimateParts, formatChange, formatNumber, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { Comparison } from "../../bindings/Comparison";
import type { Scenario } from "../../bindings/Scenario";
import { grouped, measuresIn, type Studied, useDocument } from "../../document";
import { HalfWidth } from "../../study";
import classes from "./compare.module.css";
import { type DifferenceRow, KINDS, rowsOf, TOTAL } from "./differences";

const words = text.study.compare;
const KIND_NAMES = {
  clients: text.results.kinds.client.many,
  queues: text.results.kinds.queue.many,
  sites: text.results.kinds.site.many,
  agent_groups: text.results.kinds.agent_group.many,
};

export function Differences({ studied, stale }: { studied: Studied<Comparison>; stale: boolean }) {
  const { answer, scenario, cancelled } = studied;
  const [subject, setSubject] = useState(TOTAL);
  const [onlyClear, setOnlyClear] = useState(false);
  const rows = useRows(answer, subject).filter(({ verdict }) => !onlyClear || verdict !== "unclear");
  const [baseline, present] = answer.scenarios;
  if (!baseline || !present) return null;
  return (
    <Paper className={classes.panel} data-stale={stale || undefined}>
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
        <Switch
          size="xs"
          label={words.onlyClear}
          checked={onlyClear}
          onChange={(event) => setOnlyClear(event.currentTarget.checked)}
        />
      </div>
      {stale && <p className={classes.note}>{text.study.stale}</p>}
      {cancelled && <p className={classes.note}>{text.study.stopped}</p>}
      <DifferenceTable
        rows={rows}
        baseline={baseline.name === present.name ? words.before : baseline.name}
        present={words.present}
      />
      {rows.length === 0 && <p className={classes.note}>{words.noneClear}</p>}
      <p className={classes.caption}>
        {words.caption(
          formatNumber(present.stamp.replications),
          formatValue(present.stamp.confidence, "share", 0),
        )}
      </p>
    </Paper>
  );
}

/** The rows in the groups of the catalogue. */
function useRows(answer: Comparison, subject: string): DifferenceRow[] {
  const catalogue = useDocument((state) => state.catalogue);
  return useMemo(() => {
    const [, present] = answer.scenarios;
    if (!present) return [];
    const measures = measuresIn(catalogue, { stamp: present.stamp, total: answer.total });
    const order = grouped(measures).flatMap(({ items }) => items.map(({ value }) => value));
    const inOrder = order.flatMap((key) => measures.find((one) => one.key === key) ?? []);
    return rowsOf(answer, subject, inOrder);
  }, [answer, subject, catalogue]);
}

function subjectsOf(answer: Comparison, scenario: Scenario) {
  return [
    { group: words.everything, items: [{ value: TOTAL, label: words.everything }] },
    ...KINDS.map((kind) => ({
      group: KIND_NAMES[kind],
      items: Object.keys(answer[kind]).map((id) => ({
        value: `${kind}/${id}`,
        label: scenario[kind].find((one) => one.id === id)?.name ?? id,
      })),
    })),
  ];
}

interface DifferenceTableProps {
  rows: readonly DifferenceRow[];
  baseline: string;
  present: string;
}

function DifferenceTable({ rows, baseline, present }: DifferenceTableProps) {
  return (
    <Table.ScrollContainer minWidth={640} className={classes.tableBox}>
      <Table stickyHeader highlightOnHover className={classes.table} data-testid="differences">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.measure}</Table.Th>
            {[baseline, present].map((name, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two scenarios may share a name; their places differ
              <Table.Th scope="col" key={place} className={classes.number} title={name}>
                <span className={classes.scenario}>{name}</span>
              </Table.Th>
            ))}
            <Table.Th scope="col" className={classes.number}>
              {words.difference}
            </Table.Th>
            <Table.Th scope="col" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <DifferenceLine key={row.measure.key} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function DifferenceLine({
  row: { measure, contrast, difference, halfWidth, verdict },
}: {
  row: DifferenceRow;
}) {
  const { unit } = measure;
  // As many decimals as the half-width can vouch for, the same in both.
  const change = { mean: difference, half_width: halfWidth, p10: null, p90: null, n: 0 };
  const { interval } = estimateParts(change, unit);
  return (
    <Table.Tr data-measure={measure.key}>
      <Table.Th scope="row" className={classes.measure} title={measure.definition}>
        {measure.name}
      </Table.Th>
      {contrast.figures.map((figure, place) => {
        const parts = estimateParts(figure, unit);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the figures stand in the order of the scenarios
          <Table.Td key={place} className={classes.number}>
            {parts.value} <HalfWidth parts={parts} className={classes.half} />
          </Table.Td>
        );
      })}
      <Table.Td className={classes.number}>
        {formatChange(difference, unit, estimateDigits(change, unit))}{" "}
        <span className={classes.half}>{interval}</span>
      </Table.Td>
      <Table.Td className={classes.verdict} data-verdict={verdict}>
        {words.verdicts[verdict]}
      </Table.Td>
    </Table.Tr>
  );
}
