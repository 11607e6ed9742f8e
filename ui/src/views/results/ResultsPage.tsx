/** Results: one measure of one subject as a map and as bands, and the table of all. */

import { Paper, Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import type { Whose } from "../../bridge/types";
import { grouped, isStale, measuresIn, useActions, useDocument } from "../../document";
import { codeOf, figuresOf, fitting, nameOf, subjectOf, subjectsFor, TOTAL } from "../../study";
import { stampText } from "./captions";
import { ExportMenu } from "./ExportMenu";
import { FiguresTable } from "./FiguresTable";
import { KeyFigures } from "./KeyFigures";
import { keyMeasures } from "./keys";
import { Multiples } from "./Multiples";
import { Nothing, StaleNote } from "./Notes";
import classes from "./Results.module.css";
import { SpreadCard } from "./SpreadCard";
import { EVERYTHING, type Looking, within } from "./span";
import { useSpan } from "./useSpan";
import { WaitsCard } from "./WaitsCard";
import { Week } from "./Week";

const words = text.results;

export function ResultsPage() {
  const result = useDocument((state) => state.result);
  const catalogue = useDocument((state) => state.catalogue);
  if (!result || catalogue.length === 0) return <Nothing />;
  return (
    <Figures run={result.run} results={result.results} scenario={result.scenario} catalogue={catalogue} />
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
  const key = useDocument((state) => state.selected.measure) ?? "service_level";
  const { select } = useActions();
  const setKey = (measure: string) => select({ measure });
  const [wanted, setWanted] = useState<Whose>(TOTAL);
  const [looked, setLooking] = useState<Looking>(EVERYTHING);
  const measures = useMemo(() => measuresIn(catalogue, results), [catalogue, results]);
  const offered = measures.filter((one) => one.finest === "interval");
  const measure = offered.find((one) => one.key === key) ?? offered[0];
  // A run over another horizon may have fewer intervals.
  const looking = within(looked, results.intervals.start.length);
  const ofRange = useSpan(looking.range);
  if (!measure) return <Nothing />;
  const book = ofRange ?? results;
  const whose = fitting(wanted, measure, scenario);
  // A queue of deferred work has no service level: its own first figure is shown until another is asked for.
  const showOf = (subject: Whose) => {
    setWanted(subject);
    const own = keyMeasures(subject, scenario, figuresOf(results, subject), offered);
    if (typeof figuresOf(results, subject)[measure.key]?.mean !== "number" && own[0]) setKey(own[0].key);
  };
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
          onChange={(value) => value && showOf(subjectOf(value))}
          nothingFoundMessage={words.noSubject}
          maxDropdownHeight={380}
        />
        <span className={classes.spring} />
        <ExportMenu run={run} />
      </div>
      {stale && <StaleNote />}
      <div className={classes.figuresArea} data-stale={stale || undefined}>
        <KeyFigures
          book={book}
          scenario={scenario}
          measures={measures}
          whose={whose}
          subjectName={nameOf(whose, measure, scenario)}
          shown={measure.key}
          onShow={setKey}
        />
        <Week
          question={{ results, scenario, measure, whose }}
          catalogue={measures}
          looking={looking}
          onLook={setLooking}
        />
        <Multiples
          results={results}
          book={book}
          scenario={scenario}
          measure={measure}
          range={looking.range}
          onShow={showOf}
        />
        <WaitsCard
          results={results}
          scenario={scenario}
          whose={whose}
          subjectName={nameOf(whose, measure, scenario)}
        />
        <Paper className={classes.panel}>
          <FiguresTable book={book} days={results.days} scenario={scenario} catalogue={measures} />
          <p className={classes.caption}>{stampText(results.stamp)}</p>
        </Paper>
        <SpreadCard whose={whose} subjectName={nameOf(whose, measure, scenario)} />
      </div>
    </div>
  );
}
