/** The list of files opened or saved last, read again whenever one was. */

import type { StoreApi } from "zustand/vanilla";
import type { Bridge } from "../bridge/bridge";
import type { DocumentState } from "./state";

export function watchRecent(store: StoreApi<DocumentState>, bridge: Bridge) {
  store.subscribe((now, before) => {
    if (now.path === before.path && now.opening === before.opening) return;
    if (now.path === null) return;
    // A list that cannot be read is no reason to bother anybody.
    bridge.recentFiles().then(
      (recent) => store.setState({ recent }),
      () => undefined,
    );
  });
}
