/** What is shown to others, and how far: the step, whether the screen is black, whether costs are shown, and where. */

import type { StoreApi } from "zustand/vanilla";
import type { DocumentState } from "./state";

export interface Presenting {
  /** The place of the step that is shown. */
  readonly at: number;
  /** The screen is black for a while. */
  readonly black: boolean;
  /** Amounts of money are shown too. */
  readonly costs: boolean;
  /** In this window, or in one of its own on a second screen while this one goes on as it is. */
  readonly where: "here" | "second";
  /** When it began, in milliseconds of the machine's clock. */
  readonly since: number;
}

export function presentingActions(store: StoreApi<DocumentState>) {
  const change = (changed: (now: Presenting) => Partial<Presenting>) =>
    store.setState(({ presenting }) =>
      presenting ? { presenting: { ...presenting, ...changed(presenting) } } : {},
    );
  return {
    present: (where: Presenting["where"], at = 0) =>
      store.setState({ presenting: { at, black: false, costs: false, where, since: Date.now() } }),
    stopPresenting: () => store.setState({ presenting: null }),
    presentStep: (at: number) => change(() => ({ at, black: false })),
    blacken: () => change(({ black }) => ({ black: !black })),
    presentCosts: (costs: boolean) => change(() => ({ costs })),
    showSteps: (stepsShown: boolean) => store.setState({ stepsShown }),
  };
}
