/** The options held side by side, as data: the scenario on the screen and up to three others, kept with the document. */

import type { Comparison } from "../bindings/Comparison";
import type { Scenario } from "../bindings/Scenario";
import type { VariantId } from "./variants";

export const MOST_OPTIONS = 4;
export const PRESENT = "present";

/** A scenario to hold against the others. The first one is the baseline. */
export interface Option {
  readonly id: string;
  /** Empty where the scenario's own name will do. */
  readonly name: string;
  /** Frozen as it was when it was kept; null is the one on the screen, as it is. */
  readonly scenario: Scenario | null;
}

/** What was asked of a comparison, an option a place, and what it answered. */
export interface SideBySide {
  readonly run: number;
  readonly asked: readonly AskedOption[];
  readonly comparison: Comparison;
}

export interface AskedOption {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
}

export interface Comparing {
  readonly options: readonly Option[];
  /** To be compared as soon as nothing else runs. */
  readonly wanted: boolean;
}

export const nothingCompared: Comparing = {
  options: [{ id: PRESENT, name: "", scenario: null }],
  wanted: false,
};

/** Options that belong together, with the same customers: a demo, and what else is held against it. */
export interface OptionSet {
  readonly id: string;
  /** The document, and the baseline. */
  readonly demo: string;
  readonly others: readonly {
    readonly demo?: string;
    readonly change?: readonly VariantId[];
    readonly name: string;
  }[];
}
