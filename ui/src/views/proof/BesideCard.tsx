/** The last run of the open scenario beside Erlang C and Erlang A, queue by queue, and why they differ. */

import { Button, Select, Table, UnstyledButton } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { estimateDigits, estimateParts, formatEstimate, formatNumber, formatValue } from "../../base/format";
import { text } from "../../base/text";
import type { Because } from "../../bindings/Because";
import type { Beside } from "../../bindings/Beside";
import type { BesideFigure } from "../../bindings/BesideFigure";
import type { Scenario } from "../../bindings/Scenario";
import {
  errorsIn,
  isStale,
  type RunResult,
  useActions,
  useAnswer,
  useBridge,
  useDocument,
  useMeasure,
} from "../../document";
import { Card, Sentence } from "../../fields";
import { HalfWidth } from "../../study";
import classes from "./proof.module.css";
import { daysOf } from "./spans";

const words = text.proof.beside;

/** Queues that stand one under another; of more, one is chosen. */
const MOST_QUEUES = 3;
/** Told before the rest is folded away, or counted. */
const FIRST_REASONS = 4;
const MOST_DAYS = 7;
const USUAL_INTERVAL_MIN = 30;

export function BesideCard() {
  const result = useDocument((state) => state.result);
  const stale = useDocument(isStale);
  return (
    <Card title={words.title} help={words.help}>
      <div data-testid="beside">
        {!result && <RunLine said={words.never} label={text.frame.run.run} />}
        {result && stale && <RunLine said={text.results.stale} label={text.results.again} />}
        {result && <Queues result={result} />}
      </div>
    </Card>
  );
}

function RunLine({ said, label }: { said: string; label: string }) {
  const { run } = useActions();
  const running = useDocument((state) => state.run.phase === "running");
  const errors = useDocument((state) => errorsIn(state.findings));
  return (
    <div className={classes.runLine}>
      <p>{errors > 0 ? text.results.nothing.blocked(errors) : said}</p>
      <Button
        variant="default"
        leftSection={<IconPlayerPlayFilled size={14} />}
        loading={running}
        disabled={errors > 0}
        onClick={() => void run()}
      >
        {label}
      </Button>
    </div>
  );
}

function Queues({ result: { run, scenario } }: { result: RunResult }) {
  const bridge = useBridge();
  const all = useAnswer(useCallback(() => bridge.besideFormulas(run), [bridge, run]));
  const [chosen, setChosen] = useState<string | null>(null);
  if (!all) return null;
  if (all.length === 0) return <p className={classes.rule}>{words.noQueue}</p>;
  if (all.length <= MOST_QUEUES) {
    return all.map((beside) => <OfQueue key={beside.queue} beside={beside} scenario={scenario} />);
  }
  const beside = all.find(({ queue }) => queue === chosen) ?? all[0];
  return (
    <>
      <Select
        label={words.queue}
        w={290}
        searchable
        allowDeselect={false}
        data={all.map(({ queue }) => ({ value: queue, label: nameOf(queue, scenario) }))}
        value={beside?.queue ?? null}
        onChange={setChosen}
      />
      {beside && <OfQueue key={beside.queue} beside={beside} scenario={scenario} />}
    </>
  );
}

const nameOf = (queue: string, scenario: Scenario): string =>
  scenario.queues.find(({ id }) => id === queue)?.name ?? queue;

function OfQueue({ beside, scenario }: { beside: Beside; scenario: Scenario }) {
  const { queue, given, figures, reasons } = beside;
  const name = nameOf(queue, scenario);
  const minutes = scenario.horizon.interval_min ?? USUAL_INTERVAL_MIN;
  return (
    <section className={classes.beside} aria-label={name} data-queue={queue}>
      <h4>{name}</h4>
      <Table.ScrollContainer minWidth={520}>
        <Table className={classes.besideTable}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.measure}</Table.Th>
              {[words.erlangC, words.erlangA, words.simulated].map((column) => (
                <Table.Th key={column} scope="col" className={classes.number}>
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {figures.map((figure) => (
              <FigureRow key={figure.measure} figure={figure} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <p className={classes.caption}>
        {givenText(beside)}
        {given && given.unstable.length > 0 && ` ${unstableText(given, minutes)}`}
      </p>
      {reasons.length === 0 ? (
        <p className={classes.why}>{words.onlyChance}</p>
      ) : (
        <Reasons reasons={reasons} title={given ? words.why : words.whyNot} />
      )}
    </section>
  );
}

/** All with the decimals that the simulation can vouch for. */
function FigureRow({ figure: { measure, erlang_c, erlang_a, simulated } }: { figure: BesideFigure }) {
  const about = useMeasure(measure);
  const unit = about?.unit ?? "contacts";
  const parts = estimateParts(simulated, unit);
  const digits = estimateDigits(simulated, unit);
  return (
    <Table.Tr data-measure={measure}>
      <Table.Th scope="row" fw={450} title={about?.definition}>
        {about?.name ?? measure.replaceAll("_", " ")}
      </Table.Th>
      <Table.Td className={classes.number}>{formatValue(erlang_c, unit, digits)}</Table.Td>
      <Table.Td className={classes.number}>{formatValue(erlang_a, unit, digits)}</Table.Td>
      <Table.Td className={classes.number}>
        {parts.value} <HalfWidth parts={parts} className={classes.half} />
      </Table.Td>
    </Table.Tr>
  );
}

const digitsOf = (value: number): number => (value < 100 ? 1 : 0);

function givenText({ forecast, offered, given }: Beside): string {
  const simulated = words.offered(formatEstimate(offered, "contacts"));
  if (!given) return simulated;
  const { handle_s, patience_s, people, intervals } = given;
  const said = words.given(
    formatNumber(forecast, digitsOf(forecast)),
    formatNumber(intervals),
    formatValue(handle_s, "seconds", digitsOf(handle_s)),
    formatNumber(people, 1),
    patience_s === null ? null : formatValue(patience_s, "seconds", digitsOf(patience_s)),
  );
  return `${said} ${simulated}`;
}

function unstableText({ unstable, intervals }: NonNullable<Beside["given"]>, minutes: number): string {
  const days = daysOf(unstable, minutes);
  const rest = days.length - MOST_DAYS;
  const named = [...days.slice(0, MOST_DAYS), ...(rest > 0 ? [words.moreDays(formatNumber(rest))] : [])];
  return words.unstable(formatNumber(unstable.length), formatNumber(intervals), named.join("; "));
}

function Reasons({ reasons, title }: { reasons: readonly Because[]; title: string }) {
  const [open, setOpen] = useState(false);
  const rest = reasons.length - FIRST_REASONS;
  const shown = open ? reasons : reasons.slice(0, FIRST_REASONS);
  return (
    <div className={classes.why}>
      <p>{title}</p>
      <ul>
        {shown.map(({ reason, sentence }) => (
          <li key={reason.what}>
            <Sentence>{sentence}</Sentence>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.fewer : words.more(formatNumber(rest))}
        </UnstyledButton>
      )}
    </div>
  );
}
