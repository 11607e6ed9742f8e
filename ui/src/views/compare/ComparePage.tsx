/** This scenario against another on the same customers: every measure of both, and what is clear of the difference. */

import { Button, Select } from "@mantine/core";
import { IconArrowsDiff, IconFolderOpen } from "@tabler/icons-react";
import { text } from "../../base/text";
import { useBridge } from "../../document";
import { Card, Empty } from "../../fields";
import { StudyProgress, useStudy } from "../../study";
import classes from "./compare.module.css";
import { Differences } from "./Differences";
import { type Baselines, useBaselines } from "./useBaselines";

const words = text.study.compare;

export function ComparePage() {
  const baselines = useBaselines();
  const { studying, studied, stale, blocked, start } = useStudy("comparison");
  const bridge = useBridge();
  const compare = async () => {
    const baseline = await baselines.read();
    if (!baseline) return;
    start((scenario, onEvent) => bridge.compareScenarios([baseline, scenario], onEvent));
  };
  return (
    <div className={classes.page}>
      <Card title={words.title} help={words.help}>
        <div className={classes.bar}>
          <Baseline baselines={baselines} />
          <Button
            leftSection={<IconArrowsDiff size={15} />}
            disabled={baselines.chosen === null || blocked}
            loading={studying !== null}
            data-testid="compare"
            onClick={() => void compare()}
          >
            {words.start}
          </Button>
        </div>
        {blocked && <p className={classes.note}>{text.study.blocked}</p>}
        {studying && <StudyProgress studying={studying} />}
      </Card>
      {studied ? (
        <Differences studied={studied} stale={stale} />
      ) : (
        <Empty title={words.nothing} hint={words.nothingHint} />
      )}
    </div>
  );
}

function Baseline({ baselines }: { baselines: Baselines }) {
  return (
    <>
      <Select
        label={words.baseline}
        placeholder={words.pick}
        w={320}
        searchable
        data={baselines.choices}
        value={baselines.chosen}
        allowDeselect={false}
        maxDropdownHeight={380}
        nothingFoundMessage={text.fields.nothingFound}
        onChange={(code) => code && baselines.choose(code)}
      />
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={15} />}
        onClick={() => void baselines.pickFile()}
      >
        {words.file}
      </Button>
    </>
  );
}
