/** This window while it presents: the stage on the full screen, and the keys that turn the steps. */

import { useEffect, useRef } from "react";
import { scenarioOf, useActions, useBridge, useDocument } from "../../document";
import { Shown } from "./Shown";
import { Stage } from "./Stage";
import { useStageKeys } from "./useStageKeys";

export function Presentation() {
  useStageKeys();
  useFullScreen();
  useAnswerOnStage();
  return (
    <Shown>
      <Stage />
    </Shown>
  );
}

function useFullScreen() {
  const bridge = useBridge();
  useEffect(() => {
    // A desktop that allows none shows the window as it is.
    bridge.setFullScreen(true).catch(() => undefined);
    return () => void bridge.setFullScreen(false).catch(() => undefined);
  }, [bridge]);
}

/** Who presents wants an answer: one is asked for where there is none. */
export function useAnswerOnStage() {
  const { run } = useActions();
  const wanted = useDocument(
    (state) =>
      state.result === null &&
      state.studying === null &&
      state.run.phase === "idle" &&
      !state.comparing.wanted &&
      scenarioOf(state) !== null &&
      state.findings.every(({ severity }) => severity !== "error"),
  );
  const asked = useRef(false);
  useEffect(() => {
    // Once: a run that failed would fail again.
    if (!wanted || asked.current) return;
    asked.current = true;
    void run();
  }, [wanted, run]);
}
