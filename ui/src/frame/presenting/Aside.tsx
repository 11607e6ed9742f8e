/** Beside the view: what the presenter sees, and the list of steps. */

import { useDocument } from "../../document";
import { useAnswerOnStage } from "./Presentation";
import classes from "./presenting.module.css";
import { Speaker } from "./Speaker";
import { StepsPanel } from "./StepsPanel";
import { usePageTurner } from "./useStageKeys";

export function Aside() {
  const second = useDocument((state) => state.presenting?.where === "second");
  const steps = useDocument((state) => state.stepsShown);
  if (!second && !steps) return null;
  return (
    <aside className={classes.aside}>
      {second && <OnSecondScreen />}
      {steps && <StepsPanel />}
    </aside>
  );
}

function OnSecondScreen() {
  usePageTurner();
  useAnswerOnStage();
  return <Speaker />;
}
