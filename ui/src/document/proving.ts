/** The engine before theory: cases with known answers, proved one after the other. Of no document. */

import type { StoreApi } from "zustand/vanilla";
import type { Proof } from "../bindings/Proof";
import type { Score } from "../bindings/Score";
import type { Together } from "../bindings/Together";
import type { Bridge } from "../bridge/bridge";
import type { ProofEffort, ProofEvent } from "../bridge/types";
import type { Attempt, DocumentState } from "./state";

/** A proof under way. */
export interface Proving {
  /** The case at hand; empty before the first. */
  readonly case: string;
  readonly done: number;
  readonly total: number;
  readonly elapsedMs: number;
  readonly stopping: boolean;
}

/** A case that could not be asked. */
export interface Broken {
  readonly case: string;
  readonly message: string;
}

/** What is proved so far. */
export interface Proved {
  readonly proving: Proving | null;
  readonly proofs: readonly Proof[];
  readonly broken: readonly Broken[];
  readonly together: Together | null;
  readonly scores: readonly Score[];
  /** Ended before the last case. */
  readonly stopped: boolean;
}

export const nothingProved: Proved = {
  proving: null,
  proofs: [],
  broken: [],
  together: null,
  scores: [],
  stopped: false,
};

export function prover(store: StoreApi<DocumentState>, bridge: Bridge, attempt: Attempt) {
  const change = (next: (proved: Proved) => Proved) =>
    store.setState(({ proved }) => ({ proved: next(proved) }));

  /** Proves these cases anew. */
  const prove = async (ids: readonly string[], effort: ProofEffort) => {
    const before = store.getState().proved;
    if (before.proving || ids.length === 0) return;
    const proving = { case: "", done: 0, total: ids.length, elapsedMs: 0, stopping: false };
    change(() => ({ ...nothingProved, proving }));
    const stopped = await attempt(() =>
      bridge.proveCases(ids, effort, (event) => change((proved) => heard(proved, event))),
    );
    change((proved) => ({ ...proved, proving: null, stopped: stopped ?? true }));
  };

  const cancelProof = async () => {
    if (!store.getState().proved.proving) return;
    change((proved) => ({ ...proved, proving: proved.proving && { ...proved.proving, stopping: true } }));
    await attempt(() => bridge.cancelProof());
  };

  return { prove, cancelProof };
}

function heard(proved: Proved, event: ProofEvent): Proved {
  switch (event.kind) {
    case "begun": {
      const { done, total, elapsed_ms: elapsedMs } = event;
      return {
        ...proved,
        proving: proved.proving && { ...proved.proving, case: event.case, done, total, elapsedMs },
      };
    }
    case "proved": {
      const { proof, together, scores } = event;
      return { ...proved, proofs: [...proved.proofs, proof], together, scores };
    }
    case "broken":
      return { ...proved, broken: [...proved.broken, { case: event.case, message: event.message }] };
  }
}
