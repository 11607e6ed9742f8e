/** The cases one by one: the answer that enters the picture on each line, all others where it is opened. */

import { Button, Paper, Table, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconFileArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { formatDuration, formatNumber, locale } from "../../base/format";
import { text } from "../../base/text";
import type { Proof } from "../../bindings/Proof";
import type { Record as ProofRecord } from "../../bindings/Record";
import { type Broken, useActions } from "../../document";
import { CopyTable } from "../../fields";
import { decimalOf } from "../../grid/paste";
import { countsOf, countsText, figuresOf, metricOf, tsv, worstOf } from "./figures";
import classes from "./proof.module.css";
import { VerdictMark } from "./Verdict";

const words = text.proof;
const FIGURES = [words.theory, words.simulation, words.difference, words.z];
const COLUMNS = FIGURES.length + 2;

interface CasesProps {
  proofs: readonly Proof[];
  broken: readonly Broken[];
}

export function CasesCard({ proofs, broken }: CasesProps) {
  return (
    <Paper className={classes.panel} component="section" aria-label={words.table}>
      <div className={classes.panelHead}>
        <h2>{words.table}</h2>
        <CopyTable table={() => tsv(proofs, decimalOf(locale))} />
      </div>
      <Table.ScrollContainer minWidth={780}>
        <Table stickyHeader className={classes.table} data-testid="cases">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.case}</Table.Th>
              {FIGURES.map((name) => (
                <Table.Th key={name} scope="col" className={classes.number}>
                  {name}
                </Table.Th>
              ))}
              <Table.Th scope="col" className={classes.verdictColumn}>
                {words.verdict}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          {proofs.map((proof) => (
            <CaseRows key={proof.case} proof={proof} />
          ))}
          <Table.Tbody>
            {broken.map(({ case: id, message }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">
                  {id} <VerdictMark verdict="doubtful">{words.broken}</VerdictMark>
                </Table.Th>
                <Table.Td colSpan={COLUMNS - 1}>{message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <p className={classes.caption}>{words.caption}</p>
    </Paper>
  );
}

function CaseRows({ proof }: { proof: Proof }) {
  const [open, setOpen] = useState(false);
  const { case: id, name, records } = proof;
  const primary = records.find((record) => record.primary) ?? records[0];
  const counts = countsOf(records);
  return (
    <Table.Tbody data-case={id} data-open={open || undefined}>
      <Table.Tr className={classes.caseRow}>
        <Table.Th scope="row">
          <UnstyledButton className={classes.caseName} aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconChevronRight className={classes.chevron} size={15} aria-hidden="true" />
            <span className={classes.caseId}>{id}</span>{" "}
            <span>
              {name} {primary && <span className={classes.asked}>{metricOf(primary.metric).name}</span>}
            </span>
          </UnstyledButton>
        </Table.Th>
        {primary ? <FigureCells record={primary} /> : <Table.Td colSpan={FIGURES.length} />}
        <Table.Td>
          <VerdictMark verdict={worstOf(counts)}>{countsText(counts)}</VerdictMark>
        </Table.Td>
      </Table.Tr>
      {open && records.map((record) => <AnswerRow key={record.metric} record={record} />)}
      {open && <SourceRow proof={proof} />}
    </Table.Tbody>
  );
}

function AnswerRow({ record }: { record: ProofRecord }) {
  return (
    <Table.Tr className={classes.answerRow}>
      <Table.Th scope="row" title={record.metric}>
        {metricOf(record.metric).name}
      </Table.Th>
      <FigureCells record={record} />
      <Table.Td>
        <VerdictMark verdict={record.verdict} />
      </Table.Td>
    </Table.Tr>
  );
}

function FigureCells({ record }: { record: ProofRecord }) {
  const { theory, simulation, half, difference, z } = figuresOf(record);
  return (
    <>
      <Table.Td className={classes.number}>{theory}</Table.Td>
      <Table.Td className={classes.number}>
        {simulation} <span className={classes.half}>{half}</span>
      </Table.Td>
      <Table.Td className={classes.number}>{difference}</Table.Td>
      <Table.Td className={classes.number}>{z}</Table.Td>
    </>
  );
}

/** Where the exact values come from, what the run cost, and the way to the scenario itself. */
function SourceRow({ proof }: { proof: Proof }) {
  const { openCase } = useActions();
  const { case: id, model, source, replications, contacts, seconds } = proof;
  return (
    <Table.Tr className={classes.answerRow}>
      <Table.Td colSpan={COLUMNS}>
        <div className={classes.source}>
          <p className={classes.caption}>
            {words.source(model, source.replace(/\.$/, ""))}{" "}
            {words.effortSpent(formatNumber(replications), formatNumber(contacts), formatDuration(seconds))}
          </p>
          <Button
            variant="default"
            leftSection={<IconFileArrowRight size={14} />}
            onClick={() => openCase(id)}
          >
            {words.openScenario}
          </Button>
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
