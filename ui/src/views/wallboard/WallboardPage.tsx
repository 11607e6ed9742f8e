/** The wallboard: a day of the last run, chosen, played and watched. */

import { Button, Progress } from "@mantine/core";
import { useMemo, useState } from "react";
import { text } from "../../base/text";
import type { Which } from "../../bindings/Which";
import { isStale, type RunResult, useActions, useDocument } from "../../document";
import { Empty } from "../../fields";
import { Board } from "./Board";
import { Choices, worstDay } from "./Choices";
import { useReplay } from "./useReplay";
import classes from "./wallboard.module.css";

const words = text.wallboard;

export function WallboardPage() {
  const result = useDocument((state) => state.result);
  const { run } = useActions();
  const days = result?.results.days ?? [];
  if (!result || days.length === 0) {
    const { title, hint, run: label } = words.empty;
    return <Empty title={title} hint={hint} action={{ label, run: () => void run() }} />;
  }
  return <OneDay result={result} />;
}

function OneDay({ result }: { result: RunResult }) {
  const stale = useDocument(isStale);
  const { days, stamp } = result.results;
  const usual = useMemo(() => worstDay(days), [days]);
  const [wanted, setDate] = useState<string | null>(null);
  const [asked, setWhich] = useState<Which>({ kind: "typical" });
  // A run over another horizon has other days, and may have fewer replications.
  const date = days.some((day) => day.date === wanted) && wanted !== null ? wanted : usual;
  const which: Which =
    asked.kind === "number" && asked.number > stamp.replications ? { kind: "typical" } : asked;
  const { replaying, again, cancel } = useReplay(result.run, date, which);
  const choices = (
    <Choices
      dates={days.map((day) => day.date)}
      date={date}
      onDate={setDate}
      which={which}
      replications={stamp.replications}
      onWhich={setWhich}
    />
  );
  if (replaying.phase === "there") {
    return <Board day={replaying.day} scenario={result.scenario} stale={stale} choices={choices} />;
  }
  return (
    <div className={classes.waitingRoom}>
      <div className={classes.choices}>{choices}</div>
      {replaying.phase === "loading" && (
        <div className={classes.loading} role="status">
          <p>{words.loading}</p>
          <Progress value={replaying.share * 100} size={4} aria-label={words.loading} />
          <Button variant="default" onClick={cancel}>
            {text.frame.run.cancel}
          </Button>
        </div>
      )}
      {replaying.phase === "cancelled" && (
        <Empty title={words.cancelled} hint={words.empty.hint} action={{ label: words.again, run: again }} />
      )}
      {replaying.phase === "failed" && (
        <Empty
          title={replaying.message}
          hint={words.empty.hint}
          action={{ label: words.again, run: again }}
        />
      )}
    </div>
  );
}
