/** Which families to prove and how thoroughly; start, progress, stop. */

import { Button, Checkbox, Progress, SegmentedControl } from "@mantine/core";
import { IconPlayerPlayFilled, IconPlayerStopFilled } from "@tabler/icons-react";
import { useState } from "react";
import { formatDuration, formatNumber } from "../../base/format";
import { text } from "../../base/text";
import type { CaseFamily, ProofEffort } from "../../bridge/types";
import { type Proving, secondsLeft, useActions, useAnswer, useBridge } from "../../document";
import { Card } from "../../fields";
import classes from "./proof.module.css";

const words = text.proof;

/** What planners ask first: the Erlang formulas, patience as people have it, priorities, skills, staffed days. */
const USUAL: readonly string[] = ["EB", "EC", "EA", "MG", "PR", "SK", "TV"];
const EFFORTS: readonly ProofEffort[] = ["quick", "usual"];

interface ChooserProps {
  proving: Proving | null;
  /** Something has been proved before. */
  some: boolean;
  stopped: boolean;
}

export function ChooserCard({ proving, some, stopped }: ChooserProps) {
  const bridge = useBridge();
  const families = useAnswer(bridge.proofCases) ?? [];
  const { prove } = useActions();
  const [chosen, setChosen] = useState<readonly string[]>(USUAL);
  const [effort, setEffort] = useState<ProofEffort>("quick");
  const ids = families
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ cases }) => cases.map(({ id }) => id));
  const all = families.reduce((sum, { cases }) => sum + cases.length, 0);
  return (
    <Card title={words.title} help={words.help(formatNumber(all))}>
      <p className={classes.rule}>{words.rule}</p>
      <p className={classes.caption}>{words.margins}</p>
      <Families families={families} chosen={chosen} onChoose={setChosen} />
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={words.effort}
          data={EFFORTS.map((value) => ({ value, label: words.efforts[value] }))}
          value={effort}
          onChange={(value) => setEffort(value as ProofEffort)}
        />
        {proving ? (
          <Going proving={proving} />
        ) : (
          <>
            <Button
              data-testid="prove"
              leftSection={<IconPlayerPlayFilled size={14} />}
              disabled={ids.length === 0}
              onClick={() => void prove(ids, effort)}
            >
              {some ? words.again : words.run}
            </Button>
            <span className={classes.hint}>
              {words.chosen(words.casesOf(ids.length))}. {words.effortHint[effort]}
            </span>
          </>
        )}
      </div>
      {stopped && !proving && <p className={classes.hint}>{words.stopped}</p>}
    </Card>
  );
}

interface FamiliesProps {
  families: readonly CaseFamily[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

function Families({ families, chosen, onChoose }: FamiliesProps) {
  const choices = { usual: USUAL, all: families.map(({ id }) => id), none: [] };
  return (
    <fieldset className={classes.families}>
      <legend className={classes.legend}>
        <span>{words.families}</span>
        {(["usual", "all", "none"] as const).map((choice) => (
          <Button
            key={choice}
            variant="subtle"
            color="gray"
            size="compact-xs"
            onClick={() => onChoose(choices[choice])}
          >
            {words.choose[choice]}
          </Button>
        ))}
      </legend>
      <Checkbox.Group value={[...chosen]} onChange={onChoose}>
        <div className={classes.familyGrid}>
          {families.map(({ id, name, cases }) => (
            <Checkbox
              key={id}
              size="xs"
              value={id}
              label={
                <>
                  {name} <span className={classes.dim}>· {formatNumber(cases.length)}</span>
                </>
              }
            />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  );
}

function Going({ proving }: { proving: Proving }) {
  const { cancelProof } = useActions();
  const { done, total, stopping } = proving;
  return (
    <>
      <div className={classes.progress} data-testid="proving">
        <Progress
          value={(done / total) * 100}
          size={4}
          aria-label={words.progress}
          transitionDuration={120}
        />
        <p className={classes.hint}>{stopping ? words.stopping : saidOf(proving)}</p>
      </div>
      <Button
        variant="default"
        leftSection={<IconPlayerStopFilled size={13} />}
        disabled={stopping}
        onClick={() => void cancelProof()}
      >
        {words.stop}
      </Button>
    </>
  );
}

function saidOf(proving: Proving): string {
  const { done, total } = proving;
  if (proving.case === "") return text.frame.run.starting;
  const doing = words.doing(formatNumber(done + 1), formatNumber(total), proving.case);
  const left = secondsLeft(proving);
  return left === null ? doing : `${doing} · ${text.frame.run.left(formatDuration(left))}`;
}
