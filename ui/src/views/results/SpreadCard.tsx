/** How much of the spread between replications is owed to the forecast, to absence and to queueing. */

import { Button, Paper, Table } from "@mantine/core";
import { estimateParts, formatNumber, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Spread } from "../../bindings/Spread";
import type { VarianceSplit } from "../../bindings/VarianceSplit";
import type { Whose } from "../../bridge/types";
import { useBridge, useDocument } from "../../document";
import { HalfWidth, StudyProgress, useStudy } from "../../study";
import classes from "./Results.module.css";

const words = text.study.spread;
const SOURCES = ["forecast", "absence", "queueing", "interplay"] as const;

export function SpreadCard({ whose, subjectName }: { whose: Whose; subjectName: string }) {
  const bridge = useBridge();
  const { studying, studied, stale, blocked, start } = useStudy("spread");
  return (
    <Paper className={classes.panel} component="section" aria-label={words.title}>
      <div className={classes.panelHead}>
        <h2>{words.title}</h2>
        <span>{subjectName}</span>
        <Button
          className={classes.panelAction}
          variant="default"
          disabled={blocked}
          loading={studying !== null}
          data-testid="spread"
          onClick={() => start((scenario, onEvent) => bridge.splitSpread(scenario, onEvent))}
        >
          {studied ? words.again : words.start}
        </Button>
      </div>
      {studying && <StudyProgress studying={studying} />}
      {stale && <p className={classes.caption}>{text.study.stale}</p>}
      {studied?.cancelled && <p className={classes.caption}>{text.study.stopped}</p>}
      {studied && <Shares split={studied.answer} whose={whose} subjectName={subjectName} />}
      <p className={classes.caption}>
        {words.help} {studied && words.caption(formatNumber(studied.answer.pairs))}
      </p>
    </Paper>
  );
}

interface SharesProps {
  split: VarianceSplit;
  whose: Whose;
  subjectName: string;
}

function Shares({ split, whose, subjectName }: SharesProps) {
  const catalogue = useDocument((state) => state.catalogue);
  const of: { [key: string]: Spread | undefined } =
    whose.kind === "total" ? split.total : whose.kind === "queue" ? (split.queues[whose.id] ?? {}) : {};
  const measures = catalogue.filter(({ key }) => of[key]);
  if (measures.length === 0) return <p className={classes.caption}>{words.nothing}</p>;
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table className={classes.table} aria-label={words.of(subjectName)} data-testid="shares">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.measure}</Table.Th>
            {[words.mean, words.deviation, ...SOURCES.map((source) => words[source])].map((head) => (
              <Table.Th scope="col" key={head} className={classes.number}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {measures.map((measure) => (
            <ShareLine key={measure.key} measure={measure} split={of[measure.key] as Spread} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ShareLine({ measure, split }: { measure: MeasureText; split: Spread }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.name} title={measure.definition}>
        {measure.name}
      </Table.Th>
      <Table.Td className={classes.number}>{formatValue(split.mean, measure.unit)}</Table.Td>
      <Table.Td className={classes.number}>{formatValue(split.deviation, measure.unit)}</Table.Td>
      {SOURCES.map((source) => {
        const parts = estimateParts(split[source], "share");
        return (
          <Table.Td key={source} className={classes.number}>
            {parts.value} <HalfWidth parts={parts} className={classes.half} />
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
