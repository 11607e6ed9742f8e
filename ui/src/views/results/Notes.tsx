/** What stands where there are no results, or none of the scenario on the screen. */

import { Button, Title } from "@mantine/core";
import { IconChartAreaLine, IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import { text } from "../../base/text";
import { errorsIn, useActions, useDocument } from "../../document";
import classes from "./Results.module.css";

const words = text.results;

export function Nothing() {
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

export function StaleNote() {
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
