/** What happened in an interval or a range: its contacts, queue by queue with their intervals, its people, its reasons. */

import { ActionIcon, Table } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import { estimateParts, locale } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import type { SpanResults } from "../../bindings/SpanResults";
import type { Whose } from "../../bridge/types";
import { CopyTable } from "../../fields";
import { decimalOf } from "../../grid/paste";
import { type Figures, figuresOf, HalfWidth, queuesOf, TOTAL, targetOf, verdict } from "../../study";
import { isDeferred } from "./keys";
import { localSpan, utcSpan } from "./moment";
import { ReasonsCard } from "./ReasonsCard";
import classes from "./Results.module.css";
import type { Span } from "./span";
import { type Row, tsv } from "./table";

const words = text.results;

const OF_QUEUES = ["service_level", "offered", "answered", "abandoned", "asa_s"] as const;
const OF_DEFERRED = ["on_time_share", "received", "handled", "waiting", "oldest_age_h"] as const;
const OF_AGENTS = ["staffed", "occupancy"] as const;

interface SpanPanelProps {
  span: Span;
  figures: SpanResults | null;
  results: Results;
  /** The scenario the results answer. */
  scenario: Scenario;
  whose: Whose;
  subjectName: string;
  measures: readonly MeasureText[];
  onClose: () => void;
}

export function SpanPanel(props: SpanPanelProps) {
  const { span, figures, results, scenario, whose, subjectName, measures } = props;
  const { zone, interval_min: minutes = 30 } = scenario.horizon;
  const one = span.to - span.from === 1;
  const { start, local } = results.intervals;
  const ofAgents = whose.kind === "site" || whose.kind === "agent_group";
  const deferred = isDeferred(whose, scenario);
  const keys = deferred ? OF_DEFERRED : OF_QUEUES;
  return (
    <aside aria-label={words.interval} className={classes.card}>
      <div className={classes.cardHead}>
        <div>
          <strong>{localSpan(local[span.from] ?? "", (span.to - span.from) * minutes, zone)}</strong>
          <small className={classes.half}>
            {utcSpan(start[span.from] ?? "", (span.to - span.from) * minutes)}
          </small>
        </div>
        <ActionIcon aria-label={words.closeInterval} onClick={props.onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <div className={classes.cardBody} aria-busy={figures === null}>
        <div className={classes.figures}>
          <h4 className={classes.figuresHead}>{ofAgents ? words.allQueues : subjectName}</h4>
          <FigureList
            keys={keys}
            figures={figures && figuresOf(figures, ofAgents ? TOTAL : whose)}
            measures={measures}
          />
          <h4 className={classes.figuresHead}>{ofAgents ? subjectName : words.allAgents}</h4>
          <FigureList
            keys={OF_AGENTS}
            figures={figures && figuresOf(figures, ofAgents ? whose : TOTAL)}
            measures={measures}
          />
        </div>
        {one && (
          <ReasonsCard
            scenario={scenario}
            whose={whose}
            interval={span.from}
            worst={figures && worstOf(scenario, whose, figures)}
          />
        )}
        <QueueTable {...props} keys={keys} />
      </div>
    </aside>
  );
}

/** The queue that misses its promise by most: where one would ask first. */
function worstOf(scenario: Scenario, whose: Whose, figures: SpanResults): string | null {
  const misses = queuesOf(scenario, whose).map(({ id }) => {
    const of: Whose = { kind: "queue", id };
    const mean = figuresOf(figures, of).service_level?.mean ?? null;
    return { id, by: mean === null ? 0 : (targetOf(scenario, "service_level", of) ?? 0) - mean };
  });
  const worst = misses.reduce((most, one) => (one.by > most.by ? one : most), { id: "", by: 0 });
  return worst.id || null;
}

interface FigureListProps {
  keys: readonly string[];
  figures: Figures | null;
  measures: readonly MeasureText[];
}

function FigureList({ keys, figures, measures }: FigureListProps) {
  const list = keys.map((key) => {
    const measure = measures.find((one) => one.key === key);
    if (!measure) return null;
    const parts = estimateParts(figures?.[key], measure.unit);
    return (
      <div key={key} className={classes.figure}>
        <dt title={measure.definition}>{measure.name}</dt>
        <dd>
          {figures ? parts.value : "…"} <HalfWidth parts={parts} className={classes.half} />
        </dd>
      </div>
    );
  });
  return <dl className={classes.figureList}>{list}</dl>;
}

function QueueTable({
  figures,
  scenario,
  whose,
  measures,
  keys,
}: SpanPanelProps & { keys: readonly string[] }) {
  const rows = useMemo((): Row[] => {
    const behind = queuesOf(scenario, whose);
    const all = behind.length > 0 ? behind : scenario.queues;
    return all.map(({ id, name }) => ({
      id,
      name: name ?? id,
      figures: figures ? figuresOf(figures, { kind: "queue", id }) : {},
    }));
  }, [figures, scenario, whose]);
  const columns = keys.flatMap((key) => measures.find((one) => one.key === key) ?? []);
  if (rows.length < 2) return null;
  return (
    <section className={classes.byQueue} aria-label={words.byQueue}>
      <div className={classes.byQueueHead}>
        <span className={classes.figuresHead}>{words.byQueue}</span>
        <CopyTable table={() => tsv("queue", rows, columns, decimalOf(locale))} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by key */}
      <div className={classes.byQueueTable} tabIndex={0}>
        <Table stickyHeader className={classes.table} verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.kinds.queue.one}</Table.Th>
              {columns.map(({ key, name, definition }) => (
                <Table.Th key={key} scope="col" className={classes.number} title={definition}>
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" className={classes.queueName} title={row.name}>
                  {row.name}
                </Table.Th>
                {columns.map(({ key, unit }) => {
                  const parts = estimateParts(row.figures[key], unit);
                  const said = verdict(
                    row.figures[key],
                    targetOf(scenario, key, { kind: "queue", id: row.id }),
                  );
                  return (
                    <Table.Td key={key} className={classes.number}>
                      {said && (
                        <span className={classes.verdict} data-verdict={said} title={words.verdictHint}>
                          {words.verdicts[said]}
                        </span>
                      )}
                      {figures ? parts.value : "…"} <HalfWidth parts={parts} className={classes.half} />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
