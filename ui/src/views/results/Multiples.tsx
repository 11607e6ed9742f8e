/** One measure of every queue, client, site or group, small and side by side on one scale; the worst first when asked to. */

import { Pagination, Paper, SegmentedControl, Switch, UnstyledButton } from "@mantine/core";
import { useMemo, useState } from "react";
import { estimateParts, timeLabel } from "../../base/format";
import { text } from "../../base/text";
import type { MeasureText } from "../../bindings/MeasureText";
import type { Results } from "../../bindings/Results";
import type { Scenario } from "../../bindings/Scenario";
import type { Series } from "../../bindings/Series";
import type { Whose } from "../../bridge/types";
import { MiniBands } from "../../charts/MiniBands";
import { useOfRun } from "../../document";
import { CopyPicture } from "../../fields";
import {
  axisOf,
  type FiguresBook,
  figuresOf,
  HalfWidth,
  type Kind,
  kindsOf,
  listOf,
  percent,
  roundValue,
  targetOf,
  verdict,
} from "../../study";
import classes from "./Results.module.css";
import { partOf, type Span } from "./span";
import { type Row, sorted } from "./table";

const words = text.results.multiples;

/** As many as a screen holds. */
const A_PAGE = 12;

interface MultiplesProps {
  results: Results;
  /** The figures of the horizon, or of the range looked at. */
  book: FiguresBook;
  scenario: Scenario;
  measure: MeasureText;
  range: Span | null;
  onShow: (whose: Whose) => void;
}

export function Multiples({ results, book, scenario, measure, range, onShow }: MultiplesProps) {
  const kinds = kindsOf(measure);
  const [wanted, setWanted] = useState<Kind | null>(null);
  const [worst, setWorst] = useState(false);
  const [page, setPage] = useState(1);
  const kind =
    wanted && kinds.includes(wanted) ? wanted : (kinds.at(measure.subject === "queue" ? 1 : 0) ?? "queue");
  const rows = useMemo(() => {
    const all = listOf(kind, scenario).map(
      ({ id, name }): Row => ({ id, name: name ?? id, figures: figuresOf(book, { kind, id }) }),
    );
    return sorted(all, worst ? { by: measure.key, descending: measure.better !== "higher" } : null);
  }, [book, scenario, kind, measure, worst]);
  const all = useOfRun(`${kind}/${measure.key}`, async (bridge, run) => {
    const series = rows.map(({ id }) => bridge.intervalSeries(run, measure.key, { kind, id }));
    return new Map((await Promise.all(series)).map((one, at) => [rows[at]?.id ?? "", one]));
  });
  const target = useMemo(() => oneTarget(rows, scenario, measure, kind), [rows, scenario, measure, kind]);
  const axis = useMemo(() => axisOf(measure, [...(all?.values() ?? [])], target), [measure, all, target]);
  const local = partOf(results.intervals.local, range);
  const days = useMemo(
    () => local.flatMap((start, at) => (at > 0 && timeLabel(start) === "00:00" ? [at] : [])),
    [local],
  );
  const pages = Math.max(1, Math.ceil(rows.length / A_PAGE));
  const shown = Math.min(page, pages);
  return (
    <Paper component="section" className={classes.panel} aria-label={words.title} data-testid="multiples">
      <div className={classes.panelHead}>
        <h2>{words.by(measure.name)}</h2>
        <SegmentedControl
          aria-label={words.kind}
          data={kinds.map((one) => ({ value: one, label: text.results.kinds[one].many }))}
          value={kind}
          onChange={(next) => {
            setWanted(next as Kind);
            setPage(1);
          }}
        />
        <Switch
          size="xs"
          label={words.worstFirst}
          checked={worst}
          disabled={measure.better === "neither"}
          onChange={(event) => setWorst(event.currentTarget.checked)}
        />
        <span className={classes.panelAction}>
          <CopyPicture />
        </span>
      </div>
      <ol className={classes.multiples}>
        {rows.slice((shown - 1) * A_PAGE, shown * A_PAGE).map((row) => (
          <li key={row.id}>
            <Multiple
              row={row}
              kind={kind}
              measure={measure}
              scenario={scenario}
              series={all?.get(row.id)}
              axis={axis}
              range={range}
              days={days}
              onShow={onShow}
            />
          </li>
        ))}
      </ol>
      {pages > 1 && (
        <Pagination
          size="xs"
          total={pages}
          value={shown}
          onChange={setPage}
          getItemProps={(to) => ({ "aria-label": text.common.page(to) })}
          getControlProps={(control) => ({ "aria-label": text.common.turn(control === "next") })}
        />
      )}
      <p className={classes.caption}>
        {measure.definition} {words.caption(percent(results.stamp.confidence))}
      </p>
    </Paper>
  );
}

interface MultipleProps {
  row: Row;
  kind: Kind;
  measure: MeasureText;
  scenario: Scenario;
  series: Series | undefined;
  axis: { readonly min: number; readonly max: number };
  range: Span | null;
  days: readonly number[];
  onShow: (whose: Whose) => void;
}

function Multiple({ row, kind, measure, scenario, series, axis, range, days, onShow }: MultipleProps) {
  const { id, name } = row;
  const estimate = row.figures[measure.key];
  const parts = estimateParts(estimate, measure.unit);
  const target = targetOf(scenario, measure.key, { kind, id });
  const said = verdict(estimate, target);
  return (
    <UnstyledButton className={classes.multiple} title={name} onClick={() => onShow({ kind, id })}>
      <span className={classes.multipleHead}>
        <span className={classes.multipleName}>{name}</span>
        <span className={classes.multipleValue}>
          {said && (
            <span className={classes.verdict} data-verdict={said} title={text.results.verdictHint}>
              {text.results.verdicts[said]}
            </span>
          )}
          {parts.value} <HalfWidth parts={parts} className={classes.half} />
        </span>
      </span>
      {series ? (
        <MiniBands
          label={words.of(measure.name, name)}
          band={{
            mean: partOf(series.mean, range),
            halfWidth: partOf(series.half_width, range),
            low: partOf(series.p10, range),
            high: partOf(series.p90, range),
          }}
          {...axis}
          format={(value) => roundValue(value, measure.unit)}
          target={target}
          days={days}
        />
      ) : (
        <span className={classes.multipleWait} />
      )}
    </UnstyledButton>
  );
}

/** The highest target among them: the shared axis reaches it. */
function oneTarget(
  rows: readonly Row[],
  scenario: Scenario,
  measure: MeasureText,
  kind: Kind,
): number | undefined {
  const targets = rows.flatMap(({ id }) => targetOf(scenario, measure.key, { kind, id }) ?? []);
  return targets.length > 0 ? Math.max(...targets) : undefined;
}
