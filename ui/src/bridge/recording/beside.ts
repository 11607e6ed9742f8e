/** A run beside formulas: the figures of the sketch, and formulas that are as far off as formulas are. No simulation. */

import type { Because } from "../../bindings/Because";
import type { Beside } from "../../bindings/Beside";
import type { Estimate } from "../../bindings/Estimate";
import type { Scenario } from "../../bindings/Scenario";
import { recordedResults } from "./results";

const REASONS: Because[] = [
  {
    reason: { what: "carry_over", intervals: 3, of: 168 },
    sentence: "In 3 of 168 intervals there is more work than people: what is left over waits for the next.",
  },
  { reason: { what: "redials" }, sentence: "Customers who gave up try again." },
  { reason: { what: "absence" }, sentence: "Who is absent differs from day to day." },
  { reason: { what: "breaks" }, sentence: "Breaks come at their own times." },
  { reason: { what: "changing" }, sentence: "Contacts or people change from interval to interval." },
  { reason: { what: "patience_law" }, sentence: "Patience is not exponential." },
];
const NOTHING: Estimate = { mean: null, half_width: null, p10: null, p90: null, n: 0 };

/** Erlang C too dark, Erlang A too bright; the second queue and those after it with nothing to explain. */
export function recordedBeside(scenario: Scenario): Beside[] {
  const { queues } = recordedResults(scenario).results;
  return scenario.queues.map(({ id }, place) => {
    const simulated = (measure: string) => queues[id]?.[measure] ?? NOTHING;
    return {
      queue: id,
      forecast: 12_000,
      offered: simulated("offered"),
      given: {
        handle_s: 330,
        patience_s: 150,
        people: 17.4,
        intervals: 168,
        unstable:
          place === 0 ? ["2026-10-19T10:00+01:00", "2026-10-19T10:30+01:00", "2026-10-20T23:30+01:00"] : [],
      },
      figures: [
        { measure: "service_level", erlang_c: 0.69, erlang_a: 0.87, simulated: simulated("service_level") },
        { measure: "abandon_share", erlang_c: 0, erlang_a: 0.044, simulated: simulated("abandon_share") },
        {
          measure: "asa_s",
          erlang_c: place === 0 ? null : 9.2,
          erlang_a: 5.5,
          simulated: simulated("asa_s"),
        },
      ],
      reasons: place === 0 ? REASONS : [],
    };
  });
}
