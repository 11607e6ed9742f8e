/** Asks for findings a moment after each edit. An answer about an older scenario is dropped. */

import type { StoreApi } from "zustand/vanilla";
import type { Bridge } from "../bridge/bridge";
import { type DocumentState, scenarioOf } from "./state";

export const CHECK_AFTER_MS = 250;

export function watchFindings(store: StoreApi<DocumentState>, bridge: Bridge) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((now, before) => {
    const scenario = scenarioOf(now);
    if (scenario === scenarioOf(before)) return;
    clearTimeout(timer);
    // What was just opened brought its findings along.
    if (!scenario || now.opening !== before.opening) return;
    timer = setTimeout(() => void check(), CHECK_AFTER_MS);
  });

  async function check() {
    const asked = scenarioOf(store.getState());
    if (!asked) return;
    // No answer leaves the last findings standing; running the scenario will say what is wrong.
    const findings = await bridge.checkScenario(asked).catch(() => null);
    if (findings && scenarioOf(store.getState()) === asked) store.setState({ findings });
  }
}
