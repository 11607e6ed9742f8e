/** The steps of a presentation: pure edits of the scenario that holds them. */

import type { Scenario } from "../bindings/Scenario";
import type { Step } from "../bindings/Step";

export const MOST_STEPS = 50;

export const stepsOf = (scenario: Scenario | null): readonly Step[] => scenario?.presentation?.steps ?? [];

/** No list is better than an empty one: the window then shows its own order. */
function withSteps(scenario: Scenario, steps: readonly Step[]): Scenario {
  if (steps.length > 0) return { ...scenario, presentation: { steps: [...steps] } };
  const { presentation: _, ...rest } = scenario;
  return rest;
}

export const addStep = (scenario: Scenario, step: Step): Scenario =>
  stepsOf(scenario).length < MOST_STEPS ? withSteps(scenario, [...stepsOf(scenario), step]) : scenario;

export const removeStep = (scenario: Scenario, at: number): Scenario =>
  withSteps(
    scenario,
    stepsOf(scenario).filter((_, place) => place !== at),
  );

/** Changes a step; a key that becomes undefined is taken away. */
export const editStep = (scenario: Scenario, at: number, changed: ChangedStep): Scenario =>
  withSteps(
    scenario,
    stepsOf(scenario).map((step, place) => (place === at ? given({ ...step, ...changed }) : step)),
  );

export type ChangedStep = { readonly [K in keyof Step]?: Step[K] | undefined };

function given(step: ChangedStep): Step {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as Step;
}

/** Puts a step at another place. */
export function moveStep(scenario: Scenario, from: number, to: number): Scenario {
  const steps = [...stepsOf(scenario)];
  if (to < 0 || to >= steps.length || from === to) return scenario;
  const [step] = steps.splice(from, 1);
  if (!step) return scenario;
  steps.splice(to, 0, step);
  return withSteps(scenario, steps);
}
