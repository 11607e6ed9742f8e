/** What windows before this one left unsaved: have it back, or let it go. Nothing goes without being asked. */

import type { StoreApi } from "zustand/vanilla";
import type { Bridge } from "../bridge/bridge";
import type { Opened } from "../bridge/types";
import type { Attempt, DialogId, DocumentState } from "./state";

interface Files {
  adoptUnsaved(opened: Opened): void;
  leaveThen(next: () => void): void;
}

export function recovering(
  store: StoreApi<DocumentState>,
  bridge: Bridge,
  attempt: Attempt,
  { adoptUnsaved, leaveThen }: Files,
) {
  const settled = (id: string) =>
    store.setState(({ recovered, dialog }) => {
      const others = recovered.filter((found) => found.id !== id);
      return { recovered: others, dialog: others.length > 0 ? dialog : without(dialog, "recovered") };
    });
  return {
    /** Opens what was left, as unsaved as it was. */
    restore: (id: string) =>
      leaveThen(
        () =>
          void attempt(async () => {
            adoptUnsaved(await bridge.restoreWork(id));
            settled(id);
            store.setState(({ dialog }) => ({ dialog: without(dialog, "recovered") }));
          }),
      ),
    forget: (id: string) =>
      attempt(async () => {
        await bridge.forgetWork(id);
        settled(id);
      }),
  };
}

const without = (dialog: DialogId | null, closed: DialogId): DialogId | null =>
  dialog === closed ? null : dialog;
