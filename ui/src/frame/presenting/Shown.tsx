/** Draws what is within from what may be shown of the document, and from nothing else. */

import { type ReactNode, useEffect, useMemo } from "react";
import { createStore } from "zustand/vanilla";
import { DocumentProvider, type DocumentState, shownOf, useWholeDocument } from "../../document";

export function Shown({ children }: { children: ReactNode }) {
  const document = useWholeDocument();
  const shown = useMemo(
    () => createStore<DocumentState>(() => shownOf(document.store.getState())),
    [document],
  );
  useEffect(() => {
    const follow = () => shown.setState(shownOf(document.store.getState()), true);
    follow();
    return document.store.subscribe(follow);
  }, [document, shown]);
  const within = useMemo(() => ({ ...document, store: shown }), [document, shown]);
  return <DocumentProvider document={within}>{children}</DocumentProvider>;
}
