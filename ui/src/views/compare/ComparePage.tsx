/** Up to four options on the same customers: what sets each apart from the baseline, in words, tables and charts. */

import { Button } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { useCallback, useEffect } from "react";
import { text } from "../../base/text";
import {
  type AskedOption,
  askedOf,
  type DocumentState,
  SETS,
  type SideBySide,
  useActions,
  useBridge,
  useDocument,
  useWholeDocument,
} from "../../document";
import { Card, Empty } from "../../fields";
import { StudyProgress, useStudy } from "../../study";
import { Answer } from "./Answer";
import classes from "./compare.module.css";
import { Options } from "./Options";

const words = text.study.compare;

export function ComparePage() {
  const { studying, studied, blocked, start } = useStudy("comparison");
  const { store } = useWholeDocument();
  const { wantComparison } = useActions();
  const bridge = useBridge();
  const alone = useDocument((state) => state.comparing.options.length < 2);
  const wanted = useDocument((state) => state.comparing.wanted);
  const stale = useDocument((state) => studied !== null && !asksTheSame(studied.answer, askedOf(state)));
  const compare = useCallback(() => {
    const asked = askedOf(store.getState());
    start(async (_, onEvent) => {
      const scenarios = asked.map(({ scenario }) => scenario);
      const { run, cancelled, answer } = await bridge.compareScenarios(scenarios, onEvent);
      return { run, cancelled, answer: { run, asked, comparison: answer } };
    });
  }, [store, start, bridge]);
  useEffect(() => {
    if (!wanted || blocked || studying || alone) return;
    wantComparison(false);
    compare();
  }, [wanted, blocked, studying, alone, wantComparison, compare]);
  return (
    <div className={classes.page}>
      <Card title={words.title} help={words.help}>
        <Options />
        <div className={classes.bar}>
          <Button
            leftSection={<IconArrowsDiff size={15} />}
            disabled={alone || blocked}
            loading={studying !== null}
            data-testid="compare"
            onClick={compare}
          >
            {studied ? words.again : words.start}
          </Button>
          <p className={classes.note}>
            {alone ? words.alone : blocked ? text.study.blocked : stale ? text.study.stale : ""}
          </p>
        </div>
        {studying && <StudyProgress studying={studying} />}
      </Card>
      {studied ? <Answer answer={studied.answer} cancelled={studied.cancelled} stale={stale} /> : <Nothing />}
    </div>
  );
}

/** The same scenarios in the same places, whatever they are called. */
const asksTheSame = ({ asked }: SideBySide, now: readonly AskedOption[]): boolean =>
  asked.length === now.length && asked.every(({ scenario }, at) => scenario === now[at]?.scenario);

function Nothing() {
  const { openSet } = useActions();
  const busy = useDocument((state: DocumentState) => state.studying !== null);
  return (
    <Empty title={words.nothing} hint={words.nothingHint}>
      <div className={classes.sets}>
        {SETS.map((set) => (
          <Button
            key={set.id}
            variant="default"
            disabled={busy}
            title={set.lead}
            data-set={set.id}
            onClick={() => openSet(set)}
          >
            {set.title}
          </Button>
        ))}
      </div>
    </Empty>
  );
}
