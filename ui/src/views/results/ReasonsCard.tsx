/** Why a queue misses its promise in the chosen interval: a sentence, and what each cause takes off. */

import { Button, Select, Table } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useState } from "react";
import { estimateDigits, estimateParts, formatChange, NO_VALUE } from "../../base/format";
import { text } from "../../base/text";
import type { Queue } from "../../bindings/Queue";
import type { Reasons } from "../../bindings/Reasons";
import type { Scenario } from "../../bindings/Scenario";
import type { Whose } from "../../bridge/types";
import { type Studied, useBridge, useDocument, useIntervalSeries } from "../../document";
import { Sentence } from "../../fields";
import { queuesOf, StudyProgress, useStudy } from "../../study";
import classes from "./Results.module.css";

const words = text.study.reasons;

interface ReasonsCardProps {
  /** The scenario the results answer: the interval is one of its horizon. */
  scenario: Scenario;
  whose: Whose;
  interval: number;
  /** The queue to ask about until another is chosen. */
  worst: string | null;
}

export function ReasonsCard({ scenario, whose, interval, worst }: ReasonsCardProps) {
  const promised = queuesOf(scenario, whose).filter((queue) => queue.service_level);
  const [chosen, setChosen] = useState<string | null>(null);
  const queue = promised.find(({ id }) => id === (chosen ?? worst)) ?? promised[0];
  if (!queue) return null;
  return (
    <section className={classes.reasons} aria-label={words.title} data-testid="reasons">
      {promised.length > 1 && (
        <Select
          label={words.queue}
          searchable
          allowDeselect={false}
          data={promised.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          value={queue.id}
          onChange={setChosen}
        />
      )}
      <OfQueue key={`${queue.id}/${interval}`} scenario={scenario} queue={queue} interval={interval} />
    </section>
  );
}

function OfQueue({ scenario, queue, interval }: { scenario: Scenario; queue: Queue; interval: number }) {
  const bridge = useBridge();
  const run = useDocument((state) => state.result?.run);
  const level = useIntervalSeries("service_level", { kind: "queue", id: queue.id })?.mean[interval];
  const { studying, studied, blocked, start } = useStudy("reasons", `${run}/${queue.id}/${interval}`);
  // Stopped before anything was finished, there is no answer to show: it may be asked again.
  if (studied && studied.answer.replications > 0) return <Answer studied={studied} />;
  if (studying) return <StudyProgress studying={studying} />;
  if (typeof level !== "number" || !queue.service_level) return null;
  if (level >= queue.service_level.target_share) return <p className={classes.caption}>{words.kept}</p>;
  return (
    <Button
      variant="light"
      leftSection={<IconHelpCircle size={15} />}
      disabled={blocked}
      data-testid="why"
      onClick={() => start((_, onEvent) => bridge.explainInterval(scenario, queue.id, interval, onEvent))}
    >
      {words.start}
    </Button>
  );
}

function Answer({ studied: { answer, cancelled } }: { studied: Studied<Reasons> }) {
  const { sentence, parts } = answer;
  return (
    <>
      {cancelled && <p className={classes.caption}>{text.study.stopped}</p>}
      <p className={classes.sentence}>
        <Sentence>{sentence}</Sentence>
      </p>
      <Table className={classes.table} verticalSpacing={3} horizontalSpacing={0}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.cause}</Table.Th>
            <Table.Th scope="col" className={classes.number}>
              {words.effect}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parts.map(({ cause, gain }) => {
            const estimate = { ...gain, p10: null, p90: null };
            return (
              <Table.Tr key={cause}>
                <Table.Th scope="row" fw={450} title={words.causes[cause].help}>
                  {words.causes[cause].name}
                </Table.Th>
                <Table.Td className={classes.number}>
                  {gain.mean === null
                    ? NO_VALUE
                    : formatChange(gain.mean, "share", estimateDigits(estimate, "share"))}{" "}
                  <span className={classes.half}>{estimateParts(estimate, "share").interval}</span>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </>
  );
}
