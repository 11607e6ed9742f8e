/** Cells of tables of options: who stands above, a figure, and what sets it apart from the baseline. */

import { Table } from "@mantine/core";
import { estimateDigits, estimateParts, formatChange } from "../../base/format";
import { text } from "../../base/text";
import type { Estimate } from "../../bindings/Estimate";
import type { Unit } from "../../bindings/Unit";
import type { AskedOption } from "../../document";
import { HalfWidth } from "../../study";
import classes from "./compare.module.css";
import { type Apart, markOf } from "./differences";

const words = text.study.compare;

export function OptionHeaders({ asked }: { asked: readonly AskedOption[] }) {
  return asked.map(({ id, name }, place) => (
    <Table.Th scope="col" key={id} className={classes.number} title={name}>
      <span className={classes.columnHead}>
        <span className={classes.mark}>{markOf(place)}</span>
        <span className={classes.scenario}>{name}</span>
      </span>
      {place === 0 && <span className={classes.kind}>{words.baseline}</span>}
    </Table.Th>
  ));
}

export function FigureCell({ figure, unit }: { figure: Estimate; unit: Unit }) {
  const parts = estimateParts(figure, unit);
  return (
    <Table.Td className={classes.number}>
      {parts.value} <HalfWidth parts={parts} className={classes.half} />
    </Table.Td>
  );
}

export function ApartCell({ figure, apart, unit }: { figure: Estimate; apart: Apart | null; unit: Unit }) {
  const parts = estimateParts(figure, unit);
  return (
    <Table.Td className={classes.number}>
      {parts.value} <HalfWidth parts={parts} className={classes.half} />
      {apart && <Difference apart={apart} unit={unit} />}
    </Table.Td>
  );
}

function Difference({ apart: { difference, halfWidth, verdict }, unit }: { apart: Apart; unit: Unit }) {
  // Every pair apart by as much: what is rarer has not been seen.
  const unvaried = unit === "share" && halfWidth === 0 && difference !== 0;
  // As many decimals as the half-width can vouch for, the same in both.
  const change = { mean: difference, half_width: halfWidth, p10: null, p90: null, n: 0, short: unvaried };
  const parts = estimateParts(change, unit);
  return (
    <span className={classes.apart} data-verdict={verdict}>
      <span className={classes.change}>
        {formatChange(difference, unit, estimateDigits(change, unit))}{" "}
        {difference === 0 && halfWidth === 0 ? null : <HalfWidth parts={parts} className={classes.half} />}
      </span>{" "}
      <span className={classes.verdict}>
        <span aria-hidden="true">{words.signs[verdict]} </span>
        {words.verdicts[verdict]}
      </span>
    </span>
  );
}
