/** The figures of one interval, beside the map. */

import { ActionIcon, Paper, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { estimateParts } from "../../base/format";
import { text } from "../../base/text";
import type { Estimate } from "../../bindings/Estimate";
import type { Scenario } from "../../bindings/Scenario";
import type { Series } from "../../bindings/Series";
import type { Whose } from "../../bridge/types";
import { useIntervalSeries, useMeasure } from "../../document";
import { HalfWidth } from "../../study";
import { localSpan, utcSpan } from "./moment";
import { ReasonsCard } from "./ReasonsCard";
import classes from "./Results.module.css";
import { TOTAL } from "./subjects";

const words = text.results;

const OF_QUEUES = ["service_level", "offered", "answered", "abandoned", "asa_s"] as const;
const OF_DEFERRED = ["on_time_share", "received", "handled", "waiting", "oldest_age_h"] as const;
const OF_AGENTS = ["staffed", "occupancy"] as const;

export interface IntervalCardProps {
  interval: number;
  start: string;
  local: string;
  intervalMin: number;
  zone: string;
  whose: Whose;
  subjectName: string;
  replications: number;
  /** The subject's work waits for days if need be: other figures tell of it. */
  deferred: boolean;
  /** The scenario the results answer. */
  scenario: Scenario;
  onClose: () => void;
}

export function IntervalCard(props: IntervalCardProps) {
  const { interval, whose, subjectName, replications } = props;
  const ofAgents = whose.kind === "site" || whose.kind === "agent_group";
  // A queue has no agents of its own, and a group no contacts of its own: the other half is that of everybody.
  const ofQueues = ofAgents ? TOTAL : whose;
  const ofPeople = ofAgents ? whose : TOTAL;
  const figures = props.deferred ? OF_DEFERRED : OF_QUEUES;
  return (
    <Paper component="aside" aria-label={words.interval} className={classes.card}>
      <div className={classes.cardHead}>
        <div>
          <Text fw={600} size="sm">
            {localSpan(props.local, props.intervalMin, props.zone)}
          </Text>
          <Text size="xs" c="dimmed">
            {utcSpan(props.start, props.intervalMin)}
          </Text>
        </div>
        <ActionIcon aria-label={words.closeInterval} onClick={props.onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <dl className={classes.figures}>
        <dt className={classes.figuresHead}>{ofAgents ? words.allQueues : subjectName}</dt>
        {figures.map((key) => (
          <Figure key={key} measure={key} whose={ofQueues} interval={interval} replications={replications} />
        ))}
        <dt className={classes.figuresHead}>{ofAgents ? subjectName : words.allAgents}</dt>
        {OF_AGENTS.map((key) => (
          <Figure key={key} measure={key} whose={ofPeople} interval={interval} replications={replications} />
        ))}
      </dl>
      <ReasonsCard scenario={props.scenario} whose={whose} interval={interval} />
    </Paper>
  );
}

interface FigureProps {
  measure: string;
  whose: Whose;
  interval: number;
  replications: number;
}

function Figure({ measure, whose, interval, replications }: FigureProps) {
  const described = useMeasure(measure);
  const series = useIntervalSeries(measure, whose);
  if (!described) return null;
  const parts = estimateParts(series && estimateAt(series, interval, replications), described.unit);
  return (
    <>
      <dt title={described.definition}>{described.name}</dt>
      <dd>
        {series ? parts.value : "…"} <HalfWidth parts={parts} className={classes.half} />
      </dd>
    </>
  );
}

const estimateAt = (series: Series, at: number, n: number): Estimate => ({
  mean: series.mean[at] ?? null,
  half_width: series.half_width[at] ?? null,
  p10: series.p10[at] ?? null,
  p90: series.p90[at] ?? null,
  n,
  short: series.short?.includes(at) ?? false,
});
