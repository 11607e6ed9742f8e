/** What the person prefers, and which dialog of the frame is open. */

import type { StoreApi } from "zustand/vanilla";
import { chooseLanguage } from "../base/text";
import type { Bridge } from "../bridge/bridge";
import type { Settings } from "../bridge/types";
import type { Attempt, DialogId, DocumentState } from "./state";

export function preferring(store: StoreApi<DocumentState>, bridge: Bridge, attempt: Attempt) {
  return {
    prefer: (changed: Partial<Settings>) => {
      const settings = { ...store.getState().settings, ...changed };
      store.setState({ settings });
      if (changed.language) chooseLanguage(changed.language);
      return attempt(() => bridge.changeSettings(settings));
    },
    showDialog: (dialog: DialogId | null) => store.setState({ dialog }),
    drag: (dragging: DocumentState["dragging"]) => store.setState({ dragging }),
  };
}
