/** Results: one measure of one subject as a map and as bands, and the table of all. */

import { Button, Paper, Select, Title } from "@mantine/core";
import { IconChartAreaLine, IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { estimateParts } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import type { Whose } from "../../bridge/types";
import { errorsIn, isStale, useActions, useDocument, useIntervalSeries } from "../../document";
import { bandText, methodText, stampText } from "./captions";
import { ExportMenu } from "./ExportMenu";
import { FiguresTable } from "./FiguresTable";
import { IntervalCard } from "./IntervalCard";
import { grouped, targetOf } from "./measures";
import classes from "./Results.module.css";
import { codeOf, figuresOf, fitting, nameOf, subjectOf, subjectsFor, TOTAL } from "./subjects";
import { WeekBands } from "./WeekBands";
import { WeekMap } from "./WeekMap";

const words = text.results;

/** Minutes of a reporting interval when the scenario names none. */
const USUAL_INTERVAL = 30;

export function ResultsPage() {
  const result = useDocument((state) => state.result);
  const catalogue = useDocument((state) => state.catalogue);
  if (!result || catalogue.length === 0) return <Nothing />;
  return (
    <Figures run={result.run} results={result.results} scenario={result.scenario} catalogue={catalogue} />
  );
}

function Nothing() {
  const { run } = useActions();
  const running = useDocument((state) => state.run.phase === "running");
  const errors = useDocument((state) => errorsIn(state.findings));
  return (
    <div className={classes.empty}>
      <IconChartAreaLine size={44} stroke={1.2} aria-hidden="true" />
      <Title order={2} size="h4">
        {running ? words.nothing.running : words.nothing.title}
      </Title>
      <p>{words.nothing.body}</p>
      {errors > 0 && <p>{words.nothing.blocked(errors)}</p>}
      <Button
        size="sm"
        leftSection={<IconPlayerPlay size={16} />}
        loading={running}
        disabled={errors > 0}
        onClick={() => void run()}
      >
        {words.nothing.run}
      </Button>
    </div>
  );
}

function StaleNote() {
  const { run } = useActions();
  const running = useDocument((state) => state.run.phase === "running");
  return (
    <div className={classes.stale} role="status">
      <span>{words.stale}</span>
      <span className={classes.spring} />
      <Button
        variant="default"
        leftSection={<IconRefresh size={14} />}
        loading={running}
        onClick={() => void run()}
      >
        {words.again}
      </Button>
    </div>
  );
}

interface FiguresProps {
  run: number;
  results: Results;
  /** The scenario the results answer, not the one on the screen. */
  scenario: Scenario;
  catalogue: readonly MeasureText[];
}

function Figures({ run, results, scenario, catalogue }: FiguresProps) {
  const stale = useDocument(isStale);
  const [key, setKey] = useState("service_level");
  const [wanted, setWanted] = useState<Whose>(TOTAL);
  const [picked, setInterval] = useState<number | null>(null);
  const offered = catalogue.filter((one) => one.finest === "interval");
  const measure = offered.find((one) => one.key === key) ?? offered[0];
  if (!measure) return <Nothing />;
  const whose = fitting(wanted, measure, scenario);
  // A run over another horizon may have fewer intervals.
  const interval = picked !== null && picked < results.intervals.start.length ? picked : null;
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <Select
          label={words.measure}
          w={290}
          searchable
          allowDeselect={false}
          data={grouped(offered)}
          value={measure.key}
          onChange={(value) => value && setKey(value)}
          nothingFoundMessage={words.noMeasure}
          maxDropdownHeight={380}
        />
        <Select
          label={words.subject}
          w={290}
          searchable
          allowDeselect={false}
          data={subjectsFor(measure, scenario)}
          value={codeOf(whose)}
          onChange={(value) => value && setWanted(subjectOf(value))}
          nothingFoundMessage={words.noSubject}
          maxDropdownHeight={380}
        />
        <span className={classes.spring} />
        <ExportMenu run={run} />
      </div>
      {stale && <StaleNote />}
      <div className={classes.figuresArea} data-stale={stale || undefined}>
        <Week {...{ results, scenario, catalogue, measure, whose, interval }} onInterval={setInterval} />
        <Paper className={classes.panel}>
          <FiguresTable results={results} scenario={scenario} catalogue={catalogue} />
          <p className={classes.caption}>{stampText(results.stamp)}</p>
        </Paper>
      </div>
    </div>
  );
}

interface WeekProps extends Omit<FiguresProps, "run"> {
  measure: MeasureText;
  whose: Whose;
  interval: number | null;
  onInterval: (interval: number | null) => void;
}

function Week({ results, scenario, catalogue, measure, whose, interval, onInterval }: WeekProps) {
  const series = useIntervalSeries(measure.key, whose);
  const { start, local } = results.intervals;
  const { zone, interval_min: intervalMin = USUAL_INTERVAL } = scenario.horizon;
  const subjectName = nameOf(whose, measure, scenario);
  const target = targetOf(scenario, measure.key, whose);
  const headline = estimateParts(figuresOf(results, whose)[measure.key], measure.unit);
  const shared = { measure, local, target, selected: interval, onSelect: onInterval };
  return (
    <>
      <Paper className={classes.panel} component="section" aria-label={words.map}>
        <div className={classes.panelHead}>
          <h2>{measure.name}</h2>
          <span>{subjectName}</span>
          <span className={classes.headline}>
            {headline.value}{" "}
            <span className={classes.half}>
              {headline.interval} {words.overHorizon}
            </span>
          </span>
        </div>
        <div className={classes.split} data-open={interval !== null || undefined}>
          <div>
            {series ? (
              <WeekMap {...shared} label={words.mapOf(measure.name, subjectName)} series={series} />
            ) : (
              <div className={classes.wait}>{words.fetching}</div>
            )}
            <p className={classes.caption}>{words.mapCaption(measure.definition, measure.formula, zone)}</p>
          </div>
          {interval !== null && (
            <IntervalCard
              interval={interval}
              start={start[interval] ?? ""}
              local={local[interval] ?? ""}
              intervalMin={intervalMin}
              zone={zone}
              whose={whose}
              subjectName={subjectName}
              replications={results.stamp.replications}
              onClose={() => onInterval(null)}
            />
          )}
        </div>
      </Paper>
      <Paper className={classes.panel} component="section" aria-label={words.bands}>
        <div className={classes.panelHead}>
          <h2>{words.overTime(measure.name)}</h2>
          <span>{subjectName}</span>
        </div>
        {series ? (
          <WeekBands
            {...shared}
            label={words.bandsOf(measure.name, subjectName)}
            series={series}
            intervalMin={intervalMin}
            zone={zone}
            confidence={results.stamp.confidence}
          />
        ) : (
          <div className={classes.wait}>{words.fetching}</div>
        )}
        <p className={classes.caption}>
          {measure.definition} {methodText(measure, whose, scenario, catalogue)} {bandText(results.stamp)}{" "}
          {words.clockCaption(zone)}
        </p>
      </Paper>
    </>
  );
}
