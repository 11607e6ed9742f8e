/** The comparison of the options at hand: what it answered, and how it is asked for. */

import { useCallback, useEffect } from "react";
import {
  type AskedOption,
  askedOf,
  type SideBySide,
  useActions,
  useBridge,
  useDocument,
  useWholeDocument,
} from "../../document";
import { useStudy } from "../../study";

export function useComparing() {
  const { studying, studied, blocked, start } = useStudy("comparison");
  const { store } = useWholeDocument();
  const { wantComparison } = useActions();
  const bridge = useBridge();
  const alone = useDocument((state) => state.comparing.options.length < 2);
  const wanted = useDocument((state) => state.comparing.wanted);
  const stale = useDocument((state) => studied !== null && !asksTheSame(studied.answer, askedOf(state)));
  const compare = useCallback(() => {
    const asked = askedOf(store.getState());
    start(async (_, onEvent) => {
      const scenarios = asked.map(({ scenario }) => scenario);
      const { run, cancelled, answer } = await bridge.compareScenarios(scenarios, onEvent);
      return { run, cancelled, answer: { run, asked, comparison: answer } };
    });
  }, [store, start, bridge]);
  useEffect(() => {
    if (!wanted || blocked || studying || alone) return;
    wantComparison(false);
    compare();
  }, [wanted, blocked, studying, alone, wantComparison, compare]);
  return { studying, studied, blocked, alone, stale, compare };
}

/** The same scenarios in the same places, whatever they are called. */
const asksTheSame = ({ asked }: SideBySide, now: readonly AskedOption[]): boolean =>
  asked.length === now.length && asked.every(({ scenario }, at) => scenario === now[at]?.scenario);
