/** Risks that are on or off as a whole: what they are now, how they are turned off, and how they come back. Pure. */

import type { Queue } from "../../bindings/Queue";
import type { Scenario } from "../../bindings/Scenario";
import { edits } from "../../document";

export type RiskId = "absence" | "forecast" | "swings" | "correlations";

export interface Risk {
  readonly id: RiskId;
  /** Each place's value: none means that it is off. */
  readonly values: (scenario: Scenario) => number[];
  readonly off: (scenario: Scenario) => Scenario;
  /** As it was in an earlier state of the scenario; usual values where it was not there. */
  readonly on: (scenario: Scenario, earlier: Scenario | null) => Scenario;
  /** The same value everywhere; null where that makes no sense. */
  readonly setAll: ((scenario: Scenario, value: number) => Scenario) | null;
}

/** Nothing in the trade is more usual: one in twenty does not come, a forecast is five in a hundred off. */
const USUAL = { absence: 0.05, forecast: 0.05, swings: 0.08 };

type SwingKey = "forecast_error_cv" | "day_cv";

const absent = (scenario: Scenario, of: (id: string) => number | undefined): Scenario => ({
  ...scenario,
  agent_groups: scenario.agent_groups.map((group) => {
    const { absence_share: _, ...rest } = group.shrinkage ?? {};
    const share = of(group.id);
    const shrinkage = share === undefined ? rest : { ...rest, absence_share: share };
    const { shrinkage: __, ...plain } = group;
    return Object.keys(shrinkage).length > 0 ? { ...plain, shrinkage } : plain;
  }),
});

const absenceOf = (scenario: Scenario | null, id: string): number | undefined =>
  scenario?.agent_groups.find((group) => group.id === id)?.shrinkage?.absence_share || undefined;

const absence: Risk = {
  id: "absence",
  values: ({ agent_groups }) => agent_groups.flatMap(({ shrinkage }) => shrinkage?.absence_share || []),
  off: (scenario) => absent(scenario, () => undefined),
  on: (scenario, earlier) => absent(scenario, (id) => (earlier ? absenceOf(earlier, id) : USUAL.absence)),
  setAll: (scenario, value) => absent(scenario, () => value),
};

/** Recorded contacts came as they came, and nobody calls a queue without demand. */
const isForecast = ({ demand }: Queue): boolean =>
  ["profile", "intervals"].includes(edits.demandKind(demand));

const swung = (scenario: Scenario, key: SwingKey, of: (queue: Queue) => number | undefined): Scenario => ({
  ...scenario,
  queues: scenario.queues.map((queue) => {
    const { [key]: _, ...rest } = queue.variability ?? {};
    const cv = isForecast(queue) ? of(queue) : queue.variability?.[key];
    const variability = cv === undefined ? rest : { ...rest, [key]: cv };
    const { variability: __, ...plain } = queue;
    return Object.keys(variability).length > 0 ? { ...plain, variability } : plain;
  }),
});

const swing = (id: "forecast" | "swings", key: SwingKey): Risk => ({
  id,
  values: ({ queues }) => queues.flatMap(({ variability }) => variability?.[key] || []),
  off: (scenario) => swung(scenario, key, () => undefined),
  on: (scenario, earlier) =>
    swung(scenario, key, (queue) =>
      earlier ? earlier.queues.find(({ id: of }) => of === queue.id)?.variability?.[key] : USUAL[id],
    ),
  setAll: (scenario, value) => swung(scenario, key, () => value),
});

const correlations: Risk = {
  id: "correlations",
  values: ({ day_correlations = [] }) => day_correlations.map(({ rho }) => rho),
  off: ({ day_correlations: _, ...rest }) => rest,
  on: (scenario, earlier) => {
    const known = new Set(scenario.queues.map(({ id }) => id));
    const kept = (earlier?.day_correlations ?? []).filter(({ queues }) =>
      queues.every((id) => known.has(id)),
    );
    return kept.length > 0 ? { ...scenario, day_correlations: kept } : scenario;
  },
  setAll: null,
};

export const RISKS: readonly Risk[] = [
  absence,
  swing("forecast", "forecast_error_cv"),
  swing("swings", "day_cv"),
  correlations,
];
