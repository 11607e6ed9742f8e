/** Up to four options on the same customers: what sets each apart from the baseline, in words, tables and charts. */

import { Button } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { text } from "../../base/text";
import { type DocumentState, SETS, useActions, useDocument } from "../../document";
import { Card, Empty } from "../../fields";
import { StudyProgress } from "../../study";
import { Answer } from "./Answer";
import classes from "./compare.module.css";
import { Options } from "./Options";
import { useComparing } from "./useComparing";

const words = text.study.compare;

export function ComparePage() {
  const { studying, studied, blocked, alone, stale, compare } = useComparing();
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
