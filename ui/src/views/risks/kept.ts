/**
 * What was turned off, so that it can be turned on again as it was. A scenario has no word for a risk that is off: the
 * file is without it, and this memory goes with the window.
 */

import { useState } from "react";
import type { Disruption } from "../../bindings/Disruption";
import type { Scenario } from "../../bindings/Scenario";
import { type Document, useDocument, useWholeDocument } from "../../document";
import type { RiskId } from "./switches";

interface Kept {
  /** Which of the documents opened one after another. */
  readonly opening: number;
  /** By risk, the scenario before it was turned off. */
  readonly before: Readonly<Partial<Record<RiskId, Scenario>>>;
  readonly disruptions: readonly Disruption[];
}

const memory = new WeakMap<Document, Kept>();

export function useKept() {
  const document = useWholeDocument();
  const opening = useDocument((state) => state.opening);
  const [, draw] = useState(0);
  const known = memory.get(document);
  const kept: Kept = known?.opening === opening ? known : { opening, before: {}, disruptions: [] };
  const keep = (change: Partial<Kept>) => {
    memory.set(document, { ...kept, ...change });
    draw((turn) => turn + 1);
  };
  return { kept, keep };
}
