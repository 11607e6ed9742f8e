/** What others see: a step at a time, large, without an editor; the answer stays above it. */

import { useEffect, useRef } from "react";
import { useShallow } from "zustand/react/shallow";
import { text } from "../../base/text";
import { documentName, useDocument } from "../../document";
import { ErrorBoundary } from "../ErrorBoundary";
import { LargeAnswer } from "./LargeAnswer";
import { planOf, shownStep, viewOf } from "./plan";
import classes from "./presenting.module.css";
import { StepBar } from "./StepBar";

/** Everything grows together while something is shown. */
function useLargeType() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.presenting = "";
    return () => {
      delete dataset.presenting;
    };
  }, []);
}

interface StageProps {
  /** Nobody presses anything here: the steps are turned elsewhere. */
  still?: boolean;
}

export function Stage({ still }: StageProps) {
  useLargeType();
  const plan = useDocument(useShallow(planOf));
  const at = useDocument((state) => shownStep(state).at);
  const black = useDocument((state) => state.presenting?.black === true);
  const name = useDocument(documentName);
  const opening = useDocument((state) => state.opening);
  const step = plan[at];
  const content = useRef<HTMLElement>(null);
  // What a screen reader reads next, and what the keys scroll.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step anew.
  useEffect(() => content.current?.focus({ preventScroll: true }), [at]);
  if (!step) return null;
  const View = viewOf(step)?.Presented;
  return (
    <div className={classes.stage} data-testid="stage" data-step={at + 1}>
      <header className={classes.top}>
        <h1>{step.title}</h1>
        <span>{name}</span>
      </header>
      {step.view !== "answer" && step.view !== "wallboard" && <LargeAnswer />}
      <main
        ref={content}
        tabIndex={-1}
        className={classes.content}
        aria-label={step.title}
        key={`${at}/${opening}`}
      >
        <ErrorBoundary>{View ? <View step={step} /> : <LargeAnswer alone />}</ErrorBoundary>
      </main>
      {!still && <StepBar plan={plan} at={at} />}
      {black && (
        <div className={classes.black} data-testid="black" role="status">
          <span className={classes.spoken}>{text.presenting.black}</span>
        </div>
      )}
    </div>
  );
}
