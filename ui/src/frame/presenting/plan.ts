/** What is shown in turn: the steps of the scenario, or an order that makes sense where it names none. */

import { text } from "../../base/text";
import type { PresentedView } from "../../bindings/PresentedView";
import type { Step } from "../../bindings/Step";
import { type DocumentState, scenarioOf, steps, type View } from "../../document";
import { railViews } from "../views";

const words = text.presenting;

/** The order of a talk nobody prepared: what it comes to, where, why, what else, how it feels. */
const USUAL_ORDER: readonly PresentedView[] = ["answer", "results", "shifts", "compare", "wallboard"];

const USUAL: readonly Step[] = USUAL_ORDER.map((view) => ({ view, title: words.usual[view] }));

/** The view of a step; the answer is the frame's own. */
export const viewOf = (step: Step): View | undefined => railViews.find(({ id }) => id === step.view);

/** The views a step may show. */
export const presentable: readonly PresentedView[] = [
  "answer",
  ...railViews.flatMap(({ id, Presented }) => (Presented ? [id as PresentedView] : [])),
];

/** The steps that have something to show now. */
export function planOf(state: DocumentState): readonly Step[] {
  const own = steps.stepsOf(scenarioOf(state));
  const all = own.length > 0 ? own : USUAL;
  return all.filter(({ view }) => hasSomething(view, state));
}

function hasSomething(view: PresentedView, state: DocumentState): boolean {
  if (!presentable.includes(view)) return false;
  if (view === "compare") return state.comparing.options.length > 1;
  if (view === "shifts") return (scenarioOf(state)?.shifts?.length ?? 0) > 0;
  return true;
}

/** The step on the screen, and where it stands. */
export function shownStep(state: DocumentState) {
  const plan = planOf(state);
  const at = Math.min(Math.max(0, state.presenting?.at ?? 0), plan.length - 1);
  return { plan, at, step: plan[at] ?? null };
}

/** What the window shows now, as a step; null where that is nothing to show to others. */
export function stepOfScreen(state: DocumentState): Step | null {
  const view = presentable.find((one) => one === state.view);
  const { queue, measure, day } = state.selected;
  if (!view || !scenarioOf(state)) return null;
  return {
    title: words.usual[view],
    view,
    ...(view === "demand" && queue ? { queue } : {}),
    ...(view === "results" && measure ? { measure } : {}),
    ...(view === "shifts" && day ? { day } : {}),
  };
}
