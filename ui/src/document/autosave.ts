/** Keeps work that is not saved aside, so that a window that ends without a word takes a second of it at most. Writes
 * no file of the person's. */

import type { StoreApi } from "zustand/vanilla";
import type { Scenario } from "../bindings/Scenario";
import { asFailure, type Bridge } from "../bridge/bridge";
import type { Failure } from "../bridge/types";
import { type DocumentState, documentName, isDirty, scenarioOf } from "./state";

export const ASIDE_AFTER_MS = 1_000;

/** Starts keeping; the answer writes at once what waits to be written. */
export function keepWorkAside(
  store: StoreApi<DocumentState>,
  bridge: Bridge,
  report: (failure: Failure) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: Scenario | null = null;
  let failed = false;
  // One after the other: what is written last must be what was done last.
  let last: Promise<void> = Promise.resolve();
  const then = (work: () => Promise<void>) => {
    last = last.then(work).then(
      () => {
        failed = false;
      },
      (thrown) => {
        // Said once: a disk that is full stays full for a while.
        if (!failed) report(asFailure(thrown));
        failed = true;
      },
    );
  };

  const keepNow = () => {
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    const scenario = scenarioOf(state);
    if (!scenario || !isDirty(state) || scenario === kept) return;
    kept = scenario;
    const { path, fingerprint } = state;
    then(() => bridge.keepAside({ name: documentName(state), path, fingerprint, scenario }));
  };

  store.subscribe((now, before) => {
    if (isSameWork(now, before)) return;
    if (isDirty(now)) {
      // Counted from the first edit, not from the last: who never stops typing is safe too.
      timer ??= setTimeout(keepNow, ASIDE_AFTER_MS);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    kept = null;
    then(() => bridge.discardAside());
  });

  return keepNow;
}

const isSameWork = (now: DocumentState, before: DocumentState): boolean =>
  now.opening === before.opening &&
  scenarioOf(now) === scenarioOf(before) &&
  isDirty(now) === isDirty(before);
