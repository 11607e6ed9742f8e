/** What the presenter alone sees while a second screen shows the steps: notes, what comes next, how long it has been. */

import { useEffect, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { text } from "../../base/text";
import { useDocument } from "../../document";
import { planOf, shownStep } from "./plan";
import classes from "./presenting.module.css";
import { StageButtons, StepButtons } from "./StepBar";

const words = text.presenting.speaker;

export function Speaker() {
  const plan = useDocument(useShallow(planOf));
  const at = useDocument((state) => shownStep(state).at);
  const [step, next] = [plan[at], plan[at + 1]];
  if (!step) return null;
  return (
    <section className={classes.panel} aria-label={words.title} data-testid="speaker">
      <div className={classes.panelHead}>
        <h2>{words.title}</h2>
        <Elapsed />
      </div>
      <div className={classes.speakerTools}>
        <StepButtons plan={plan} at={at} />
        <StageButtons />
      </div>
      <p className={classes.speakerNow}>
        <span>{words.now}</span> {step.title}
      </p>
      <p className={classes.speakerNote} data-testid="note" aria-live="polite">
        {step.note ?? words.noNote}
      </p>
      <p className={classes.speakerNext}>
        <span>{words.next}</span> {next ? next.title : words.last}
      </p>
    </section>
  );
}

const SECOND_MS = 1_000;

function Elapsed() {
  const since = useDocument((state) => state.presenting?.since ?? 0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / SECOND_MS));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <time className={classes.elapsed} role="timer" aria-label={words.elapsed}>
      {clock}
    </time>
  );
}
